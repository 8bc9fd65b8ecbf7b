using System.Text.Json;
using AnnounceBot.Posts.Lists;
using AnnounceBot.Storage;

namespace AnnounceBot.Posts.Search;

/// <summary>Finds posts by their words.</summary>
internal static class SearchStore
{
    /// <summary>The index on the words gives the order, and leads to the period.</summary>
    public const string Places = """
        SELECT rowid FROM post_words WHERE post_words MATCH @match AND rowid > @after AND rowid <= @last ORDER BY rowid DESC LIMIT @atMost
        """;

    /// <summary>
    /// Each place is looked up in turn, as <see cref="PostLister.IsShown"/> says. Posts themselves are not read but for a few at the end of the period: in a large
    /// store each lies on a page of its own.
    /// </summary>
    public const string AtPlaces = $"""
        SELECT rank, post_id FROM json_each(@places) CROSS JOIN searchable ON rank = json_each.value
        WHERE (rank <= @until OR (SELECT published_at FROM posts WHERE id = post_id) <= @until)
          AND NOT EXISTS (SELECT 1 FROM posts INDEXED BY posts_retracted WHERE id = post_id AND retracted_at IS NOT NULL)
          AND coalesce((SELECT max({PostLister.IsLetThrough}) FROM announcements WHERE announcements.post_id = searchable.post_id), TRUE)
        """;

    /// <summary>How far behind its own moment a post may stand, when many have the same.</summary>
    private const long FarthestMilliseconds = 60_000;

    /// <summary>A step of the index takes about three microseconds; so many are enough for all but many common words, which may stand together nowhere.</summary>
    public const int MostSteps = 20_000;

    /// <param name="steps">How long it may look through the index: see <see cref="MostSteps"/>.</param>
    public static FoundByWords Find(Session session, SearchTerms terms, int steps)
    {
        if (terms.Match is null)
        {
            var period = new PostFilter(Tag: null, Author: null, Kind: null) { After = terms.After ?? DateTimeOffset.MinValue, Until = terms.Until ?? DateTimeOffset.MaxValue };
            return new(PostLister.Find(session, period).ConvertAll(post => post.Id), AreAll: true);
        }

        var (posts, until) = (new List<(long Rank, PostId Post)>(), terms.Until?.ToColumn() ?? long.MaxValue - FarthestMilliseconds);
        for (var last = until + FarthestMilliseconds; ;)
        {
            var (places, areAll) = session.QueryWithin(ref steps, Places, row => row.GetInt64(0),
                ("@match", terms.Match), ("@after", terms.After?.ToColumn() ?? long.MinValue), ("@last", last), ("@atMost", PostLister.Most + 1));
            posts.AddRange(session.Query(AtPlaces, row => (row.GetInt64(0), new PostId(row.GetInt64(1))), ("@places", JsonSerializer.Serialize(places)), ("@until", until)));
            if (!areAll || places.Count <= PostLister.Most || posts.Count > PostLister.Most)
                return new([.. posts.OrderByDescending(found => found.Rank).Take(PostLister.Most + 1).Select(found => found.Post)], areAll);
            last = places[^1] - 1;
        }
    }
}
