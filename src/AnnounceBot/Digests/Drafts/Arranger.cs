using System.Text.Json;
using AnnounceBot.Posts;
using AnnounceBot.Posts.Lists;
using AnnounceBot.Storage;

namespace AnnounceBot.Digests.Drafts;

/// <summary>Says in which order the posts of a draft are to come.</summary>
internal sealed class Arranger(Database database, InterestReader reader)
{
    /// <summary>The newest first: of many, only those are asked for in the chat.</summary>
    private const string Found = $"""
        SELECT {PostLister.Found} FROM json_each(@posts) CROSS JOIN posts ON posts.id = json_each.value ORDER BY posts.published_at DESC, posts.id DESC
        """;

    /// <summary>Posts that found the same interest come by date.</summary>
    /// <returns>False: the chat did not tell all of the interest that they found.</returns>
    public async Task<(IReadOnlyList<PostId> Posts, bool IsWhole)> ArrangeAsync(IReadOnlyList<DraftEntry> posts, DigestOrder order, CancellationToken cancellationToken)
    {
        var byDate = posts.OrderBy(post => post.PublishedAt).ThenBy(post => post.Post.Value).Select(post => post.Post).ToList();
        if (order == DigestOrder.Published || byDate.Count == 0)
            return (byDate, IsWhole: true);
        var found = database.Read(session => session.Query(Found, PostLister.Read, ("@posts", JsonSerializer.Serialize(byDate.Select(post => post.Value)))));
        var interest = await reader.OfAsync(found, cancellationToken);
        return ([.. byDate.OrderByDescending(post => interest.Posts[post].Sum)], interest.IsWhole);
    }
}
