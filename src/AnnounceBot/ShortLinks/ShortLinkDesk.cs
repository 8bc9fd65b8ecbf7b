using AnnounceBot.Posts;
using AnnounceBot.Storage;

namespace AnnounceBot.ShortLinks;

/// <summary>Gives posts their short links: one each, for ever.</summary>
internal sealed class ShortLinkDesk(ShortLinksOptions options, TimeProvider clock)
{
    private readonly CodeSeries _series = new(options.FirstCode);

    /// <summary>Gives codes to those that have none, in their order.</summary>
    /// <param name="session">Of the writer.</param>
    /// <returns>The codes, and where the links lead from; empty where there are no short links.</returns>
    public IReadOnlyDictionary<PostId, ShortLink> Give(Session session, IReadOnlyList<PostId> posts)
    {
        if (options.BaseUrl is null)
            return new Dictionary<PostId, ShortLink>();
        var codes = ShortLinkStore.CodesOf(session, posts);
        using var next = _series.After(ShortLinkStore.LastOf(session, _series)).GetEnumerator();
        foreach (var post in posts.Where(post => !codes.ContainsKey(post)).Distinct().ToList())
            codes.Add(post, Give(session, post, next));
        return codes.ToDictionary(given => given.Key, given => new ShortLink(given.Value, options.AddressOf(given.Value)));
    }

    /// <returns>The post that a short link of ours leads to; null: it is none of ours.</returns>
    public PostId? PostBehind(Session session, string link) =>
        options.CodeIn(link) is { } code ? ShortLinkStore.Find(session, code)?.Post : null;

    private string Give(Session session, PostId post, IEnumerator<string> next)
    {
        do
            next.MoveNext();
        while (!ShortLinkStore.Give(session, post, next.Current, _series, clock.GetUtcNow()));
        return next.Current;
    }
}
