using System.Text.Json.Nodes;
using AnnounceBot.Playground.Interactions;
using AnnounceBot.Playground.Tests.Rest;
using AnnounceBot.Playground.Tests.Support;

namespace AnnounceBot.Playground.Tests.Interactions;

/// <summary>A playground with commands and a bot that answers as a test tells it to.</summary>
internal sealed class InteractionBench : IAsyncDisposable
{
    private const string Commands = """
        [
          {"name":"week","description":"The week's posts"},
          {"name":"digest","description":"The round-up","default_member_permissions":"8192","options":[
            {"type":1,"name":"preview","description":"Shows it","options":[
              {"type":4,"name":"days","description":"How many days","min_value":1,"max_value":31},
              {"type":3,"name":"format","description":"How","choices":[{"name":"Markdown","value":"md"},{"name":"Plain text","value":"txt"}]}]},
            {"type":2,"name":"series","description":"Series","options":[
              {"type":1,"name":"add","description":"Adds one","options":[{"type":3,"name":"pattern","description":"What it looks like","required":true,"max_length":10}]}]}]},
          {"name":"everything","description":"All kinds","options":[
            {"type":5,"name":"flag","description":"d"},{"type":6,"name":"who","description":"d"},{"type":7,"name":"where","description":"d","channel_types":[0,5]},
            {"type":8,"name":"role","description":"d"},{"type":9,"name":"anyone","description":"d"},{"type":10,"name":"number","description":"d"},{"type":11,"name":"file","description":"d"}]},
          {"name":"feed","description":"A feed","options":[{"type":3,"name":"blog","description":"Which","autocomplete":true,"required":true},{"type":4,"name":"count","description":"How many","required":true}]},
          {"name":"nuke","description":"For administrators","default_member_permissions":"0"},
          {"name":"Submit to the round-up","type":3}
        ]
        """;

    private InteractionBench(ApiClient api, BotSocket bot)
    {
        Api = api;
        Bot = bot;
    }

    public ApiClient Api { get; }

    public BotSocket Bot { get; }

    public PlaygroundServer Server => Api.Server;

    public static async Task<InteractionBench> StartAsync()
    {
        var api = await ApiClient.StartAsync();
        (await api.SendAsync("PUT", $"/applications/{PlaygroundIds.Bot}/commands", JsonNode.Parse(Commands)!)).Array.Count.ShouldBe(6);
        return new(api, await BotSocket.ReadyAsync(api.Server, intents: 0));
    }

    public static InteractionRequest Command(string command, string person = "Mo", string? channel = null, string? options = null) =>
        new(person, InteractionKind.Command) { Command = command, Channel = channel, Options = options is null ? null : JsonNode.Parse(options)!.AsObject() };

    public Task<InteractionResult> ActAsync(InteractionRequest request) => Server.InteractAsync(request, CancellationToken.None);

    /// <summary>A person acts, and the bot hears of it.</summary>
    public async Task<(Task<InteractionResult> Result, JsonObject Interaction)> BeginAsync(InteractionRequest request)
    {
        var result = ActAsync(request);
        if (result.IsFaulted)
            await result;
        return (result, await Bot.EventAsync("INTERACTION_CREATE"));
    }

    /// <summary>The bot gives its first answer.</summary>
    public Task<ApiClient.Answer> CallbackAsync(JsonObject interaction, string body, string query = "") =>
        SendAsync("POST", $"/interactions/{interaction["id"]}/{interaction["token"]}/callback{query}", body);

    /// <summary>The bot uses the interaction's token.</summary>
    public Task<ApiClient.Answer> WebhookAsync(string method, JsonObject interaction, string path, string? body = null) =>
        SendAsync(method, $"/webhooks/{PlaygroundIds.Bot}/{interaction["token"]}{path}", body);

    /// <summary>A person acts, and the bot answers at once.</summary>
    public async Task<InteractionResult> AnswerAsync(InteractionRequest request, string body)
    {
        var (result, interaction) = await BeginAsync(request);
        (await CallbackAsync(interaction, body)).Status.ShouldBe(System.Net.HttpStatusCode.NoContent);
        return await result;
    }

    /// <summary>What a person sees in a channel.</summary>
    public JsonArray SeenBy(string person, string channel) => Server.World.Messages.SeenBy(Server.World.Person(person)!, channel);

    public async ValueTask DisposeAsync()
    {
        Bot.Dispose();
        await Api.DisposeAsync();
    }

    // Answers to interactions need no authorisation: they are sent without.
    private async Task<ApiClient.Answer> SendAsync(string method, string path, string? body)
    {
        Api.Http.DefaultRequestHeaders.Authorization = null;
        return body is null ? await Api.SendAsync(method, path) : await Api.SendAsync(method, path, JsonNode.Parse(body)!);
    }
}
