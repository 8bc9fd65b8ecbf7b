using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using AnnounceBot.Discord.Models;

namespace AnnounceBot.Discord;

/// <summary>The id of a thing in Discord, with the moment of its making inside.</summary>
/// <param name="Value">The 64 bits; in JSON always a string, since numbers lose digits there.</param>
/// <remarks>https://discord.com/developers/docs/reference#snowflakes</remarks>
[JsonConverter(typeof(SnowflakeJson))]
public readonly record struct Snowflake(ulong Value) : IComparable<Snowflake>, IParsable<Snowflake>
{
    private const long Epoch = 1420070400000;

    private const int TimestampShift = 22;

    /// <summary>When it was made, to the millisecond, UTC.</summary>
    public DateTimeOffset CreatedAt => DateTimeOffset.FromUnixTimeMilliseconds((long)(Value >> TimestampShift) + Epoch);

    /// <summary>The smallest id that could have been made at a moment: asks a channel for what came after it.</summary>
    /// <param name="instant">Not before 2015.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="instant"/> is before Discord's first moment, 2015-01-01.</exception>
    public static Snowflake At(DateTimeOffset instant)
    {
        var milliseconds = instant.ToUnixTimeMilliseconds() - Epoch;
        ArgumentOutOfRangeException.ThrowIfNegative(milliseconds, nameof(instant));
        return new((ulong)milliseconds << TimestampShift);
    }

    /// <inheritdoc/>
    public static Snowflake Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"\"{s}\" is not an id of Discord's: digits only");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Snowflake result)
    {
        var isId = ulong.TryParse(s, NumberStyles.None, CultureInfo.InvariantCulture, out var value);
        result = new(value);
        return isId;
    }

    /// <summary>Older ids come first.</summary>
    /// <param name="other">The id to compare with.</param>
    public int CompareTo(Snowflake other) => Value.CompareTo(other.Value);

    /// <summary>Whether one id is older than another.</summary>
    public static bool operator <(Snowflake left, Snowflake right) => left.Value < right.Value;

    /// <summary>Whether one id is older than another, or the same.</summary>
    public static bool operator <=(Snowflake left, Snowflake right) => left.Value <= right.Value;

    /// <summary>Whether one id is newer than another.</summary>
    public static bool operator >(Snowflake left, Snowflake right) => left.Value > right.Value;

    /// <summary>Whether one id is newer than another, or the same.</summary>
    public static bool operator >=(Snowflake left, Snowflake right) => left.Value >= right.Value;

    /// <summary>The digits, as JSON and addresses carry them.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
