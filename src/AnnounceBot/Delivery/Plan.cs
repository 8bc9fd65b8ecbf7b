using System.Globalization;

namespace AnnounceBot.Delivery;

/// <summary>When a delivery may be made that its feature spreads over time.</summary>
/// <param name="NotBefore">Until then others in its channel go first.</param>
/// <param name="Because">Why not now, for a person; null: it may go now.</param>
/// <param name="MaxPerHour">How many that were planned the channel may see within an hour, with this one; null: any number.</param>
/// <param name="Quiet">Looked at once more just before it is made: after an outage what was planned is not what happens.</param>
internal sealed record Plan(DateTimeOffset NotBefore, string? Because, int? MaxPerHour, QuietHours? Quiet = null)
{
    public static string HourIsFull(int maxPerHour) => $"at most {maxPerHour} an hour";

    public static string QuietUntil(DateTimeOffset end, TimeZoneInfo zone) =>
        $"quiet hours until {TimeZoneInfo.ConvertTime(end, zone).ToString("HH:mm", CultureInfo.InvariantCulture)}";
}
