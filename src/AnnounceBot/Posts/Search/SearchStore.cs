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

    /// <summary>Each place is looked up in turn.</summary>
    public const string AtPlaces = $"""
        SELECT {PostLister.Found}
        FROM json_each(@places) CROSS JOIN searchable ON searchable.rank = json_each.value CROSS JOIN posts ON posts.id = searchable.post_id
        WHERE posts.published_at <= @until AND {PostLister.IsShown}
        """;

    /// <summary>How far behind its own moment a post may stand, when many have the same.</summary>
    private const long FarthestMilliseconds = 60_000;

    /// <summary>A step of the index takes about three microseconds; so many are enough for all but many common words, which may stand together nowhere.</summary>
    public const int MostSteps = 20_000;

    /// <param name="steps">How long it may look through the index: see <see cref="MostSteps"/>.</param>
    public static FoundByWords Find(Session session, SearchTerms terms, int steps)
    {
        if (terms.Match is null)
            return new(PostLister.Find(session, new(null, null, null) { After = terms.After ?? DateTimeOffset.MinValue, Until = terms.Until ?? DateTimeOffset.MaxValue }), AreAll: true);

        var (posts, until) = (new List<FoundPost>(), terms.Until?.ToColumn() ?? long.MaxValue - FarthestMilliseconds);
        for (var last = until + FarthestMilliseconds; ;)
        {
            var (places, areAll) = session.QueryWithin(ref steps, Places, row => row.GetInt64(0),
                ("@match", terms.Match), ("@after", terms.After?.ToColumn() ?? long.MinValue), ("@last", last), ("@atMost", PostLister.Most + 1));
            posts.AddRange(session.Query(AtPlaces, PostLister.Read, ("@places", JsonSerializer.Serialize(places)), ("@until", until)));
            if (!areAll || places.Count <= PostLister.Most || posts.Count > PostLister.Most)
                return new([.. posts.OrderByDescending(post => post.PublishedAt).ThenByDescending(post => post.Id.Value).Take(PostLister.Most + 1)], areAll);
            last = places[^1] - 1;
        }
    }
}
