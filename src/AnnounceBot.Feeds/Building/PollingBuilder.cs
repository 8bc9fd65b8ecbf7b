using System.Globalization;
using AnnounceBot.Feeds.Vocabulary;

namespace AnnounceBot.Feeds.Building;

/// <summary>Gathers what a feed asks of those who poll it.</summary>
internal sealed class PollingBuilder
{
    private const int LongestTimeToLive = 60 * 24 * 366;
    private const int MostFrequent = 10_000;

    private readonly SortedSet<int> _hours = [];
    private readonly SortedSet<DayOfWeek> _days = [];
    private TimeSpan? _timeToLive;
    private TimeSpan? _period;
    private int _frequency = 1;

    /// <summary>Takes a value.</summary>
    /// <returns>Whether it was one for here.</returns>
    public bool Take(Term term, string value)
    {
        switch (term)
        {
            case Term.TimeToLive:
                _timeToLive = Number(value) is > 0 and <= LongestTimeToLive and var minutes ? TimeSpan.FromMinutes(minutes) : null;
                return true;
            case Term.UpdatePeriod:
                _period = Period(value);
                return true;
            case Term.UpdateFrequency:
                _frequency = Number(value) is > 0 and <= MostFrequent and var times ? times : 1;
                return true;
            case Term.SkipHour:
                _ = Number(value) is >= 0 and <= 24 and var hour && _hours.Add(hour % 24); // RSS 0.91 counted from 1 to 24
                return true;
            case Term.SkipDay:
                _ = Enum.TryParse<DayOfWeek>(value, ignoreCase: true, out var day) && Enum.IsDefined(day) && _days.Add(day);
                return true;
            default:
                return false;
        }
    }

    /// <returns>Null if the feed asks for nothing.</returns>
    public FeedHints? Build(string? hub, string? self) => this is { _timeToLive: null, _period: null, _hours.Count: 0, _days.Count: 0 } && hub is null && self is null
        ? null
        : new() { TimeToLive = _timeToLive, UpdatePeriod = _period / _frequency, SkipHours = [.. _hours], SkipDays = [.. _days], Hub = hub, Self = self };

    private static int? Number(string value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static TimeSpan? Period(string value) => value.ToLowerInvariant() switch
    {
        "hourly" => TimeSpan.FromHours(1),
        "daily" => TimeSpan.FromDays(1),
        "weekly" => TimeSpan.FromDays(7),
        "monthly" => TimeSpan.FromDays(30),
        "yearly" => TimeSpan.FromDays(365),
        _ => null,
    };
}
