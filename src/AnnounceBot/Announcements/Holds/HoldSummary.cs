namespace AnnounceBot.Announcements.Holds;

/// <summary>What is still held.</summary>
/// <param name="Posts">How many.</param>
/// <param name="Newest">The newest few, the newest first.</param>
/// <param name="Channels">Where they would go to.</param>
internal sealed record HoldSummary(int Posts, IReadOnlyList<(string Title, string Link)> Newest, IReadOnlyList<string> Channels);
