using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace AnnounceBot.Feeds.Pages;

/// <summary>Which media types name feeds.</summary>
internal static partial class FeedTypes
{
    public const string Rss = "application/rss+xml";
    public const string Atom = "application/atom+xml";
    public const string Rdf = "application/rdf+xml";
    public const string Json = "application/feed+json";

    private static readonly FrozenSet<string> Certain = FrozenSet.Create(
        Rss, Atom, Rdf, Json, "application/x-rss+xml", "application/x.rss+xml", "application/x-atom+xml", "application/x.atom+xml", "application/rss", "application/atom", "text/rss", "text/rss+xml", "text/atom+xml");

    /// <summary>The media type of a format.</summary>
    public static string Of(FeedFormat format) => format switch
    {
        FeedFormat.Atom => Atom,
        FeedFormat.Rdf => Rdf,
        FeedFormat.Json => Json,
        _ => Rss,
    };

    /// <summary>A media type in lower case and without its parameters; null if there is none.</summary>
    public static string? Bare(string? type)
    {
        var bare = type?.Split(';', 2)[0].Trim().ToLowerInvariant();
        return string.IsNullOrEmpty(bare) ? null : bare;
    }

    /// <summary>Whether a link of such a bare type leads to a feed; for types of any XML or JSON, its address or title has to say so.</summary>
    public static bool IsFeed(string? type, string href, string? title) => type switch
    {
        null => false,
        "application/json" => !Interface.IsMatch(href),
        "application/xml" or "text/xml" => Telling.IsMatch(href) || (title is not null && Telling.IsMatch(title)),
        _ => Certain.Contains(type),
    };

    // What WordPress and others call their programming interface is no feed.
    [GeneratedRegex("wp-json|rest_route|oembed|/api/", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Interface { get; }

    [GeneratedRegex(@"rss|atom|feed|\brdf\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Telling { get; }
}
