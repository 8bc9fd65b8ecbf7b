using AnnounceBot.Watching;

namespace AnnounceBot.Explain.Doctor;

/// <summary>Whether each feed can be read: those that cannot are named.</summary>
internal sealed class FeedsQuestion(WatchedFeeds feeds, FeedRound round, IProgress<RoundState> progress, TimeProvider clock) : IQuestion
{
    private readonly Lock _lock = new();

    public string Group => Groups.Feeds;

    public string Id => "feeds";

    public string Subject => "The feeds";

    public async Task<IReadOnlyList<Diagnosis>> AskAsync(CancellationToken cancellationToken)
    {
        if (feeds.All.Count == 0)
            return [];
        var now = clock.GetUtcNow();
        var askable = feeds.All.Where(feed => !(feed.NotBefore > now)).ToList();
        var (read, failing) = (0, new List<(WatchedFeed Feed, string Reason)>());
        await round.RunAsync(askable, (feed, outcome) =>
        {
            lock (_lock)
            {
                if (Poller.FailureOf(outcome) is { } reason)
                    failing.Add((feed, reason));
                progress.Report(new(askable.Count, ++read, failing.Count));
            }
        }, cancellationToken);
        return [.. failing.OrderBy(failed => failed.Feed.Name, StringComparer.OrdinalIgnoreCase).Select(Told), .. Others(askable.Count - failing.Count, failing.Count, feeds.All.Count - askable.Count)];
    }

    private static Diagnosis Told((WatchedFeed Feed, string Reason) failed) => Diagnosis.Problem(
        $"feed:{failed.Feed.Shown.AbsoluteUri}", $"{failed.Feed.Name} cannot be read: {failed.Reason}",
        $"`announcebot feeds check {failed.Feed.Shown.AbsoluteUri}` tells more; tell its author, or `feeds pause` it.");

    private static IEnumerable<Diagnosis> Others(int well, int failing, int waiting)
    {
        if (well > 0)
            yield return Diagnosis.Ok("feeds", $"{(failing > 0 ? $"The other {well}" : $"All {well}")} {(well == 1 ? "feed" : "feeds")} can be read.");
        if (waiting > 0)
            yield return Diagnosis.Unknown("waiting", $"{waiting} {(waiting == 1 ? "feed was" : "feeds were")} left alone: the server asked us to wait.");
    }
}
