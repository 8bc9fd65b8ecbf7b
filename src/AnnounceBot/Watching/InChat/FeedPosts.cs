using AnnounceBot.Posts;
using AnnounceBot.Storage;

namespace AnnounceBot.Watching.InChat;

/// <summary>How much a feed brings.</summary>
internal static class FeedPosts
{
    private const string Since = "SELECT count(*) FROM posts WHERE feed_id = @feed AND published_at > @after";

    public static long Count(Session session, FeedId feed, DateTimeOffset after) => session.Scalar(Since, ("@feed", feed.Value), ("@after", after.ToColumn()))!.Value;
}
