namespace AnnounceBot.Watching;

/// <summary>What is to be another way about a feed; null: it stays.</summary>
/// <param name="Name">Empty: what it calls itself.</param>
/// <param name="Tags">Empty: none.</param>
internal sealed record FeedEdit(string? Name, IReadOnlyList<string>? Tags, bool? TitleOnly);
