using System.Text.RegularExpressions;
using AnnounceBot.Posts;

namespace AnnounceBot.Announcements;

/// <summary>Which channels a post goes to.</summary>
internal sealed class Routes
{
    private readonly List<(RouteOptions Route, List<Regex> Feeds)> _routes;

    public Routes(IReadOnlyList<RouteOptions> routes) =>
        _routes = [.. routes.Select(route => (route, route.Feeds.Select(Wildcards).ToList()))];

    /// <returns>The routes to take, at most one for a channel: the first that matches.</returns>
    public IReadOnlyList<RouteOptions> For(Post post, Arrival arrival) => For(post, arrival.FeedName, arrival.FeedUrl);

    /// <inheritdoc cref="For(Post, Arrival)"/>
    public IReadOnlyList<RouteOptions> For(Post post, string feedName, string feedUrl) =>
        [.. _routes.Where(candidate => Matches(candidate.Route, candidate.Feeds, post, feedName, feedUrl)).Select(candidate => candidate.Route).DistinctBy(route => route.Channel)];

    /// <returns>What each route says of a post, in their order. Of two that name one channel only the first that takes the post counts.</returns>
    public IReadOnlyList<RouteVerdict> Judge(Post post, string feedName, string feedUrl) =>
        [.. _routes.Select(candidate => new RouteVerdict(candidate.Route, WhyNot(candidate.Route, candidate.Feeds, post, feedName, feedUrl)))];

    /// <returns>The same for a post that somebody suggested: it is from no feed, so only routes that take any feed take it.</returns>
    public IReadOnlyList<RouteOptions> ForSuggested(Post post) => For(post, feedName: "", feedUrl: "");

    /// <param name="feeds">Those that a post can have come from, the likeliest first.</param>
    /// <returns>The route by which it stands in a channel; an edit can make it one that no route would take there now.</returns>
    public RouteOptions Into(string channel, Post post, IReadOnlyList<FeedCard> feeds) =>
        (post.FoundIn is null ? ForSuggested(post) : []).Concat(feeds.SelectMany(feed => For(post, feed.Name, feed.Url))).Concat(_routes.Select(candidate => candidate.Route))
            .FirstOrDefault(route => route.Channel == channel) ?? new();

    /// <returns>The look that a channel has, by its id or name.</returns>
    public string TemplateOf(string id, string name) =>
        _routes.Select(candidate => candidate.Route).FirstOrDefault(route => route.Channel == id || route.Channel.TrimStart('#') == name)?.Template ?? new RouteOptions().Template;

    private static bool Matches(RouteOptions route, List<Regex> feeds, Post post, string feedName, string feedUrl) =>
        WhyNot(route, feeds, post, feedName, feedUrl) is null;

    private static RouteCondition? WhyNot(RouteOptions route, List<Regex> feeds, Post post, string feedName, string feedUrl) => route switch
    {
        _ when !feeds.Any(pattern => pattern.IsMatch(feedName) || pattern.IsMatch(feedUrl)) => RouteCondition.Feeds,
        _ when !AnyOf(route.Tags, tag => post.Tags.Contains(tag, StringComparer.OrdinalIgnoreCase)) => RouteCondition.Tags,
        _ when !AnyOf(route.Authors, author => string.Equals(author, post.Author, StringComparison.OrdinalIgnoreCase)) => RouteCondition.Authors,
        _ when !AnyOf(route.Kinds, kind => kind == post.Kind) => RouteCondition.Kinds,
        _ when !AnyOf(route.Languages, language => SpeaksLike(post.Language, language)) => RouteCondition.Languages,
        _ when route.Match?.Holds(post) == false => RouteCondition.Match,
        _ => null,
    };

    private static bool AnyOf<T>(IReadOnlyList<T> wanted, Func<T, bool> has) => wanted.Count == 0 || wanted.Any(has);

    /// <summary>"pt" covers "pt-BR" (basic filtering, RFC 4647 §3.3.1).</summary>
    private static bool SpeaksLike(string? language, string wanted) =>
        string.Equals(language, wanted, StringComparison.OrdinalIgnoreCase)
        || language?.StartsWith(wanted + "-", StringComparison.OrdinalIgnoreCase) == true;

    private static Regex Wildcards(string pattern) =>
        new($"^{Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal)}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
}
