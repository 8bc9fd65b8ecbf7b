using AnnounceBot.Feeds.Pages;

namespace AnnounceBot.Feeds.Discovery;

/// <summary>What looking for an address's feeds came to.</summary>
public abstract record DiscoveryOutcome
{
    private DiscoveryOutcome()
    {
    }

    /// <summary>There are feeds.</summary>
    /// <param name="Feeds">
    /// At least one: the address itself, what the page offers in its own order (feeds of comments last), or the one that was found at a usual place of its site.
    /// Those that a page offers were not read.
    /// </param>
    public sealed record Found(IReadOnlyList<OfferedFeed> Feeds) : DiscoveryOutcome;

    /// <summary>There is a document, and no feed.</summary>
    /// <param name="Reason">What was looked at and what to do, as a sentence for the person who gave the address.</param>
    public sealed record NoFeeds(string Reason) : DiscoveryOutcome;

    /// <summary>The address could not be read.</summary>
    /// <param name="Reason">What is wrong and what to do, as a sentence for the person who gave the address.</param>
    public sealed record Failed(string Reason) : DiscoveryOutcome;
}
