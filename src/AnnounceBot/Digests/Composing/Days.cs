namespace AnnounceBot.Digests.Composing;

/// <summary>When days begin, wherever the clocks change.</summary>
internal static class Days
{
    /// <returns>Where the clocks skip midnight, when they do; of a midnight that comes twice the first.</returns>
    public static DateTimeOffset Begin(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new(midnight, zone.IsAmbiguousTime(midnight) ? zone.GetAmbiguousTimeOffsets(midnight).Max() : zone.GetUtcOffset(midnight));
    }

    /// <returns>When the day began that it was then.</returns>
    public static DateTimeOffset BeginOf(DateTimeOffset moment, TimeZoneInfo zone) => Begin(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime), zone);
}
