using System.Globalization;
using System.Text.Json;
using AnnounceBot.Posts;
using AnnounceBot.Storage;

namespace AnnounceBot.ShortLinks;

/// <summary>How often short links were followed, by days of the community's; nothing of who did.</summary>
internal static class ClickStore
{
    private const string Insert = """
        INSERT INTO clicks (link_id, day, clicks) VALUES (@link, @day, @clicks) ON CONFLICT (link_id, day) DO UPDATE SET clicks = clicks + excluded.clicks
        """;

    private const string OfPosts = """
        SELECT post_id, sum(clicks) FROM json_each(@posts) JOIN short_links ON post_id = json_each.value JOIN clicks ON link_id = short_links.id GROUP BY post_id
        """;

    private const string NewestFirst = """
        SELECT code, title, link, short_links.given_at, retracted_at IS NOT NULL,
          (SELECT coalesce(sum(clicks), 0) FROM clicks WHERE link_id = short_links.id),
          (SELECT coalesce(sum(clicks), 0) FROM clicks WHERE link_id = short_links.id AND day >= @since)
        FROM short_links JOIN posts ON posts.id = post_id ORDER BY short_links.id DESC LIMIT @atMost
        """;

    public static void Add(Session session, long link, DateOnly day, int clicks) =>
        session.Execute(Insert, ("@link", link), ("@day", Column(day)), ("@clicks", clicks));

    /// <returns>Of those that were followed.</returns>
    public static Dictionary<PostId, int> Of(Session session, IEnumerable<PostId> posts) => session.Query(
        OfPosts, row => (Post: new PostId(row.GetInt64(0)), Clicks: row.GetInt32(1)),
        ("@posts", JsonSerializer.Serialize(posts.Select(post => post.Value)))).ToDictionary(followed => followed.Post, followed => followed.Clicks);

    /// <param name="since">The first day that counts as lately.</param>
    public static List<FollowedLink> All(Session session, DateOnly since) => Newest(session, since, int.MaxValue);

    /// <inheritdoc cref="All"/>
    public static List<FollowedLink> Newest(Session session, DateOnly since, int atMost) => session.Query(
        NewestFirst, row => new FollowedLink(row.GetString(0), row.GetString(1), row.GetString(2), row.Instant(3), row.GetInt64(4) != 0, row.GetInt64(5), row.GetInt64(6)), ("@since", Column(since)), ("@atMost", atMost));

    private static string Column(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
