using AnnounceBot.Chat;
using AnnounceBot.Feeds;
using AnnounceBot.Watching;

namespace AnnounceBot.Explain.Doctor;

/// <summary>The feeds that the bot would watch if it were started now.</summary>
internal sealed class WatchedFeeds(Patient patient, FoundDatabase database)
{
    /// <summary>Those of the configuration and those that were added elsewhere, without what is paused or gone.</summary>
    public IReadOnlyList<WatchedFeed> All => field ??= [.. Read()];

    private IEnumerable<WatchedFeed> Read()
    {
        var configured = patient.Feeds.Select(feed => feed.Url).ToHashSet();
        var stored = database.Readable.Read(FeedStore.All).Where(feed => feed.Origin != FeedOrigin.Configuration || configured.Contains(feed.Url)).ToList();
        var known = stored.Select(feed => feed.Url).ToHashSet();
        return stored.Where(feed => feed.Status == FeedStatus.Active)
            .Select(feed => new WatchedFeed(feed.DisplayName, feed.ShownUrl, feed.Reader, feed.NotBefore, feed.Name is not null || feed.SeededAt is not null))
            .Concat(patient.Feeds.Where(feed => !known.Contains(feed.Url)).Select(Fresh));
    }

    private static WatchedFeed Fresh(FeedOptions feed)
    {
        var state = FeedState.New(feed.Url) with { AcceptsAnyCertificate = feed.AcceptAnyCertificate };
        return new(feed.Name ?? (feed.Url.IsFile ? Path.GetFileName(feed.Url.LocalPath) : feed.Url.Host), ShownAddress.Of(feed.Url), state, NotBefore: null, IsNameSettled: feed.Name is not null);
    }
}
