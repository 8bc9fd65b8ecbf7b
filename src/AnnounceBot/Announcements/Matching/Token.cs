namespace AnnounceBot.Announcements.Matching;

/// <summary>A piece of an expression.</summary>
/// <param name="Text">As it was written; of a phrase, what its quotation marks hold.</param>
/// <param name="Position">Of its first character, counted from 1.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Position);
