using System.Text.Json.Nodes;
using AnnounceBot.Playground.Rest;

namespace AnnounceBot.Playground.Gateway;

/// <summary>Where to connect, and how often one may begin: developers/events/gateway.</summary>
internal sealed class GatewayRoutes(GatewayLinks links, IdentifyBudget identifies)
{
    public IEnumerable<ApiRoute> Routes =>
    [
        ApiRoute.Get("/gateway", _ => ApiAnswer.Ok(new JsonObject { ["url"] = links.Socket() })) with { NeedsToken = false },
        ApiRoute.Get("/gateway/bot", _ => ApiAnswer.Ok(new JsonObject
        {
            ["url"] = links.Socket(),
            ["shards"] = 1,
            ["session_start_limit"] = identifies.Describe(),
        })),
    ];
}
