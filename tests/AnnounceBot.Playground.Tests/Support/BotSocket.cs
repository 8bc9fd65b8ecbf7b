using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using AnnounceBot.Playground.Gateway;
using AnnounceBot.Testing;

namespace AnnounceBot.Playground.Tests.Support;

/// <summary>A bot's WebSocket that does only what a test tells it to.</summary>
internal sealed class BotSocket : IDisposable
{

    private readonly ClientWebSocket _socket = new();

    /// <summary>The number of the last event.</summary>
    public long Sequence { get; private set; }

    public string SessionId { get; private set; } = "";

    /// <summary>Connects, and takes in Hello.</summary>
    public static async Task<BotSocket> ConnectAsync(PlaygroundServer server, string query = "?v=10&encoding=json")
    {
        var bot = await OpenAsync(server, query);
        Operation(await bot.ReceiveAsync()).ShouldBe(Opcode.Hello);
        return bot;
    }

    public static async Task<BotSocket> OpenAsync(PlaygroundServer server, string query = "?v=10&encoding=json")
    {
        var bot = new BotSocket();
        await bot._socket.ConnectAsync(new Uri($"ws://{server.Address.Authority}/gateway{query}"), Limit());
        return bot;
    }

    /// <summary>Connects, identifies, and takes in READY and what follows it.</summary>
    public static async Task<BotSocket> ReadyAsync(PlaygroundServer server, int intents = 1)
    {
        var bot = await ConnectAsync(server);
        await bot.IdentifyAsync(intents);
        bot.SessionId = (await bot.EventAsync("READY"))["session_id"]!.GetValue<string>();
        if ((intents & 1) != 0)
            await bot.EventAsync("GUILD_CREATE");
        return bot;
    }

    public Task IdentifyAsync(int intents = 1, JsonObject? more = null)
    {
        var data = new JsonObject
        {
            ["token"] = PlaygroundServer.Token,
            ["intents"] = intents,
            ["properties"] = new JsonObject { ["os"] = "linux", ["browser"] = "test", ["device"] = "test" },
        };
        foreach (var (key, value) in more ?? [])
            data[key] = value?.DeepClone();
        return SendAsync(Opcode.Identify, data);
    }

    public Task ResumeAsync(string session, long sequence, string token = PlaygroundServer.Token) =>
        SendAsync(Opcode.Resume, new JsonObject { ["token"] = token, ["session_id"] = session, ["seq"] = sequence });

    public Task HeartbeatAsync() => SendAsync(Opcode.Heartbeat, JsonValue.Create(Sequence));

    public Task SendAsync(int opcode, JsonNode? data) => SendAsync(new JsonObject { ["op"] = opcode, ["d"] = data }.ToJsonString());

    public Task SendAsync(string text) => _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, Limit());

    public async Task<JsonObject> ReceiveAsync()
    {
        var message = await ReadAsync();
        message.ShouldNotBeNull($"The gateway closed with {_socket.CloseStatus}: {_socket.CloseStatusDescription}");
        return message;
    }

    /// <summary>The next message must be this event.</summary>
    public async Task<JsonObject> EventAsync(string type)
    {
        var message = await ReceiveAsync();
        message["t"]?.GetValue<string>().ShouldBe(type);
        Operation(message).ShouldBe(Opcode.Dispatch, message.ToJsonString());
        return message["d"]!.AsObject();
    }

    /// <summary>The next message must have this opcode.</summary>
    public async Task<JsonNode?> OperationAsync(int opcode)
    {
        var message = await ReceiveAsync();
        Operation(message).ShouldBe(opcode, message.ToJsonString());
        return message["d"];
    }

    /// <summary>The gateway must close now; what it said before is passed over.</summary>
    public async Task<int> ClosedAsync()
    {
        while (await ReadAsync() is not null)
            continue;
        return (int)_socket.CloseStatus!.Value;
    }

    public Task CloseAsync(int code) => _socket.CloseAsync((WebSocketCloseStatus)code, null, Limit());

    /// <summary>Vanishes without a word.</summary>
    public void Abort() => _socket.Abort();

    public void Dispose() => _socket.Dispose();

    private async Task<JsonObject?> ReadAsync()
    {
        using var message = new MemoryStream();
        var buffer = new byte[16384];
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer.AsMemory(), Limit());
            if (part.MessageType == WebSocketMessageType.Close)
                return null;

            message.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
                break;
        }

        var said = JsonNode.Parse(message.ToArray())!.AsObject();
        Sequence = said["s"]?.GetValue<long>() ?? Sequence;
        return said;
    }

    private static int Operation(JsonObject message) => message["op"]!.GetValue<int>();

    private static CancellationToken Limit() => new CancellationTokenSource(Wait.Limit).Token;
}
