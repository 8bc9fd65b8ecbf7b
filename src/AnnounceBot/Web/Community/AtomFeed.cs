namespace AnnounceBot.Web.Community;

/// <summary>A feed of ours.</summary>
/// <param name="Self">Where it is; without scheme and host where nobody told us those. So with the page.</param>
/// <param name="Page">What it is the feed of.</param>
/// <param name="Author">Of the entries that name nobody.</param>
/// <param name="Entries">The newest first.</param>
internal sealed record AtomFeed(string Id, string Title, string Subtitle, string Self, string Page, string Author, string Language, IReadOnlyList<AtomEntry> Entries)
{
    /// <summary>Of one without entries: a moment that is the same at each asking.</summary>
    public DateTimeOffset UpdatedAt => Entries.Count == 0 ? DateTimeOffset.UnixEpoch : Entries.Max(entry => entry.SeenAt);
}
