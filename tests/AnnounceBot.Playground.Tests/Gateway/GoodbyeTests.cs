using System.Net.WebSockets;
using AnnounceBot.Playground.Gateway;
using AnnounceBot.Testing;

namespace AnnounceBot.Playground.Tests.Gateway;

public sealed class GoodbyeTests
{
    /// <summary>Else it might resume, in the moment between, what it has ended.</summary>
    [Fact]
    public async Task A_bot_that_has_the_answer_to_its_goodbye_is_gone()
    {
        var happened = new List<string>();
        using var socket = new ClosingSocket(() => happened.Add("answered"));
        using var wire = new GatewayWire(isCompressed: false);
        using var connection = new GatewayConnection(socket, wire, new TestClock(), TimeSpan.FromMinutes(1))
        {
            Leaving = leaving => happened.Add($"left with {leaving.ClosedByBot}"),
        };

        await Wait.ForAsync(connection.RunAsync(_ => { }, CancellationToken.None));

        happened.ShouldBe(["left with 1000", "answered"]);
    }

    /// <summary>Says goodbye, and notes when it is answered.</summary>
    private sealed class ClosingSocket(Action answered) : WebSocket
    {
        private WebSocketState _state = WebSocketState.Open;

        public override WebSocketCloseStatus? CloseStatus => WebSocketCloseStatus.NormalClosure;

        public override string? CloseStatusDescription => null;

        public override WebSocketState State => _state;

        public override string? SubProtocol => null;

        public override void Abort() => _state = WebSocketState.Aborted;

        public override void Dispose() => _state = WebSocketState.Closed;

        public override Task<WebSocketReceiveResult> ReceiveAsync(ArraySegment<byte> buffer, CancellationToken cancellationToken)
        {
            _state = WebSocketState.CloseReceived;
            return Task.FromResult(new WebSocketReceiveResult(0, WebSocketMessageType.Close, endOfMessage: true, CloseStatus, null));
        }

        public override Task CloseOutputAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken)
        {
            answered();
            return Task.CompletedTask;
        }

        public override Task CloseAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task SendAsync(ArraySegment<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
