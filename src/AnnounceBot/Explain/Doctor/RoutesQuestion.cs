using AnnounceBot.Announcements;
using AnnounceBot.Announcements.Routing;

namespace AnnounceBot.Explain.Doctor;

/// <summary>Whether each route can ever take something: a name with a slip in it takes nothing, and nobody notices.</summary>
internal sealed class RoutesQuestion(Routes routes, WatchedFeeds feeds, FoundDatabase database) : IQuestion
{
    public string Group => Groups.Configuration;

    public string Id => "routes";

    public string Subject => "The routes";

    public Task<IReadOnlyList<Diagnosis>> AskAsync(CancellationToken cancellationToken)
    {
        var all = database.Readable.Read(routes.In).All;
        var watched = feeds.All;
        if (watched.Count == 0)
            return Task.FromResult<IReadOnlyList<Diagnosis>>([Diagnosis.Problem("feeds", "There are no feeds, so nothing is watched.", "List some under \"feeds\" in the configuration, or add one: `announcebot feeds add URL`.")]);

        var idle = all.Where(route => !watched.Any(feed => Routes.CanTake(route.Options, feed.Name, feed.Shown.AbsoluteUri))).ToList();
        // What a feed calls itself is known once it was read.
        return Task.FromResult<IReadOnlyList<Diagnosis>>(idle.Count == 0
            ? all.Count == 0 ? [] : [Diagnosis.Ok(Id, $"{(all.Count == 1 ? "The route takes" : $"All {all.Count} routes take")} posts of feeds that are there.")]
            : [.. idle.Select(route => Told(route, watched.Any(feed => !feed.IsNameSettled)))]);
    }

    private static Diagnosis Told(Route route, bool mayChange)
    {
        var id = $"route:{route.Options.Channel}";
        var text = $"No feed meets the route to #{(route.Made?.ChannelName ?? route.Options.Channel).TrimStart('#')}: its feeds are {string.Join(", ", route.Options.Feeds.Select(name => $"\"{name}\""))}.";
        return mayChange
            ? Diagnosis.Unknown(id, $"{text} Some feeds were not read yet, and may turn out to be called so.")
            : Diagnosis.Problem(id, text, $"Correct the names or addresses {(route.IsLocked ? "in the configuration (routes[].feeds)" : "(/routes remove and /routes add in the chat)")}; `announcebot feeds list` shows them. * is any text.");
    }
}
