using AnnounceBot.Announcements.Holds;
using AnnounceBot.Delivery;
using AnnounceBot.Storage;

namespace AnnounceBot.Announcements;

/// <summary>Plans when announcements are due, from what stands in the outbox: nothing of it is kept in memory.</summary>
internal sealed class Timetable(TimeZoneInfo zone, TimeProvider clock)
{
    public Plan For(Session session, RouteOptions route)
    {
        var now = clock.GetUtcNow();
        return new Pace(route.QuietHours, route.MaxPerHour, zone).Next(now, ChannelPlan.Of(session, route.Channel, now, route.MaxPerHour ?? 0));
    }

    /// <summary>For one of many that are let go at once.</summary>
    /// <param name="previous">When the one before it is due.</param>
    public Plan Behind(Session session, HeldDelivery held, DateTimeOffset? previous)
    {
        var now = clock.GetUtcNow();
        return new Pace(held.Quiet, held.MaxPerHour, zone).Next(now, ChannelPlan.Of(session, held.Lane, now, held.MaxPerHour ?? 0), previous);
    }
}
