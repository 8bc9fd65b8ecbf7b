using AnnounceBot.Discord.Models;

namespace AnnounceBot.Discord.Rest;

/// <summary>Where the gateway is.</summary>
/// <remarks>https://discord.com/developers/docs/events/gateway#get-gateway-bot</remarks>
public sealed class GatewayChapter
{
    private readonly RestSender _sender;

    internal GatewayChapter(RestSender sender) => _sender = sender;

    /// <summary>The gateway's address and what is left of the budget of new sessions.</summary>
    public Task<GatewayBot> GetBotAsync(CancellationToken cancellationToken) =>
        _sender.SendAsync(RestCall.To(HttpMethod.Get, "/gateway/bot"), DiscordJson.Default.GatewayBot, cancellationToken);
}
