using AnnounceBot.Digests.Drafts;
using AnnounceBot.Posts;
using AnnounceBot.Posts.Lists;
using AnnounceBot.Storage;

namespace AnnounceBot.Digests.Checking;

/// <summary>Looks a draft through before it is published.</summary>
internal sealed class Linter(Database database, LinkChecker links, DigestOptions options, CommunityOptions community)
{
    /// <summary>Asks the posts' own sites, politely: it may take half a minute.</summary>
    /// <returns>In the order of the issue, what is about all of it last.</returns>
    public async Task<IReadOnlyList<Finding>> CheckAsync(Draft draft, CancellationToken cancellationToken)
    {
        var posts = database.Read(session => PostsIn(session, draft));
        var twice = new Duplicates(posts, database.Read(session => EarlierIssues.LikeThese(session, posts)));
        var states = await links.CheckAsync([.. posts.Select(LinkOf).OfType<Uri>()], cancellationToken);
        return
        [
            .. posts.SelectMany(post => WordsOf(post, LinkOf(post) is { } link ? states[link] : null, twice).Select(words => new Finding(post.Id, words))),
            .. FindingWords.Series(draft.Series, posts).Select(words => new Finding(Post: null, words)),
            .. FindingWords.Unseen(states) is { } unseen ? [new Finding(Post: null, unseen)] : (Finding[])[],
        ];
    }

    private static List<CheckedPost> PostsIn(Session session, Draft draft)
    {
        var entries = draft.Entries.Where(entry => entry.Out is null && !PostStore.IsRetracted(session, entry.Post)).ToList();
        return [.. entries.Zip(PostLister.Show(session, entries.Select(entry => entry.Post)), (entry, listed) => new CheckedPost(entry.Post, PostStore.One(session, entry.Post), entry.Wording, listed.By))];
    }

    private static Uri? LinkOf(CheckedPost post) => CanonicalUrl.WithoutTracking(post.Post.Link) is { } link ? new(link) : null;

    private IEnumerable<string> WordsOf(CheckedPost post, LinkState? link, Duplicates twice) => new[]
    {
        FindingWords.Link(post, link),
        twice.Words(post),
        FindingWords.Author(post),
        FindingWords.Excerpt(post, options.ExcerptLength),
        FindingWords.Language(post, community.Culture),
    }.OfType<string>();
}
