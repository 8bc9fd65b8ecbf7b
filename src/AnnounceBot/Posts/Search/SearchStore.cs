using AnnounceBot.Posts.Lists;
using AnnounceBot.Storage;

namespace AnnounceBot.Posts.Search;

/// <summary>Finds posts by their words.</summary>
internal static class SearchStore
{
    /// <summary>The index on the words gives the order, and leads to the period; each place is looked up in turn, and no more than are wanted.</summary>
    public const string ByWords = $"""
        SELECT {PostLister.Found}
        FROM post_words CROSS JOIN searchable ON searchable.rank = post_words.rowid CROSS JOIN posts ON posts.id = searchable.post_id
        WHERE post_words MATCH @match AND post_words.rowid > @after AND post_words.rowid <= @lastPlace AND posts.published_at <= @until AND {PostLister.IsShown}
        ORDER BY post_words.rowid DESC LIMIT @atMost
        """;

    /// <summary>How far behind its own moment a post may stand, when many have the same.</summary>
    private const long FarthestMilliseconds = 60_000;

    /// <returns>Newest first; one more than <see cref="PostLister.Most"/> if there are more.</returns>
    public static List<FoundPost> Find(Session session, SearchTerms terms)
    {
        if (terms.Match is not { } match)
            return PostLister.Find(session, new(null, null, null) { After = terms.After ?? DateTimeOffset.MinValue, Until = terms.Until ?? DateTimeOffset.MaxValue });
        var until = terms.Until?.ToColumn() ?? long.MaxValue - FarthestMilliseconds;
        return session.Query(ByWords, PostLister.Read,
            ("@match", match), ("@after", terms.After?.ToColumn() ?? long.MinValue), ("@until", until), ("@lastPlace", until + FarthestMilliseconds), ("@atMost", PostLister.Most + 1));
    }
}
