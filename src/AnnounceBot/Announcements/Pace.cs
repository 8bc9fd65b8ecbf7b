using AnnounceBot.Delivery;

namespace AnnounceBot.Announcements;

/// <summary>When the next announcement of a channel may be shown. See the README, "Too many at once".</summary>
internal sealed record Pace(QuietHours? Quiet, int? MaxPerHour, TimeZoneInfo Zone)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1), OneByOne = TimeSpan.FromMinutes(1);

    /// <summary>Between those that had to wait, so that they do not come all at once.</summary>
    private TimeSpan Spacing => MaxPerHour is { } max && Hour / max > OneByOne ? Hour / max : OneByOne;

    /// <param name="previous">Of many that are let go at once: when the one before is due. The next comes behind it, as if it had had to wait.</param>
    public Plan Next(DateTimeOffset now, ChannelPlan channel, DateTimeOffset? previous = null)
    {
        var ahead = channel.LastPlanned > now ? channel.LastPlanned : previous;
        var (at, because) = AfterQuiet(now, null);
        if (ahead is { } last && last + Spacing > at)
            (at, because) = (last + Spacing, because ?? "one after the other, behind those that wait already");
        if (MaxPerHour is { } max && channel.Moments.Count >= max && channel.Moments[^max] + Hour > at)
            (at, because) = (channel.Moments[^max] + Hour, Plan.HourIsFull(max));
        (at, because) = AfterQuiet(at, because);
        return new(at, because, MaxPerHour, Quiet);
    }

    private (DateTimeOffset At, string? Because) AfterQuiet(DateTimeOffset at, string? because)
    {
        while (Quiet?.EndAt(at, Zone) is { } end)
            (at, because) = (end, Plan.QuietUntil(end, Zone));
        return (at, because);
    }
}
