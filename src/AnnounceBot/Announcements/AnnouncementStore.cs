using AnnounceBot.Chat;
using AnnounceBot.Delivery;
using AnnounceBot.Posts;
using AnnounceBot.Storage;

namespace AnnounceBot.Announcements;

/// <summary>Which posts were announced where.</summary>
internal static class AnnouncementStore
{
    private const string OfPost = """
        SELECT announcements.channel, deliveries.state
        FROM announcements JOIN deliveries ON deliveries.id = delivery_id
        WHERE post_id = @post ORDER BY delivery_id
        """;

    private const string DeliveriesOfPost = "SELECT delivery_id, channel FROM announcements WHERE post_id = @post";

    private const string MessagesOfPost = """
        SELECT announcements.channel, posted_in, message_id FROM announcements JOIN deliveries ON deliveries.id = delivery_id
        WHERE post_id = @post AND state = 'sent' AND message_id IS NOT NULL ORDER BY delivery_id
        """;

    private const string PostsOfDelivery = """
        SELECT post_id FROM announcements JOIN posts ON posts.id = post_id WHERE delivery_id = @delivery AND retracted_at IS NULL ORDER BY post_id
        """;

    private const string ByMessage = "SELECT post_id FROM announcements JOIN deliveries ON deliveries.id = delivery_id WHERE message_id = @message ORDER BY post_id";

    private const string TimesInDelivery = "SELECT published_at, first_seen_at FROM announcements JOIN posts ON posts.id = post_id WHERE delivery_id = @delivery";

    private const string Replace = "UPDATE announcements SET delivery_id = @delivery WHERE post_id = @post AND channel = @channel";

    // One that waits is replaced by the next, so that nobody sees it.
    private const string SeenEdits = """
        SELECT count(*) FROM deliveries WHERE target_id = @delivery AND action = 'edit' AND state IN ('sending', 'sent')
        """;

    // Taking a post back is no word in favour of the others.
    private const string StatesSince = """
        SELECT DISTINCT deliveries.state FROM posts JOIN announcements ON post_id = posts.id JOIN deliveries ON deliveries.id = delivery_id
        WHERE feed_id = @feed AND first_seen_at >= @since AND retracted_at IS NULL
        """;

    /// <returns>Of the posts that one message shows.</returns>
    public static List<(DateTimeOffset Published, DateTimeOffset FirstSeen)> TimesIn(Session session, DeliveryId delivery) =>
        session.Query(TimesInDelivery, row => (row.Instant(0), row.Instant(1)), ("@delivery", delivery.Value));

    public static List<Announced> Of(Session session, PostId post) =>
        session.Query(OfPost, row => new Announced(row.GetString(0), row.GetString(1)), ("@post", post.Value));

    public static List<(DeliveryId Delivery, string Channel)> DeliveriesOf(Session session, PostId post) =>
        session.Query(DeliveriesOfPost, row => (new DeliveryId(row.GetInt64(0)), row.GetString(1)), ("@post", post.Value));

    /// <returns>The messages that stand, each with the channel's name as configured.</returns>
    public static List<(string Channel, MessageRef Message)> MessagesOf(Session session, PostId post) =>
        session.Query(MessagesOfPost, row => (row.GetString(0), new MessageRef(row.TextOrNull(1) ?? row.GetString(0), row.GetString(2))), ("@post", post.Value));

    /// <returns>The posts that one message is to show, in its order: without those that were retracted.</returns>
    public static List<(PostId Id, Post Post)> PostsIn(Session session, DeliveryId delivery) =>
        session.Query(PostsOfDelivery, row => new PostId(row.GetInt64(0)), ("@delivery", delivery.Value)).ConvertAll(post => (post, PostStore.One(session, post)));

    /// <param name="message">The chat's own id.</param>
    /// <returns>The posts that were announced by it, also those retracted since.</returns>
    public static List<PostId> PostsIn(Session session, string message) => session.Query(ByMessage, row => new PostId(row.GetInt64(0)), ("@message", message));

    /// <summary>A post is announced in a channel by another message from now on.</summary>
    public static void MoveTo(Session session, DeliveryId delivery, PostId post, string channel) =>
        session.Execute(Replace, ("@delivery", delivery.Value), ("@post", post.Value), ("@channel", channel));

    /// <returns>How often people saw a message change.</returns>
    public static long SeenEditsOf(Session session, DeliveryId delivery) => session.Scalar(SeenEdits, ("@delivery", delivery.Value))!.Value;

    /// <returns>Whether a moderator has yet to say a word about what a feed brought since then: all of it is held, or there was nothing.</returns>
    public static bool IsUndecided(Session session, FeedId feed, DateTimeOffset since) =>
        session.Query(StatesSince, row => row.GetString(0), ("@feed", feed.Value), ("@since", since.ToColumn())) is [] or ["held"];
}
