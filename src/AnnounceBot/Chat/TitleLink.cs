namespace AnnounceBot.Chat;

/// <summary>A post in one line.</summary>
internal sealed record TitleLink(string Title, string Link, string? Author);
