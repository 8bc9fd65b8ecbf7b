namespace AnnounceBot.Posts.Visits;

/// <summary>A blog that we watch.</summary>
/// <param name="IsActive">False: it is paused, or gone.</param>
/// <param name="TitleOnly">Of its posts only titles are shown.</param>
internal sealed record WatchedFeed(string Name, string Url, string? Home, string ReadAt, bool IsActive, bool TitleOnly);
