using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace AnnounceBot.Playground.Checking;

/// <summary>Shows tests and scripts what was wrong with the requests, and with the playground's own answers.</summary>
internal sealed class ViolationsEndpoint(Violations violations)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, "/playground/violations", () => violations.All);
        Map(routes, "/playground/violations/answers", () => violations.OfAnswers);
    }

    private static void Map(IEndpointRouteBuilder routes, string path, Func<IReadOnlyList<Violation>> all) => routes.MapGet(path, async context =>
    {
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(new JsonArray([.. all().Select(Written)])), context.RequestAborted);
    });

    private static JsonObject Written(Violation violation) => new()
    {
        ["method"] = violation.Method,
        ["path"] = violation.Path,
        ["what"] = violation.What,
    };
}
