using AnnounceBot.Announcements.Routing;
using AnnounceBot.Posts;
using AnnounceBot.Storage;

namespace AnnounceBot.Announcements;

/// <summary>Which channels a post goes to: by the routes of the configuration, then by those made in the chat.</summary>
/// <remarks>What they say is never changed. The first knows those of the configuration only: ask it for those that stand <see cref="In"/> a session.</remarks>
internal sealed class Routes
{
    private volatile IReadOnlyList<RouteOptions> _configured;
    private readonly string _stamp;
    private readonly List<(RouteOptions Route, List<Wildcard> Feeds)> _routes;
    private volatile Routes? _latest;

    public Routes(IReadOnlyList<RouteOptions> configured) : this(configured, "", [])
    {
    }

    private Routes(IReadOnlyList<RouteOptions> configured, string stamp, IEnumerable<Route> made)
    {
        (_configured, _stamp) = (configured, stamp);
        All = [.. configured.Select(route => new Route(route, Made: null)), .. made.Select(InItsChannel)];
        _routes = [.. All.Select(route => (route.Options, Wildcards(route.Options)))];
    }

    /// <summary>In the order in which they are asked.</summary>
    public IReadOnlyList<Route> All { get; }

    /// <returns>The routes as they stand in a session: what was changed a moment ago counts, also by another process.</returns>
    public Routes In(Session session)
    {
        var (configured, stamp) = (_configured, RouteStore.StampOf(session));
        return _latest is { } latest && latest._stamp == stamp && ReferenceEquals(latest._configured, configured)
            ? latest
            : _latest = new(configured, stamp, RouteStore.Active(session));
    }

    /// <summary>From now on these are those of the configuration, for whoever asks for the routes in a session.</summary>
    public void Replace(IReadOnlyList<RouteOptions> configured) => _configured = configured;

    /// <returns>The same with one more, which is asked last.</returns>
    public Routes With(Route route) => new(_configured, _stamp, [.. All.Where(known => !known.IsLocked), route]);

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

    /// <returns>Whether a route that was made in the chat takes a post that comes from there, if no other route does before it.</returns>
    public static bool Takes(RouteOptions route, Post post, string feedName, string feedUrl) => Matches(route, Wildcards(route), post, feedName, feedUrl);

    /// <returns>Whether posts of a feed can go by a route, whatever else it asks of them.</returns>
    public static bool CanTake(RouteOptions route, string feedName, string feedUrl) =>
        Wildcards(route).Exists(pattern => pattern.Matches(feedName) || pattern.Matches(feedUrl));

    /// <summary>A channel that the configuration names, too, is one channel: nothing is announced twice there, and all wait in one queue.</summary>
    private Route InItsChannel(Route made) =>
        _configured.FirstOrDefault(route => route.Channel == made.Options.Channel || string.Equals(route.Channel.TrimStart('#'), made.Made!.ChannelName, StringComparison.OrdinalIgnoreCase)) is { } same
            ? made with { Options = made.Options with { Channel = same.Channel } }
            : made;

    private static bool Matches(RouteOptions route, List<Wildcard> feeds, Post post, string feedName, string feedUrl) =>
        WhyNot(route, feeds, post, feedName, feedUrl) is null;

    private static RouteCondition? WhyNot(RouteOptions route, List<Wildcard> feeds, Post post, string feedName, string feedUrl) => route switch
    {
        _ when !feeds.Any(pattern => pattern.Matches(feedName) || pattern.Matches(feedUrl)) => RouteCondition.Feeds,
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

    private static List<Wildcard> Wildcards(RouteOptions route) => [.. route.Feeds.Select(pattern => new Wildcard(pattern))];
}
