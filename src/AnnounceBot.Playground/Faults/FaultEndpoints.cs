using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AnnounceBot.Playground.Faults;

/// <summary><c>/playground/faults</c>: what is to go wrong, for tests and scripts.</summary>
internal sealed class FaultEndpoints(FaultList faults)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private const string Path = "/playground/faults";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, context => WriteAsync(context, 200, new JsonArray([.. faults.Active.Select(FaultJson.Write)])));
        routes.MapPost(Path, AddAsync);
        routes.MapDelete(Path, context =>
        {
            faults.Clear();
            context.Response.StatusCode = 204;
            return Task.CompletedTask;
        });
    }

    private async Task AddAsync(HttpContext context)
    {
        try
        {
            var fault = FaultJson.Read(await JsonNode.ParseAsync(context.Request.Body, null, Strict, context.RequestAborted));
            faults.Add(fault);
            await WriteAsync(context, 201, FaultJson.Write(fault));
        }
        catch (JsonException)
        {
            await WriteAsync(context, 400, new JsonObject { ["message"] = "This is not JSON. Send an object, as {\"kind\":\"rateLimit\"}." });
        }
        catch (FaultException problem)
        {
            await WriteAsync(context, 400, new JsonObject { ["message"] = problem.Message });
        }
    }

    private static Task WriteAsync(HttpContext context, int status, JsonNode body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body.ToJsonString(), context.RequestAborted);
    }
}
