using System.Globalization;

namespace AnnounceBot.Digests;

/// <summary>Reads days and moments as ISO 8601 writes them.</summary>
internal static class WrittenDates
{
    private static readonly string[] Local = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF"], Zoned = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <returns>Null: it is none.</returns>
    public static DateOnly? Day(string written) =>
        DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && IsInReach(day.Year) ? day : null;

    /// <param name="zone">Where a moment is meant that names no offset.</param>
    /// <returns>Null: it is none.</returns>
    public static DateTimeOffset? Moment(string written, TimeZoneInfo zone)
    {
        if (DateTime.TryParseExact(written, Local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return IsInReach(local.Year) ? new DateTimeOffset(local, zone.GetUtcOffset(local)) : null;
        return DateTimeOffset.TryParseExact(written, Zoned, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) && IsInReach(moment.Year) ? moment : null;
    }

    /// <summary>Days beside them, and other zones, must be there, too.</summary>
    private static bool IsInReach(int year) => year is >= 1970 and < 9000;
}
