using AnnounceBot.Storage;

namespace AnnounceBot.Posts;

/// <summary>The keys by which posts are known. They are learned and never forgotten.</summary>
internal static class KeyStore
{
    private const int Guid = 1, Url = 2, TitleDay = 3;

    private const string Find = "SELECT post_id FROM post_keys WHERE kind = @kind AND feed_id = @feed AND value = @value";

    private const string Learn = """
        INSERT INTO post_keys (kind, feed_id, value, post_id) VALUES (@kind, @feed, @value, @post) ON CONFLICT DO NOTHING
        """;

    private const string LearnOfEntry = """
        INSERT INTO post_keys (kind, feed_id, value, post_id)
        SELECT column1, column2, column3, @post FROM (VALUES (1, @feed, @guid), (2, 0, @url), (2, 0, @page), (3, @feed, @titleDay)) WHERE column3 IS NOT NULL
        ON CONFLICT DO NOTHING
        """;

    private const string OfFeed = "SELECT 1 FROM post_keys WHERE kind IN (1, 3) AND feed_id = @feed LIMIT 1";

    private const string GuidOfPost = "SELECT 1 FROM post_keys WHERE post_id = @post AND kind = 1 AND feed_id = @feed LIMIT 1";

    // '#' to '$' is every address that goes on with a fragment.
    private const string OtherFragmentOfPost = """
        SELECT 1 FROM post_keys WHERE post_id = @post AND kind = 2 AND value > @page || '#' AND value < @page || '$' AND value <> @url LIMIT 1
        """;

    private const string LearnAll = """
        INSERT INTO post_keys (kind, feed_id, value, post_id) SELECT kind, @to, value, post_id FROM post_keys WHERE kind = @kind AND feed_id = @from ON CONFLICT DO NOTHING
        """;

    public static PostId? ByGuid(Session session, FeedId feed, string? guid) => One(session, Guid, feed.Value, guid);

    public static PostId? ByUrl(Session session, string? url) => One(session, Url, 0, url);

    public static PostId? ByTitleDay(Session session, FeedId feed, string? titleDay) => One(session, TitleDay, feed.Value, titleDay);

    /// <returns>Whether any post has a key that means something in this feed only.</returns>
    public static bool HasAny(Session session, FeedId feed) => session.Any(OfFeed, ("@feed", feed.Value));

    public static bool HasGuidIn(Session session, PostId post, FeedId feed) => session.Any(GuidOfPost, ("@post", post.Value), ("@feed", feed.Value));

    public static bool HasOtherFragment(Session session, PostId post, string page, string? url) =>
        session.Any(OtherFragmentOfPost, ("@post", post.Value), ("@page", page), ("@url", url ?? ""));

    public static void Teach(Session session, PostId post, FeedId feed, EntryKeys keys) => session.Execute(LearnOfEntry,
        ("@post", post.Value), ("@feed", feed.Value), ("@guid", keys.Guid), ("@url", keys.Url), ("@page", keys.Page == keys.Url ? null : keys.Page), ("@titleDay", keys.TitleDay));

    /// <summary>Of what no feed brought only the address is a key.</summary>
    public static void Teach(Session session, PostId post, CanonicalUrl address)
    {
        LearnOne(session, Url, 0, address.Whole, post);
        LearnOne(session, Url, 0, address.Value, post);
    }

    /// <param name="addresses">Of one thing; what is no address is none.</param>
    /// <returns>The post that stands at one of them; null: none does.</returns>
    public static PostId? ByAddresses(Session session, IEnumerable<string?> addresses)
    {
        var urls = addresses.Select(CanonicalUrl.Of).OfType<CanonicalUrl>().Distinct().ToList();
        // Where a fragment leads to a post of its own, the page's address without it says nothing.
        var parted = urls.Where(url => IsOneOfSeveral(session, url)).Select(url => url.Value).ToHashSet();
        return urls.Where(url => url.Fragment.Length > 0 || !parted.Contains(url.Value)).Select(url => ByAddress(session, url)).FirstOrDefault(post => post is not null);
    }

    /// <returns>Whether a fragment leads to a post of its own on a page whose others are known by theirs.</returns>
    public static bool IsOneOfSeveral(Session session, CanonicalUrl url) =>
        url.Fragment.Length > 0 && ByUrl(session, url.Value) is { } page && HasOtherFragment(session, page, url.Value, url.Whole);

    /// <returns>The post that stands at an address, with its fragment or, if no other fragment is known there, without.</returns>
    public static PostId? ByAddress(Session session, CanonicalUrl address) =>
        ByUrl(session, address.Whole)
        ?? (ByUrl(session, address.Value) is { } page && !HasOtherFragment(session, page, address.Value, address.Whole) ? page : null);

    /// <summary>Whatever one feed knows, another knows, too: it reads the same documents now.</summary>
    public static void TeachAll(Session session, FeedId from, FeedId to)
    {
        foreach (var kind in (ReadOnlySpan<int>)[Guid, TitleDay])
            session.Execute(LearnAll, ("@kind", kind), ("@from", from.Value), ("@to", to.Value));
    }

    private static PostId? One(Session session, int kind, long feed, string? value) =>
        value is not null && session.Scalar(Find, ("@kind", kind), ("@feed", feed), ("@value", value)) is { } post ? new PostId(post) : null;

    private static void LearnOne(Session session, int kind, long feed, string? value, PostId post)
    {
        if (value is not null)
            session.Execute(Learn, ("@kind", kind), ("@feed", feed), ("@value", value), ("@post", post.Value));
    }
}
