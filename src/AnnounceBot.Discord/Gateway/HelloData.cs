using System.Text.Json;

namespace AnnounceBot.Discord.Gateway;

/// <summary>What Hello carries.</summary>
internal static class HelloData
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <returns>Whether it names an interval that one can live with.</returns>
    public static bool TryRead(JsonElement data, out TimeSpan interval)
    {
        var milliseconds = 0.0;
        var isNumber = data.ValueKind == JsonValueKind.Object
            && data.TryGetProperty("heartbeat_interval", out var value)
            && value.ValueKind == JsonValueKind.Number
            && value.TryGetDouble(out milliseconds);
        interval = TimeSpan.FromMilliseconds(Math.Clamp(milliseconds, 0, Longest.TotalMilliseconds));
        return isNumber && interval >= TimeSpan.FromMilliseconds(1);
    }
}
