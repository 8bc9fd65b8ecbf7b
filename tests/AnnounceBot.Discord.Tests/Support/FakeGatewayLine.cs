using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace AnnounceBot.Discord.Tests.Support;

/// <summary>One connection of <see cref="FakeGateway"/>.</summary>
internal sealed class FakeGatewayLine(int number, HttpContext call, WebSocket socket)
{
    private readonly byte[] _buffer = new byte[8192];

    public int Number => number;

    public string Address => call.Request.Path + call.Request.QueryString;

    public WebSocketCloseStatus? ClosedWith => socket.CloseStatus;

    /// <summary>Says Hello, hears the login and answers it.</summary>
    /// <returns>The login.</returns>
    public async Task<JsonNode> LogInAsync(int interval = 60_000, string session = "s-1", Uri? resumeAt = null)
    {
        await HelloAsync(interval);
        var login = await HearAsync(2, 6);
        await SendAsync((int)login["op"]! == 6
            ? """{"op":0,"t":"RESUMED","s":99,"d":null}"""
            : $$$"""{"op":0,"t":"READY","s":1,"d":{"v":10,"user":{"id":"51","username":"bot"},"guilds":[],"session_id":"{{{session}}}","resume_gateway_url":"{{{resumeAt}}}","application":{"id":"51"} } }""");
        return login;
    }

    public Task HelloAsync(int interval = 60_000) => SendAsync($$$"""{"op":10,"d":{"heartbeat_interval":{{{interval}}} } }""");

    public Task SendAsync(string json) => SendAsync(Encoding.UTF8.GetBytes(json), endOfMessage: true);

    public Task SendAsync(byte[] bytes, bool endOfMessage) =>
        socket.SendAsync(bytes, WebSocketMessageType.Text, endOfMessage, call.RequestAborted);

    /// <returns>The next payload with one of these opcodes; heartbeats on the way are answered.</returns>
    public async Task<JsonNode> HearAsync(params int[] opcodes)
    {
        while (await HearAnyAsync() is { } payload)
        {
            var opcode = (int)payload["op"]!;
            if (opcode == 1)
                await SendAsync("""{"op":11}""");

            if (opcodes.Contains(opcode))
                return payload;
        }

        throw new IOException("the client said goodbye");
    }

    /// <summary>Hears, and answers, the next heartbeat of a client that has taken in this event.</summary>
    public async Task HearBeatAsync(int after)
    {
        while ((int?)(await HearAsync(1))["d"] != after)
        {
            // one that was under way
        }
    }

    /// <returns>The next payload; null when the client said goodbye.</returns>
    public async Task<JsonNode?> HearAnyAsync()
    {
        var heard = await socket.ReceiveAsync(_buffer, call.RequestAborted);
        return heard.MessageType == WebSocketMessageType.Close ? null : JsonNode.Parse(_buffer.AsSpan(0, heard.Count));
    }

    /// <summary>Answers heartbeats until the client says goodbye, and says goodbye too.</summary>
    public async Task StayAsync()
    {
        while (await HearAnyAsync() is { } payload)
        {
            if ((int)payload["op"]! == 1)
                await SendAsync("""{"op":11}""");
        }

        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, call.RequestAborted);
    }

    public async Task CloseAsync(int code, string? reason = null)
    {
        await socket.CloseOutputAsync((WebSocketCloseStatus)code, reason, call.RequestAborted);
        while (await HearAnyAsync() is not null)
        {
            // what was under way
        }
    }

    public Task ForeverAsync() => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, call.RequestAborted);
}
