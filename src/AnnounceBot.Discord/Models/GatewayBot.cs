namespace AnnounceBot.Discord.Models;

/// <summary>Where the gateway is, and how often we may begin a session.</summary>
/// <remarks>https://discord.com/developers/docs/events/gateway#get-gateway-bot</remarks>
public sealed record GatewayBot
{
    /// <summary>To keep until it no longer works.</summary>
    public required Uri Url { get; init; }

    /// <summary>What is left of the budget.</summary>
    public SessionStartLimit? SessionStartLimit { get; init; }
}
