namespace AnnounceBot.Playground.World;

/// <param name="Moderated">Only those who manage threads may apply it.</param>
internal sealed record ForumTag(string Id, string Name, bool Moderated, string? Emoji);
