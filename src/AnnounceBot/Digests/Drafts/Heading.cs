namespace AnnounceBot.Digests.Drafts;

/// <summary>What a moderator wrote around the posts. Null: as the configuration says.</summary>
/// <param name="Closing">Empty: none.</param>
internal sealed record Heading(string? Title = null, string? Intro = null, string? Closing = null);
