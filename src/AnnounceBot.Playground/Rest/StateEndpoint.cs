using System.Text.Json;
using AnnounceBot.Playground.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace AnnounceBot.Playground.Rest;

/// <summary>Shows tests and scripts all that is there.</summary>
internal sealed class StateEndpoint(ChatWorld world)
{
    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/playground/state", async context =>
    {
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(world.Snapshot()), context.RequestAborted);
    });
}
