namespace AnnounceBot.Digests.Drafts;

/// <summary>How a moderator worded a post for an issue. Null: as the post says itself.</summary>
/// <param name="Author">Empty: none is named. So with the excerpt.</param>
/// <param name="Section">A section's title; empty: under none; null: where the rules put it.</param>
internal sealed record Wording(string? Title = null, string? Author = null, string? Excerpt = null, string? Section = null);
