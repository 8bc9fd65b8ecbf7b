namespace AnnounceBot.Delivery;

/// <summary>When a delivery may be made that its feature spreads over time.</summary>
/// <param name="NotBefore">Until then others in its channel go first.</param>
/// <param name="Because">Why not now, for a person; null: it may go now.</param>
/// <param name="MaxPerHour">How many that were planned the channel may see within an hour, with this one; null: any number.</param>
internal sealed record Plan(DateTimeOffset NotBefore, string? Because, int? MaxPerHour)
{
    public static string HourIsFull(int maxPerHour) => $"at most {maxPerHour} an hour";
}
