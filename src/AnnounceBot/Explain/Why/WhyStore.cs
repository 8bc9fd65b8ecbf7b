using AnnounceBot.Chat;
using AnnounceBot.Delivery;
using AnnounceBot.Digests.Drafts;
using AnnounceBot.Posts;
using AnnounceBot.Storage;
using AnnounceBot.Submissions;
using Microsoft.Data.Sqlite;

namespace AnnounceBot.Explain.Why;

/// <summary>What the tables say of a post: with each question an index leads to the few rows that matter.</summary>
internal static class WhyStore
{
    public const string AnnouncementsOfPost = """
        SELECT told.id, announcements.channel, told.state, told.reason, told.due_at, told.settled_at, told.posted_in, told.message_id, question.posted_in, question.message_id,
          (SELECT reason FROM notices WHERE kind = 'blocked' AND lane = told.lane AND over_at IS NULL),
          CASE WHEN told.state IN ('pending', 'sending')
            THEN (SELECT count(*) FROM deliveries AS ahead WHERE ahead.lane = told.lane AND ahead.state IN ('pending', 'sending') AND ahead.id < told.id) ELSE 0 END
        FROM announcements JOIN deliveries AS told ON told.id = delivery_id
          LEFT JOIN holds ON holds.id = told.hold_id AND holds.decided_at IS NULL LEFT JOIN deliveries AS question ON question.id = holds.notice_id
        WHERE announcements.post_id = @post ORDER BY told.id
        """;

    public const string FollowUpsOfDelivery = "SELECT action, state, reason, settled_at FROM deliveries WHERE target_id = @delivery ORDER BY id";

    public const string MarksOfPost = "SELECT retracted_at, featured_at, seconds FROM posts WHERE id = @post";

    public const string OfMessage = "SELECT id FROM deliveries WHERE message_id = @message AND action = 'create'";

    public const string PostsOfDelivery = "SELECT post_id FROM announcements WHERE delivery_id = @delivery ORDER BY post_id";

    public const string SubmissionsOfPost = $"{SubmissionColumns.All} WHERE post_id = @post ORDER BY id";

    public const string SubmissionsOfFeed = $"{SubmissionColumns.All} WHERE feed_id = @feed ORDER BY id";

    public const string SubmissionOfNotice = $"{SubmissionColumns.All} WHERE notice_id = @delivery";

    public const string SubmissionsOfUrl = $"{SubmissionColumns.All} WHERE url = @url ORDER BY state = 'pending' DESC, id DESC LIMIT 5";

    // A guid is a key of one feed, and few feeds have the same: they are asked one by one, along the primary key.
    public const string PostsOfGuid = "SELECT post_id FROM feeds CROSS JOIN post_keys WHERE post_keys.kind = 1 AND post_keys.feed_id = feeds.id AND value = @guid LIMIT 5";

    public const string LatestPosts = """
        SELECT id, link, title FROM posts
        WHERE @all OR (retracted_at IS NULL AND NOT EXISTS (
          SELECT 1 FROM announcements JOIN deliveries ON deliveries.id = delivery_id WHERE post_id = posts.id AND deliveries.state = 'held'))
        ORDER BY published_at DESC LIMIT @atMost
        """;

    public static bool Knows(Session session, PostId post) => session.Any("SELECT 1 FROM posts WHERE id = @post", ("@post", post.Value));

    public static PostMarks MarksOf(Session session, PostId post) =>
        session.Query(MarksOfPost, row => new PostMarks(row.InstantOrNull(0), row.InstantOrNull(1), row.GetInt64(2), DraftMarks.IssueOf(session, post)), ("@post", post.Value)).Single();

    public static List<AnnouncementStory> AnnouncementsOf(Session session, PostId post) =>
        session.Query(AnnouncementsOfPost, Read, ("@post", post.Value)).ConvertAll(told => told with { FollowUps = FollowUpsOf(session, told.Delivery) });

    /// <returns>The posts that a message of ours shows; none: it is about something else. Null: it is not ours.</returns>
    public static List<PostId>? PostsIn(Session session, MessageRef message) =>
        DeliveryOf(session, message) is { } delivery
            ? session.Query(PostsOfDelivery, row => new PostId(row.GetInt64(0)), ("@delivery", delivery.Value))
            : null;

    /// <returns>Where a message of ours stands; null: nowhere.</returns>
    public static MessageRef? MessageOf(Session session, DeliveryId delivery) =>
        session.Query("SELECT posted_in, message_id FROM deliveries WHERE id = @delivery", row => MessageOrNull(row, 0), ("@delivery", delivery.Value)).SingleOrDefault();

    public static List<Submission> SubmissionsOf(Session session, PostId post) => session.Query(SubmissionsOfPost, SubmissionColumns.Read, ("@post", post.Value));

    public static List<Submission> SubmissionsOf(Session session, FeedId feed) => session.Query(SubmissionsOfFeed, SubmissionColumns.Read, ("@feed", feed.Value));

    /// <returns>Of an address that is no post: what waits, and then what was decided, the newest first.</returns>
    public static List<Submission> SubmissionsTo(Session session, string url) => session.Query(SubmissionsOfUrl, SubmissionColumns.Read, ("@url", url));

    /// <returns>The submission that a message asks moderators about; null: it is about something else.</returns>
    public static Submission? AskedIn(Session session, MessageRef message) =>
        DeliveryOf(session, message) is { } delivery && session.Query(SubmissionOfNotice, SubmissionColumns.Read, ("@delivery", delivery.Value)) is [var asked, ..] ? asked : null;

    /// <param name="guid">In the form in which keys have it.</param>
    public static List<PostId> ByGuid(Session session, string guid) => [.. session.Query(PostsOfGuid, row => new PostId(row.GetInt64(0)), ("@guid", guid)).Distinct()];

    /// <param name="all">Also what not everybody sees.</param>
    public static List<(PostId Id, string Link, string Title)> Latest(Session session, bool all, int atMost) => session.Query(
        LatestPosts, row => (new PostId(row.GetInt64(0)), row.GetString(1), row.GetString(2)), ("@all", all ? 1 : 0), ("@atMost", atMost));

    private static DeliveryId? DeliveryOf(Session session, MessageRef message) =>
        session.Query(OfMessage, row => new DeliveryId(row.GetInt64(0)), ("@message", message.Id)) is [var delivery, ..] ? delivery : null;

    private static List<FollowUpStory> FollowUpsOf(Session session, DeliveryId delivery) => session.Query(
        FollowUpsOfDelivery, row => new FollowUpStory(DeliveryColumns.ToAction(row.GetString(0)), StateOf(row.GetString(1)), row.TextOrNull(2), row.InstantOrNull(3)), ("@delivery", delivery.Value));

    private static AnnouncementStory Read(SqliteDataReader row) => new(
        new(row.GetInt64(0)), row.GetString(1), StateOf(row.GetString(2)), row.TextOrNull(3), row.Instant(4), row.InstantOrNull(5), MessageOrNull(row, 6), MessageOrNull(row, 8), row.TextOrNull(10),
        row.GetInt64(11));

    private static MessageRef? MessageOrNull(SqliteDataReader row, int column) =>
        row.TextOrNull(column) is { } channel && row.TextOrNull(column + 1) is { } id ? new(channel, id) : null;

    private static DeliveryState StateOf(string column) => Enum.Parse<DeliveryState>(column, ignoreCase: true);
}
