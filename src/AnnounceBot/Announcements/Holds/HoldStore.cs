using AnnounceBot.Delivery;
using AnnounceBot.Posts;
using AnnounceBot.Storage;
using Microsoft.Data.Sqlite;

namespace AnnounceBot.Announcements.Holds;

/// <summary>What is and was held.</summary>
internal static class HoldStore
{
    private const string Columns = "id, feed_id, feed_name, reason, posts, notice_id, decided_by, decision";

    private const string Insert = """
        INSERT INTO holds (feed_id, feed_name, reason, posts, begun_at) VALUES (@feed, @name, @reason, 0, @now)
        RETURNING id
        """;

    private const string ById = $"SELECT {Columns} FROM holds WHERE id = @id";

    private const string OfFeed = $"SELECT {Columns} FROM holds WHERE feed_id = @feed AND decided_at IS NULL";

    private const string UndecidedOnes = $"SELECT {Columns} FROM holds WHERE decided_at IS NULL";

    private const string Join = "UPDATE deliveries SET hold_id = @hold WHERE id = @delivery";

    private const string SetTold = "UPDATE holds SET notice_id = @notice, posts = @posts, reason = @reason WHERE id = @id";

    private const string SetDecided = "UPDATE holds SET decided_at = @now, decided_by = @by, decision = @decision WHERE id = @id";

    // In the order in which they came in: oldest first of each poll.
    private const string HeldOnes = "SELECT id, lane, quiet, max_per_hour FROM deliveries WHERE hold_id = @hold AND state = 'held' ORDER BY id";

    private const string HeldPosts = """
        SELECT DISTINCT posts.id, title, posts.link, published_at
        FROM deliveries JOIN announcements ON delivery_id = deliveries.id JOIN posts ON posts.id = post_id
        WHERE hold_id = @hold AND state = 'held'
        """;

    private const string CountPosts = $"SELECT count(*) FROM ({HeldPosts})";

    private const string NewestPosts = $"SELECT title, link FROM ({HeldPosts}) ORDER BY published_at DESC, id DESC LIMIT @atMost";

    private const string OfNewestPost = $"""
        SELECT delivery_id FROM announcements JOIN deliveries ON deliveries.id = delivery_id
        WHERE hold_id = @hold AND state = 'held' AND post_id = (SELECT id FROM ({HeldPosts}) ORDER BY published_at DESC, id DESC LIMIT 1)
        """;

    private const string ChannelsHeld = "SELECT DISTINCT channel FROM deliveries WHERE hold_id = @hold AND state = 'held' ORDER BY channel";

    private const string Counted = """
        SELECT count(DISTINCT post_id), count(DISTINCT CASE state WHEN 'dropped' THEN post_id END)
        FROM deliveries JOIN announcements ON delivery_id = deliveries.id WHERE hold_id = @hold
        """;

    public static HoldId Add(Session session, FeedId feed, string feedName, string reason, DateTimeOffset now) =>
        new(session.Scalar(Insert, ("@feed", feed.Value), ("@name", feedName), ("@reason", reason), ("@now", now.ToColumn()))!.Value);

    public static Hold? One(Session session, HoldId id) => session.Query(ById, Read, ("@id", id.Value)).SingleOrDefault();

    public static Hold? Undecided(Session session, FeedId feed) => session.Query(OfFeed, Read, ("@feed", feed.Value)).SingleOrDefault();

    public static List<Hold> Undecided(Session session) => session.Query(UndecidedOnes, Read);

    public static void Add(Session session, HoldId hold, DeliveryId delivery) => session.Execute(Join, ("@hold", hold.Value), ("@delivery", delivery.Value));

    public static void Told(Session session, HoldId id, DeliveryId notice, string reason, int posts) =>
        session.Execute(SetTold, ("@notice", notice.Value), ("@posts", posts), ("@reason", reason), ("@id", id.Value));

    public static void Decided(Session session, HoldId id, HoldDecision decision, string? by, DateTimeOffset now) => session.Execute(SetDecided,
        ("@now", now.ToColumn()), ("@by", by), ("@decision", decision.ToString().ToLowerInvariant()), ("@id", id.Value));

    /// <returns>Oldest first.</returns>
    public static List<HeldDelivery> Held(Session session, HoldId id) => session.Query(HeldOnes, ReadHeld, ("@hold", id.Value));

    public static HashSet<DeliveryId> HeldOfNewestPost(Session session, HoldId id) =>
        [.. session.Query(OfNewestPost, row => new DeliveryId(row.GetInt64(0)), ("@hold", id.Value))];

    /// <param name="atMost">How many are named.</param>
    public static HoldSummary Summary(Session session, HoldId id, int atMost) => new(
        (int)session.Scalar(CountPosts, ("@hold", id.Value))!.Value,
        session.Query(NewestPosts, row => (row.GetString(0), row.GetString(1)), ("@hold", id.Value), ("@atMost", atMost)),
        session.Query(ChannelsHeld, row => row.GetString(0), ("@hold", id.Value)));

    public static HoldTally Tally(Session session, HoldId id) =>
        session.Query(Counted, row => new HoldTally(row.GetInt32(0), row.GetInt32(1)), ("@hold", id.Value)).Single();

    private static Hold Read(SqliteDataReader row) => new(
        new(row.GetInt64(0)), new(row.GetInt64(1)), row.GetString(2), row.GetString(3), row.GetInt32(4), row.IsDBNull(5) ? null : new(row.GetInt64(5)), row.TextOrNull(6),
        row.TextOrNull(7) is { } decision ? Enum.Parse<HoldDecision>(decision, ignoreCase: true) : null);

    private static HeldDelivery ReadHeld(SqliteDataReader row) => new(
        new(row.GetInt64(0)), row.GetString(1), row.TextOrNull(2) is { } quiet && QuietHours.TryParse(quiet, out var hours) ? hours : null,
        row.IsDBNull(3) ? null : row.GetInt32(3));
}
