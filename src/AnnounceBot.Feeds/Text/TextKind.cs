namespace AnnounceBot.Feeds.Text;

/// <summary>How the characters of a text element are meant.</summary>
internal enum TextKind
{
    /// <summary>Plain text, until child elements show that it is markup.</summary>
    Plain,

    /// <summary>HTML, escaped.</summary>
    Html,

    /// <summary>Markup as child elements; characters stand for themselves.</summary>
    Inline,

    /// <summary>The document does not say; it shows from the text.</summary>
    Guess,

    /// <summary>Something that is no text, such as a picture.</summary>
    Binary,
}
