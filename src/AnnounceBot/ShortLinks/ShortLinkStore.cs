using System.Text.Json;
using AnnounceBot.Posts;
using AnnounceBot.Storage;

namespace AnnounceBot.ShortLinks;

/// <summary>The codes that were given. None is ever taken back.</summary>
internal static class ShortLinkStore
{
    private const string OfPosts = "SELECT post_id, code FROM json_each(@posts) JOIN short_links ON post_id = json_each.value";

    private const string LastOfSeries = "SELECT code FROM short_links WHERE series = @series ORDER BY id DESC LIMIT 1";

    private const string InsertIfFree = """
        INSERT INTO short_links (code, post_id, series, given_at) VALUES (@code, @post, @series, @now) ON CONFLICT (code) DO NOTHING
        """;

    private const string ByCode = """
        SELECT short_links.id, code, post_id, link, retracted_at FROM short_links JOIN posts ON posts.id = post_id WHERE code = @code
        """;

    public static Dictionary<PostId, string> CodesOf(Session session, IReadOnlyList<PostId> posts) => session.Query(
        OfPosts, row => (Post: new PostId(row.GetInt64(0)), Code: row.GetString(1)),
        ("@posts", JsonSerializer.Serialize(posts.Distinct().Select(post => post.Value)))).ToDictionary(given => given.Post, given => given.Code);

    /// <returns>The code that was given last; null: none yet.</returns>
    public static string? LastOf(Session session, CodeSeries series) => session.Text(LastOfSeries, ("@series", series.First));

    /// <returns>Whether no other post has that code.</returns>
    public static bool Give(Session session, PostId post, string code, CodeSeries series, DateTimeOffset now) =>
        session.Execute(InsertIfFree, ("@code", code), ("@post", post.Value), ("@series", series.First), ("@now", now.ToColumn())) > 0;

    /// <returns>Null: no such code was given.</returns>
    public static KnownCode? Find(Session session, string code) => session.Query(
        ByCode, row => new KnownCode(row.GetInt64(0), row.GetString(1), new(row.GetInt64(2)), row.GetString(3), !row.IsDBNull(4)), ("@code", code)).SingleOrDefault();
}
