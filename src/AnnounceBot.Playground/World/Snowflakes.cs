using System.Globalization;

namespace AnnounceBot.Playground.World;

/// <summary>Makes ids as Discord does: milliseconds since 2015 in the upper bits; each is greater than the one before.</summary>
internal sealed class Snowflakes(TimeProvider clock)
{
    private static readonly DateTimeOffset Epoch = new(2015, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private ulong _last;

    public static DateTimeOffset TimeOf(string id) =>
        Epoch.AddMilliseconds(ulong.Parse(id, CultureInfo.InvariantCulture) >> 22);

    public string Next()
    {
        var now = (ulong)Math.Max(0, (clock.GetUtcNow() - Epoch).TotalMilliseconds) << 22;
        _last = Math.Max(now, _last + 1);
        return _last.ToString(CultureInfo.InvariantCulture);
    }
}
