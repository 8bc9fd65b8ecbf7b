namespace AnnounceBot.Discord.Gateway;

/// <summary>What the gateway client must know.</summary>
/// <remarks>A class, and not a record, so that nothing prints the token.</remarks>
public sealed class GatewayOptions
{
    /// <summary>The bot's token, without the word "Bot" that HTTP wants before it.</summary>
    public required string Token { get; init; }

    /// <summary>How the bot is shown when it comes; null for a green dot and no text.</summary>
    public Presence? Presence { get; init; }

    /// <summary>How many of Discord's 1,000 identifies in 24 hours are never used, so that a person can still restart the bot: 0 to 500, 100 by default.</summary>
    public int IdentifyReserve { get; init; } = 100;

    /// <summary>How many events may wait for the program: 1 or more, 1,024 by default. When there are more the connection starts over, and Discord repeats them.</summary>
    public int EventCapacity { get; init; } = 1024;

    /// <summary>GUILDS: servers, channels, roles and threads come and go. Interactions come without any intent.</summary>
    internal const int Intents = 1 << 0;

    internal GatewayTimes Times { get; init; } = new();

    internal void Check()
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(Token, "options.Token");
        ArgumentOutOfRangeException.ThrowIfNegative(IdentifyReserve, "options.IdentifyReserve");
        ArgumentOutOfRangeException.ThrowIfGreaterThan(IdentifyReserve, 500, "options.IdentifyReserve");
        ArgumentOutOfRangeException.ThrowIfLessThan(EventCapacity, 1, "options.EventCapacity");
        Presence?.Check();
    }
}
