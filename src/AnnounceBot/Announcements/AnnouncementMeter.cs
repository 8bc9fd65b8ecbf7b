using System.Diagnostics.Metrics;
using AnnounceBot.Delivery;
using AnnounceBot.Storage;

namespace AnnounceBot.Announcements;

/// <summary>Measures how long posts take until people see them.</summary>
internal sealed class AnnouncementMeter(IMeterFactory meters) : IShownListener
{
    private readonly Histogram<double> _sincePublished = Histogram(meters, "announcebot.announcement.since_published",
        "From when its author published a post, as the feed says, until it was announced.", 60, 300, 900, 1800, 3600, 7200, 21600, 43200, 86400, 259200, 604800);

    private readonly Histogram<double> _sinceFirstSeen = Histogram(meters, "announcebot.announcement.since_first_seen",
        "From when the bot first saw a post until it was announced.", 1, 2, 5, 10, 30, 60, 300, 900, 3600, 21600, 86400);

    public void Shown(Session session, DeliveryId delivery, DateTimeOffset at)
    {
        foreach (var (published, firstSeen) in AnnouncementStore.TimesIn(session, delivery))
        {
            session.AfterCommit(() =>
            {
                Record(_sincePublished, at - published);
                Record(_sinceFirstSeen, at - firstSeen);
            });
        }
    }

    // A clock that was set back between the two is no time that anybody waited.
    private static void Record(Histogram<double> histogram, TimeSpan took) => histogram.Record(Math.Max(0, took.TotalSeconds));

    private static Histogram<double> Histogram(IMeterFactory meters, string name, string what, params double[] bounds) => meters
        .Create("AnnounceBot.Announcements").CreateHistogram(name, "s", what, tags: null, new InstrumentAdvice<double> { HistogramBucketBoundaries = bounds });
}
