namespace AnnounceBot.Discord.Rest;

/// <summary>Which messages of a channel to read.</summary>
/// <remarks>https://discord.com/developers/docs/resources/message#get-channel-messages</remarks>
public sealed record MessagePage
{
    /// <summary>Only those with smaller ids; not together with <see cref="After"/>.</summary>
    public Snowflake? Before { get; init; }

    /// <summary>Only those with larger ids, beginning with the oldest of them; not together with <see cref="Before"/>.</summary>
    public Snowflake? After { get; init; }

    /// <summary>How many, 1 to 100; 50 by default.</summary>
    public int Limit { get; init; } = 50;

    internal string ToQuery()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Limit, 100);
        if (Before is not null && After is not null)
            throw new ArgumentException("Messages are read before an id or after one, not both.");

        return $"?limit={Limit}" + (Before is { } before ? $"&before={before}" : "") + (After is { } after ? $"&after={after}" : "");
    }
}
