using AnnounceBot.Chat.Journal;
using AnnounceBot.Posts;
using AnnounceBot.Storage;
using AnnounceBot.Watching;

namespace AnnounceBot.Explain.Why;

/// <summary>Gathers what is known of a feed.</summary>
internal sealed class FeedStories(FeedStore feeds, TimeProvider clock)
{
    public const int Days = 90;

    public const string CountOfFeed = "SELECT count(*) FROM posts WHERE feed_id = @feed AND published_at > @since";

    public const string LatestOfFeed = "SELECT link, title, published_at FROM posts WHERE feed_id = @feed ORDER BY published_at DESC LIMIT @atMost";

    private const string TwinOfFeed = "SELECT coalesce(twin.name, twin.title, twin.url) FROM feeds JOIN feeds AS twin ON twin.id = feeds.moved_to WHERE feeds.id = @feed";

    private const int Shown = 3;

    public FeedStory Of(Session session, FeedId id) => new(
        feeds.One(id)!, FeedCards.DoubtOf(session, id)?.Because, session.Text(TwinOfFeed, ("@feed", id.Value)), Count(session, id, since: null),
        Count(session, id, clock.GetUtcNow().AddDays(-Days)),
        session.Query(LatestOfFeed, row => new FeedPost(row.GetString(0), row.GetString(1), row.Instant(2)), ("@feed", id.Value), ("@atMost", Shown)),
        WhyStore.SubmissionsOf(session, id), DeedStore.Of(session, DeedKind.Feed, id.Value), clock.GetUtcNow());

    private static long Count(Session session, FeedId id, DateTimeOffset? since) =>
        session.Scalar(CountOfFeed, ("@feed", id.Value), ("@since", since?.ToColumn() ?? long.MinValue))!.Value;
}
