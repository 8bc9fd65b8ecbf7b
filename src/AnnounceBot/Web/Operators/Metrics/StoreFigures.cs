using AnnounceBot.Delivery;
using AnnounceBot.Storage;
using AnnounceBot.Watching;

namespace AnnounceBot.Web.Operators.Metrics;

/// <summary>What stands in the database. Each question goes along an index, so that it costs nothing however much there is.</summary>
internal sealed class StoreFigures(Database database, DeliveryList deliveries, OutboxHealth outbox, FeedStore feeds, TimeProvider clock) : IFigures
{
    private static readonly DeliveryState[] Open = [DeliveryState.Pending, DeliveryState.Sending, DeliveryState.Held, DeliveryState.Failed];

    public void WriteTo(Exposition text)
    {
        text.Gauges("announcebot_database_bytes", "Size of the database's files: the database itself, and what is yet to be moved into it.", "file",
            [("main", SizeOf(database.Path)), ("wal", SizeOf($"{database.Path}-wal"))]);
        try
        {
            Write(text, clock.GetUtcNow());
            text.Gauge("announcebot_database_readable", "1: the database was read for these figures; 0: it could not be, and those from it are missing.", 1);
        }
        catch (OperatorException)
        {
            text.Gauge("announcebot_database_readable", "1: the database was read for these figures; 0: it could not be, and those from it are missing.", 0);
        }
    }

    private void Write(Exposition text, DateTimeOffset now)
    {
        var counts = database.Read(FiguresStore.Read);
        var open = Open.Select(state => (state.ToColumn(), (double)deliveries.CountAnnouncements(state))).ToList();
        var (drain, due) = (outbox.Look(), feeds.NextDueAfter(DateTimeOffset.MinValue));
        text.Gauges("announcebot_feeds", "Feeds, by how they are.", "state", FiguresStore.FeedStates.Select(state => (state, (double)counts.Feeds.GetValueOrDefault(state))));
        text.Gauge("announcebot_polls_overdue_seconds", "For how long the feed that is first in line could have been polled.", Seconds(now - due));
        text.Gauge("announcebot_posts", "Posts that are known.", counts.Posts);
        text.Gauges("announcebot_announcements", "Announcements that are not done with, by state.", "state", open);
        text.Gauge("announcebot_announcements_oldest_pending_age_seconds", "Age of the oldest announcement that waits, for whatever it waits.", Seconds(now - counts.OldestPending));
        text.Gauge("announcebot_outbox_overdue_seconds", "For how long the first in line could have been said; what waits for a plan, a limit or a moderator is not in line.", Seconds(drain.Overdue));
        text.Gauge("announcebot_outbox_stuck_channels", "Channels in which nothing moves though something is due: see /readyz.", drain.Stuck);
        text.Gauge("announcebot_outbox_blocked_channels", "Channels in which something waits for a moderator to change something.", drain.Blocked);
        text.Gauge("announcebot_submissions_waiting", "Submissions that wait for a moderator.", counts.Submissions);
    }

    private static double Seconds(TimeSpan? time) => Math.Max(0, time?.TotalSeconds ?? 0);

    private static double SizeOf(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;
}
