using AnnounceBot.Chat;
using AnnounceBot.Delivery;
using AnnounceBot.Explain;
using AnnounceBot.Posts;
using AnnounceBot.ShortLinks;
using AnnounceBot.Storage;
using AnnounceBot.Watching;
using AnnounceBot.Web.Operators.Metrics;
using AnnounceBot.Web.Operators.Readiness;

namespace AnnounceBot.Web.Operators.Status;

/// <summary>Gathers what the status page shows: a page's worth of each, however much there is.</summary>
internal sealed class StatusReader(
    Database database, DeliveryList deliveries, OutboxHealth outbox, Checks checks, Func<ChatHealth> chat, Beginning beginning, CommunityOptions community, TimeProvider clock)
{
    private const int FeedsOnPage = 20, Announced = 10, Waiting = 10, Links = 10, LinkDays = 30;

    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    private static readonly DeliveryState[] Open = [DeliveryState.Failed, DeliveryState.Held, DeliveryState.Sending, DeliveryState.Pending];

    /// <param name="page">Of the feeds, from 1 on; beyond the last it is the last.</param>
    public async Task<Snapshot> ReadAsync(int page, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var ready = await checks.LookAsync(cancellationToken);
        var open = Open.ToDictionary(state => state, deliveries.CountAnnouncements);
        var blocked = outbox.Look().Blocked;
        return database.Read(session => Read(session, page, now) with { Now = now, Ready = ready, Open = open, Blocked = blocked, Chat = chat(), Since = beginning.At, DatabaseBytes = new FileInfo(database.Path).Length });
    }

    private Snapshot Read(Session session, int page, DateTimeOffset now)
    {
        var counts = FiguresStore.Read(session);
        var feeds = counts.Feeds.Values.Sum();
        var pages = Math.Max(1, (int)((feeds + FeedsOnPage - 1) / FeedsOnPage));
        var shown = Math.Clamp(page, 1, pages);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, community.TimeZone).DateTime);
        var ids = StatusStore.FeedsOn(session, (shown - 1) * FeedsOnPage, FeedsOnPage);
        var weeks = StatusStore.PostsPerWeek(session, ids, now, Spark.Weeks);
        return new()
        {
            Counts = counts,
            PostsThisWeek = AboutStore.CountPosts(session, now - Week).Lately,
            Page = shown,
            Pages = pages,
            Feeds = [.. ids.Select(id => (FeedStore.One(session, id)!, weeks[id]))],
            Announced = StatusStore.LastAnnounced(session, Announced),
            Waiting = [.. Open.SelectMany(state => StatusStore.In(session, state, Waiting)).Take(2 * Waiting)],
            Links = ClickStore.Newest(session, today.AddDays(1 - LinkDays), Links),
        };
    }
}
