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

    public static List<Announced> Of(Session session, PostId post) =>
        session.Query(OfPost, row => new Announced(row.GetString(0), row.GetString(1)), ("@post", post.Value));
}
