using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using AnnounceBot.Testing;

namespace AnnounceBot.Playground.Tests.Page;

/// <summary>A bot with a few commands that is connected, and answers each interaction as a test says.</summary>
internal sealed class AnsweringBot : IAsyncDisposable
{
    private const string Commands = """
        [
          {"name": "feeds", "description": "The feeds", "options": [
            {"type": 1, "name": "pause", "description": "Pause a feed", "options": [
              {"type": 3, "name": "feed", "description": "Which feed", "required": true, "autocomplete": true},
              {"type": 4, "name": "days", "description": "For how long", "min_value": 1, "max_value": 30}]},
            {"type": 1, "name": "import", "description": "Import feeds", "options": [
              {"type": 11, "name": "file", "description": "An OPML file", "required": true}]},
            {"type": 1, "name": "list", "description": "List the feeds"}]},
          {"name": "digest", "description": "The round-up", "default_member_permissions": "8192"},
          {"name": "Suggest this", "type": 3}
        ]
        """;

    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Channel<JsonObject> _heard = Channel.CreateBounded<JsonObject>(100);
    private readonly PlaygroundServer _server;
    private readonly Func<JsonObject, string?> _answer;
    private Task _listening = Task.CompletedTask;

    private AnsweringBot(PlaygroundServer server, Func<JsonObject, string?> answer) => (_server, _answer) = (server, answer);

    /// <param name="answer">The callback's body for an interaction; null: no answer at all.</param>
    public static async Task<AnsweringBot> ConnectAsync(PlaygroundServer server, Func<JsonObject, string?> answer)
    {
        await ScriptedBot.CallAsync(server, HttpMethod.Put, $"applications/{PlaygroundIds.Bot}/guilds/{PlaygroundIds.Guild}/commands", Commands);
        var bot = new AnsweringBot(server, answer);
        await bot._socket.ConnectAsync(new Uri($"ws://{server.Address.Authority}/gateway?v=10&encoding=json"), bot._stop.Token);
        await Wait.ForAsync(bot.ReceiveAsync(), "Hello");
        await bot.SendAsync($$"""{"op": 2, "d": {"token": "{{PlaygroundServer.Token}}", "intents": 0, "properties": {"os": "linux", "browser": "test", "device": "test"} } }""");
        await Wait.ForAsync(bot.ReceiveAsync(), "READY");
        bot._listening = bot.ListenAsync();
        return bot;
    }

    /// <summary>The next interaction that it was told of, answered already.</summary>
    public Task<JsonObject> HeardAsync() => Wait.ForAsync(_heard.Reader.ReadAsync(_stop.Token).AsTask(), "an interaction");

    public Task EditAnswerAsync(JsonObject interaction, string body) => ScriptedBot.CallAsync(
        _server, HttpMethod.Patch, $"webhooks/{PlaygroundIds.Bot}/{interaction["token"]}/messages/@original", body);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        try
        {
            await _listening;
        }
        catch (OperationCanceledException)
        {
            // It listened until now, as it should.
        }

        _socket.Dispose();
        _stop.Dispose();
    }

    private async Task ListenAsync()
    {
        while (true)
        {
            var said = await ReceiveAsync();
            if (said["t"]?.GetValue<string>() != "INTERACTION_CREATE")
                continue;

            var interaction = said["d"]!.AsObject();
            if (_answer(interaction) is { } body)
                await ScriptedBot.CallAsync(_server, HttpMethod.Post, $"interactions/{interaction["id"]}/{interaction["token"]}/callback", body);
            await _heard.Writer.WriteAsync(interaction, _stop.Token);
        }
    }

    private Task SendAsync(string text) => _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, _stop.Token);

    private async Task<JsonObject> ReceiveAsync()
    {
        using var message = new MemoryStream();
        var buffer = new byte[8192];
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer, _stop.Token);
            part.MessageType.ShouldBe(WebSocketMessageType.Text, $"The gateway closed: {_socket.CloseStatus}");
            message.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
                return JsonNode.Parse(message.ToArray())!.AsObject();
        }
    }
}
