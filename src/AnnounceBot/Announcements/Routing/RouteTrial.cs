using AnnounceBot.Posts;
using AnnounceBot.Storage;

namespace AnnounceBot.Announcements.Routing;

/// <summary>A dry run: what routes would do to the last posts. It changes nothing.</summary>
internal static class RouteTrial
{
    public const int Posts = 50;

    /// <returns>A line for each post, the newest first.</returns>
    public static List<RouteTestLine> Of(Session session, Routes routes) => Latest(session).ConvertAll(found => new RouteTestLine(
        found.Post.Title, found.Post.Link, found.Feed?.Name, found.Post.PublishedAt,
        [.. routes.For(found.Post, found.FinderName, found.FinderUrl).Select(route => route.Channel)], AnnouncementStore.Of(session, found.Id), found.Post.Unannounced));

    /// <returns>Those of the last posts that a new route would take, the newest first; and how many more match it, and go to its channel by another already.</returns>
    public static (List<Post> Taken, int TakenBefore) Of(Session session, Routes routes, Route candidate)
    {
        var with = routes.With(candidate);
        var route = with.All[^1].Options;
        var matching = Latest(session).FindAll(found => Routes.Takes(route, found.Post, found.FinderName, found.FinderUrl));
        var taken = matching.FindAll(found => with.For(found.Post, found.FinderName, found.FinderUrl).Any(chosen => ReferenceEquals(chosen, route)));
        return (taken.ConvertAll(found => found.Post), matching.Count - taken.Count);
    }

    private static List<Found> Latest(Session session)
    {
        var posts = PostStore.Newest(session, Posts);
        // Also feeds that are watched no longer: their posts went by their routes.
        var feeds = posts.SelectMany(found => new[] { found.Post.Feed, found.Post.FoundIn }).OfType<FeedId>().Distinct().ToDictionary(id => id, id => FeedCards.Of(session, id));
        return posts.ConvertAll(found =>
        {
            var feed = found.Post.Feed is { } id ? feeds[id] : null;
            // The feed that brought it is the one that the routes were asked with.
            var finder = found.Post.FoundIn is { } finderId ? feeds[finderId] : feed;
            return new Found(found.Id, found.Post, feed, finder?.Name ?? "", finder?.Url ?? "");
        });
    }

    private sealed record Found(PostId Id, Post Post, FeedCard? Feed, string FinderName, string FinderUrl);
}
