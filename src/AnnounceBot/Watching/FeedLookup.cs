using AnnounceBot.Feeds;
using AnnounceBot.Feeds.Discovery;

namespace AnnounceBot.Watching;

/// <summary>Finds the feed behind an address that a person typed, and reads it, before anything is changed.</summary>
internal sealed class FeedLookup(FeedReader reader)
{
    /// <param name="typed">The address of a feed, a page or a site; https:// may be left out.</param>
    public async Task<LookupOutcome> FindAsync(string typed, CancellationToken cancellationToken)
    {
        if (!FeedFinder.TryReadAddress(typed, out var url))
            return new LookupOutcome.Nothing("That is not the address of a page or a feed: it should look like https://blog.example/.");
        return await new FeedFinder(reader).FindAsync(url, cancellationToken) switch
        {
            DiscoveryOutcome.Found { Feeds: [var only] } => await ReadAsync(only.Url, cancellationToken),
            DiscoveryOutcome.Found found => new LookupOutcome.Several(found.Feeds),
            DiscoveryOutcome.NoFeeds none => new LookupOutcome.Nothing(none.Reason),
            DiscoveryOutcome.Failed failed => new LookupOutcome.Nothing(failed.Reason),
            var outcome => throw new InvalidOperationException($"{outcome} is not an outcome that the finder has"),
        };
    }

    /// <param name="url">Of a feed.</param>
    public async Task<LookupOutcome> ReadAsync(Uri url, CancellationToken cancellationToken)
    {
        var outcome = await reader.ReadAsync(FeedState.New(url), cancellationToken);
        return outcome is ReadOutcome.Fresh fresh
            ? new LookupOutcome.One(fresh.State.Url, fresh.Document)
            : new LookupOutcome.Nothing(Poller.FailureOf(outcome) ?? throw new InvalidOperationException("What was never read cannot be unchanged"));
    }
}
