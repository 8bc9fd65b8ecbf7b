using AnnounceBot.Feeds.Pages;

namespace AnnounceBot.Feeds.Discovery;

/// <summary>Puts the feeds that follow from an address beside those that its page names.</summary>
internal static class KnownFeeds
{
    /// <summary>Those that follow from the address stand first; none stands twice.</summary>
    /// <param name="asked">The address that the person gave.</param>
    /// <param name="page">The address that answered.</param>
    /// <param name="scan">What the page names.</param>
    public static IReadOnlyList<OfferedFeed> With(Uri asked, Uri page, PageScan scan)
    {
        if (YouTubeChannel.FeedOf(asked, scan.ChannelId) is { } channel)
        {
            return [channel];
        }

        var repository = GitHubRepository.FeedsOf(page);
        return [.. repository, .. scan.Offered.Where(feed => !repository.Any(known => IsThatOf(known, feed)))];
    }

    // GitHub's page names the feed of the branch that it shows, /commits/main.atom.
    private static bool IsThatOf(OfferedFeed known, OfferedFeed named) =>
        known.Url == named.Url || named.Url.AbsoluteUri.StartsWith(known.Url.AbsoluteUri[..^".atom".Length] + "/", StringComparison.OrdinalIgnoreCase);
}
