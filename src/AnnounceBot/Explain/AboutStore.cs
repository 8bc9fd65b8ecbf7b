using AnnounceBot.Storage;

namespace AnnounceBot.Explain;

/// <summary>Counts that cost nothing, however much there is.</summary>
internal static class AboutStore
{
    /// <summary>Posts are kept for ever and numbered one after the other.</summary>
    public const string Posts = "SELECT coalesce(max(id), 0) FROM posts";

    public const string PostsSince = "SELECT count(*) FROM posts WHERE published_at > @since";

    public const string FailingFeeds = "SELECT count(*) FROM feeds WHERE state = 'active' AND failing_since IS NOT NULL";

    public static (long All, long Lately) CountPosts(Session session, DateTimeOffset since) =>
        (session.Scalar(Posts)!.Value, session.Scalar(PostsSince, ("@since", since.ToColumn()))!.Value);

    public static long CountFailingFeeds(Session session) => session.Scalar(FailingFeeds)!.Value;
}
