using System.Collections.Concurrent;
using AnnounceBot.Feeds;
using AnnounceBot.Feeds.Fetching;
using AnnounceBot.Posts;
using AnnounceBot.Posts.Visits;

namespace AnnounceBot.Digests.Checking;

/// <summary>Looks whether links lead somewhere, with the guards and limits that feeds are read with: one after the other on each host, and each once in a while.</summary>
internal sealed class LinkChecker(FeedReader reader, TimeProvider clock) : IDisposable
{
    private const int HostsAtOnce = 8, MostBytes = 256 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30), HostSpacing = TimeSpan.FromSeconds(1), Fresh = TimeSpan.FromMinutes(10);

    private readonly SemaphoreSlim _oneAtATime = new(1);
    private readonly ConcurrentDictionary<Uri, (LinkState State, DateTimeOffset At)> _seen = [];

    /// <returns>All of them; in the end <see cref="LinkState.Unseen"/> for those that there was no time for.</returns>
    public async Task<IReadOnlyDictionary<Uri, LinkState>> CheckAsync(IReadOnlyCollection<Uri> links, CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            Forget();
            await LookAsync(links.Distinct().Where(link => !_seen.ContainsKey(link)), cancellationToken);
            return links.Distinct().ToDictionary(link => link, link => _seen.TryGetValue(link, out var seen) ? seen.State : new LinkState.Unseen());
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    private void Forget()
    {
        foreach (var (link, _) in _seen.Where(seen => clock.GetUtcNow() - seen.Value.At >= Fresh))
            _seen.TryRemove(link, out _);
    }

    private async Task LookAsync(IEnumerable<Uri> links, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            await Parallel.ForEachAsync(
                links.GroupBy(link => link.IdnHost), new ParallelOptions { MaxDegreeOfParallelism = HostsAtOnce, CancellationToken = either.Token }, async (host, stopped) => await LookAtHostAsync(host, stopped));
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return; // what was seen until now counts, and the rest is said to be unseen
        }
    }

    private async Task LookAtHostAsync(IEnumerable<Uri> links, CancellationToken cancellationToken)
    {
        foreach (var (i, link) in links.Index())
        {
            if (i > 0)
                await PauseAsync(link, cancellationToken);
            _seen[link] = (await LookAtAsync(link, cancellationToken), clock.GetUtcNow());
        }
    }

    private async Task<LinkState> LookAtAsync(Uri link, CancellationToken cancellationToken)
    {
        var outcome = await reader.Documents.FetchAsync(new(link) { Accept = FetchRequest.Pages, HeadersOnly = true }, cancellationToken);
        // Many servers do not know HEAD, and say so in many ways.
        if (outcome is FetchOutcome.Answered { Document.Status: >= 400 and not (410 or 429) } or FetchOutcome.Failed { Kind: FailureKind.Protocol })
        {
            await PauseAsync(link, cancellationToken);
            outcome = await reader.Documents.FetchAsync(new(link) { Accept = FetchRequest.Pages, MaxBytes = MostBytes }, cancellationToken);
        }

        return outcome switch
        {
            FetchOutcome.Answered { Document: var document } => Judge(link, document),
            // It answers, and with more than we have to see.
            FetchOutcome.Failed { Kind: FailureKind.TooLarge or FailureKind.Encoding or FailureKind.Truncated } => new LinkState.Fine(),
            FetchOutcome.Failed { Kind: var kind } => new LinkState.Broken(VisitWords.Of(kind, link.IdnHost)),
            _ => throw new InvalidOperationException($"{outcome} is nothing that fetching comes to."),
        };
    }

    private static LinkState Judge(Uri link, FetchedDocument document) => document.Status switch
    {
        404 or 410 => new LinkState.Dead(document.Status),
        >= 500 => new LinkState.Broken(VisitWords.OfStatus(document.Status, document.Url.IdnHost)),
        < 400 when CanonicalUrl.Of(document.Url.AbsoluteUri)?.Value != CanonicalUrl.Of(link.AbsoluteUri)?.Value => new LinkState.LeadsOn(document.Url),
        _ => new LinkState.Fine(),
    };

    private Task PauseAsync(Uri link, CancellationToken cancellationToken) =>
        reader.IsTrusted(link) ? Task.CompletedTask : Task.Delay(HostSpacing, clock, cancellationToken);
}
