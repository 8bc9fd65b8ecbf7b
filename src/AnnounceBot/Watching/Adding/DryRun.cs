using AnnounceBot.Announcements;
using AnnounceBot.Feeds;
using AnnounceBot.Posts;
using AnnounceBot.Storage;

namespace AnnounceBot.Watching.Adding;

/// <summary>What a feed would bring, and where the routes would send it, without storing anything.</summary>
internal sealed class DryRun(Routes routes, Database database, WatchingOptions options, TimeProvider clock)
{
    /// <returns>Its posts, the newest first.</returns>
    public IReadOnlyList<DryPost> Posts(NewFeed feed, FeedDocument document, int atMost)
    {
        var (arrival, now, current) = (ArrivalOf(feed, document), clock.GetUtcNow(), database.Read(routes.In));
        return
        [
            .. document.Entries.Select(entry => new Draft(entry, arrival)).OrderByDescending(draft => draft.Dated ?? DateTimeOffset.MinValue).Take(atMost)
                .Select(draft => draft.ToPost(now)).Select(post => new DryPost(post, [.. current.For(post, arrival).Select(route => route.Channel)])),
        ];
    }

    /// <returns>How many of its posts would be announced as soon as it is watched; those that no route takes count, too.</returns>
    public int AnnouncedAtOnce(NewFeed feed, FeedDocument document)
    {
        var arrival = ArrivalOf(feed, document);
        var dates = document.Entries.Select(entry => new Draft(entry, arrival).Dated).ToList();
        return Brake.Judge(dates, dates.Count, lastSuccess: null, clock.GetUtcNow(), arrival.Rules).Count(verdict => verdict != Verdict.KeepQuiet);
    }

    private Arrival ArrivalOf(NewFeed feed, FeedDocument document) => new()
    {
        Feed = new FeedId(0),
        FeedName = feed.DisplayName,
        FeedUrl = FeedState.New(feed.Url).ShownUrl.AbsoluteUri,
        Home = document.Link,
        Tags = feed.Tags,
        Language = document.Language,
        TitleOnly = feed.TitleOnly,
        Entries = document.Entries,
        Rules = options.Rules,
    };
}
