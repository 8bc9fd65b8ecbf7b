using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using AnnounceBot.Playground.Tests.Support;
using AnnounceBot.Testing;

namespace AnnounceBot.Playground.Tests.Gateway;

public sealed class GatewayWireTests
{
    [Fact]
    public async Task A_bot_that_asks_for_it_gets_one_zlib_stream_flushed_after_each_message()
    {
        await using var server = await BotServer.StartAsync();
        using var limit = new CancellationTokenSource(Wait.Limit);
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri($"ws://{server.Address.Authority}/gateway?v=10&encoding=json&compress=zlib-stream"), limit.Token);
        var packed = new MemoryStream();
        await using var unpacked = new ZLibStream(packed, CompressionMode.Decompress);

        (await ReadAsync())["op"]!.GetValue<int>().ShouldBe(10);
        await socket.SendAsync(Encoding.UTF8.GetBytes("""{"op":1,"d":null}"""), WebSocketMessageType.Text, endOfMessage: true, limit.Token);
        (await ReadAsync())["op"]!.GetValue<int>().ShouldBe(11);

        async Task<JsonNode> ReadAsync()
        {
            var buffer = new byte[4096];
            var message = await socket.ReceiveAsync(buffer.AsMemory(), limit.Token);
            message.MessageType.ShouldBe(WebSocketMessageType.Binary);
            buffer[(message.Count - 4)..message.Count].ShouldBe([0, 0, 0xFF, 0xFF]);

            packed.SetLength(0);
            packed.Write(buffer, 0, message.Count);
            packed.Position = 0;
            var text = new byte[4096];
            var length = await unpacked.ReadAsync(text, limit.Token);
            return JsonNode.Parse(text.AsSpan(0, length))!;
        }
    }
}
