using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AnnounceBot.Playground.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace AnnounceBot.Playground.Page;

/// <summary>What the page asks the server: what a person sees, what happens, and to write and react as that person.</summary>
/// <param name="hasBlogs">Whether there are sample blogs to show beside the chat.</param>
/// <param name="botListens">Whether a bot is connected at this moment.</param>
/// <param name="stopping">Cancelled when the server stops.</param>
internal sealed class PageEndpoints(ChatWorld world, bool hasBlogs, Func<bool> botListens, CancellationToken stopping)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        new PageFiles().Map(routes);
        routes.MapGet("/playground/view", View);
        routes.MapGet("/playground/events", EventsAsync);
        routes.MapPost("/playground/messages", (HttpRequest request) => WriteAsync(request, Say));
        routes.MapPut("/playground/reactions", (HttpRequest request) => WriteAsync(request, (person, body) => React(person, body, world.Reactions.Add)));
        routes.MapDelete("/playground/reactions", (HttpRequest request) => WriteAsync(request, (person, body) => React(person, body, world.Reactions.Remove)));
    }

    private IResult View(string? person) =>
        world.Person(person ?? "") is { IsBot: false } found ? Json(new PersonView(world, found, botListens).Whole(hasBlogs)) : Nobody(person);

    private async Task EventsAsync(HttpContext context)
    {
        var name = context.Request.Query["person"].ToString();
        if (world.Person(name) is not { IsBot: false } person)
        {
            await Nobody(name).ExecuteAsync(context);
            return;
        }

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            await new EventStream(world, new(world, person, botListens)).SendAsync(context.Response, ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // The page was closed, or the server stops: that is how each of these requests ends.
        }
    }

    private async Task<IResult> WriteAsync(HttpRequest request, Func<Person, JsonObject, IResult> act)
    {
        JsonObject? body;
        try
        {
            body = await JsonNode.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted) as JsonObject;
        }
        catch (JsonException)
        {
            body = null;
        }

        if (body is null)
            return Sentence("The body must be a JSON object.", StatusCodes.Status400BadRequest);
        var name = Text(body, "person");
        return world.Person(name) is { IsBot: false } person ? act(person, body) : Nobody(name);
    }

    private IResult Say(Person person, JsonObject body) =>
        world.SayAs(person, Text(body, "channel"), Text(body, "content")).Match(Json, refusal => Refused(refusal, person, body));

    private static IResult React(Person person, JsonObject body, Func<Person, string, string, string, Outcome<JsonObject>> change) =>
        change(person, Text(body, "channel"), Text(body, "message"), Text(body, "emoji")).Match(Json, refusal => Refused(refusal, person, body));

    // Discord's words are for programs; a person reads what they may do about it.
    private static ContentHttpResult Refused(Refusal refusal, Person person, JsonObject body) => Sentence(
        refusal.Code switch
        {
            10003 => $"There is no channel \"{Text(body, "channel")}\".",
            50001 => $"{person.Name} cannot see this channel.",
            50013 => $"{person.Name} may not do this here. Be somebody else, for example Ada.",
            20016 => "This channel has slow mode. Wait a moment, then send it again.",
            40058 => "A forum has posts, not messages. Open one and write there.",
            50006 => "Write something first.",
            50035 => "This is too long: 2,000 characters are the most.",
            _ => $"This did not work: {refusal.Message} (code {refusal.Code}).",
        },
        refusal.Status);

    private ContentHttpResult Nobody(string? name) => Sentence(
        $"There is nobody called \"{name}\"; there are {string.Join(", ", world.People.Where(person => !person.IsBot).Select(person => person.Name))}.",
        StatusCodes.Status404NotFound);

    private static string Text(JsonObject body, string name) =>
        body[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";

    private static IResult Json(JsonNode node) => TypedResults.Text(node.ToJsonString(), "application/json", Encoding.UTF8);

    private static ContentHttpResult Sentence(string sentence, int status) => TypedResults.Text(sentence, "text/plain", Encoding.UTF8, status);
}
