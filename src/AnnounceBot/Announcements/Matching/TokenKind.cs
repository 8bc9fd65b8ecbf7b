namespace AnnounceBot.Announcements.Matching;

internal enum TokenKind
{
    Word,
    Phrase,

    /// <summary>A phrase without its second quotation mark.</summary>
    OpenPhrase,

    And,
    Or,
    Not,
    Open,
    Close,
    End,
}
