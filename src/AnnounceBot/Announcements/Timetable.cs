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
}
