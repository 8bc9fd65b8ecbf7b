using System.Text.Json;
using AnnounceBot.Posts.Lists;
using AnnounceBot.Storage;

namespace AnnounceBot.Digests.Checking;

/// <summary>What stands in issues that were published.</summary>
internal static class EarlierIssues
{
    // One pass over all that was ever published, however many are asked about.
    private const string Alike = $"""
        SELECT number, posts.url, posts.title, {PostLister.By} FROM posts JOIN digests ON digests.id = digest_id
        WHERE digest_id IS NOT NULL AND digests.state = 'published'
          AND (posts.url IN (SELECT value FROM json_each(@urls)) OR posts.title COLLATE NOCASE IN (SELECT value FROM json_each(@titles)))
          AND posts.id NOT IN (SELECT value FROM json_each(@posts))
        ORDER BY number
        """;

    /// <returns>Other posts that could be the same as one of these.</returns>
    public static List<PublishedPost> LikeThese(Session session, IReadOnlyList<CheckedPost> posts) => session.Query(
        Alike, row => new PublishedPost(row.GetInt32(0), row.TextOrNull(1), row.GetString(2), row.TextOrNull(3)),
        ("@urls", JsonSerializer.Serialize(posts.Select(post => post.Post.Url).OfType<string>())),
        ("@titles", JsonSerializer.Serialize(posts.Select(post => post.Post.Title))),
        ("@posts", JsonSerializer.Serialize(posts.Select(post => post.Id.Value))));
}
