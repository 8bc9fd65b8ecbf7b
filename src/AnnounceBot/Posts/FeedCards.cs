using AnnounceBot.Storage;

namespace AnnounceBot.Posts;

/// <summary>The little of feeds that posts need to know: who they are, and whether they are trusted to be who they were.</summary>
internal static class FeedCards
{
    private const string Card = "SELECT coalesce(name, title), url, home, state <> 'removed' FROM feeds WHERE id = @feed";

    private const string Doubt = "SELECT doubt, doubted_at FROM feeds WHERE id = @feed AND doubt IS NOT NULL";

    private const string SetDoubt = "UPDATE feeds SET doubt = @doubt, doubted_at = @now WHERE id = @feed";

    public static FeedCard Of(Session session, FeedId feed) => session.Query(Card, row =>
    {
        var url = new Uri(row.GetString(1));
        var bare = url.UserInfo.Length == 0 ? url : new UriBuilder(url) { UserName = "", Password = "" }.Uri;
        return new FeedCard(row.TextOrNull(0) ?? url.Host, bare.AbsoluteUri, row.TextOrNull(2), row.GetInt64(3) != 0);
    }, ("@feed", feed.Value)).Single();

    /// <returns>Why it may be somebody else's now, and since when; null if nobody doubts it.</returns>
    public static (string Because, DateTimeOffset Since)? DoubtOf(Session session, FeedId feed) =>
        session.Query(Doubt, row => (row.GetString(0), row.Instant(1)), ("@feed", feed.Value)) is [var doubt] ? doubt : null;

    public static void Distrust(Session session, FeedId feed, string because, DateTimeOffset now) =>
        session.Execute(SetDoubt, ("@feed", feed.Value), ("@doubt", because), ("@now", now.ToColumn()));

    public static void Trust(Session session, FeedId feed) => session.Execute(SetDoubt, ("@feed", feed.Value), ("@doubt", null), ("@now", null));
}
