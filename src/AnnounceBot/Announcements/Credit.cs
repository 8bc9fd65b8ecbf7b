using AnnounceBot.Posts;
using AnnounceBot.Storage;

namespace AnnounceBot.Announcements;

/// <summary>Whose a post is: its own blog's feed comes before any planet that shows it, too.</summary>
internal static class Credit
{
    /// <returns>Whether a feed is the one that the post was published in: it is at home on the same host, or is the one that a planet named.</returns>
    public static bool IsOwn(string link, IReadOnlyList<string> sourceAddresses, string feedUrl, string? home) =>
        Hosts.Of(link) is { } host && (host == Hosts.Of(home) || host == Hosts.Of(feedUrl))
        || sourceAddresses.Any(address => IsSame(address, feedUrl) || IsSame(address, home));

    /// <returns>Whether the credit goes over to the feed that brings the post now: that is its own, and the one that has it is not.</returns>
    public static bool Passes(Session session, PostTrace trace, Arrival arrival)
    {
        if (!IsOwn(trace.Link, trace.SourceAddresses, arrival.FeedUrl, arrival.Home))
            return false;
        return trace.Feed is not { } credited || FeedCards.Of(session, credited) is var card && !(card.IsWatched && IsOwn(trace.Link, trace.SourceAddresses, card.Url, card.Home));
    }

    /// <returns>Where a post is from, as its announcement says: the blog, and the feed that found it if that is another.</returns>
    public static string Line(Session session, Post post)
    {
        var finder = post.FoundIn is { } found ? FeedCards.Of(session, found).Name : null;
        var credited = post.Feed is { } feed && feed != post.FoundIn ? FeedCards.Of(session, feed).Name : finder;
        return Line(post.Source ?? credited ?? new Uri(post.Link).Host, finder);
    }

    /// <inheritdoc cref="Line(Session, Post)"/>
    public static string Line(string blog, string? finder) =>
        finder is null || string.Equals(blog, finder, StringComparison.OrdinalIgnoreCase) ? blog : $"{blog}, found by {finder}";

    private static bool IsSame(string told, string? address) =>
        address is not null && (CanonicalUrl.Of(told)?.Value ?? told) == (CanonicalUrl.Of(address)?.Value ?? address);
}
