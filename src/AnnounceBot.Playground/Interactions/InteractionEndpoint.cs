using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AnnounceBot.Playground.Interactions;

/// <summary><c>POST /playground/interactions</c>: a person does something to the bot, and waits for what it says.</summary>
internal sealed class InteractionEndpoint(InteractionDesk desk)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public void Map(IEndpointRouteBuilder routes) => routes.MapPost("/playground/interactions", InteractAsync);

    private async Task InteractAsync(HttpContext context)
    {
        try
        {
            var request = InteractionJson.Read(await JsonNode.ParseAsync(context.Request.Body, null, Strict, context.RequestAborted));
            await WriteAsync(context, 200, InteractionJson.Write(await desk.InteractAsync(request, context.RequestAborted)));
        }
        catch (JsonException)
        {
            await WriteAsync(context, 400, new() { ["message"] = "This is not JSON." });
        }
        catch (InteractionException problem)
        {
            await WriteAsync(context, 400, new() { ["message"] = problem.Message });
        }
    }

    private static Task WriteAsync(HttpContext context, int status, JsonObject body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body.ToJsonString(), context.RequestAborted);
    }
}
