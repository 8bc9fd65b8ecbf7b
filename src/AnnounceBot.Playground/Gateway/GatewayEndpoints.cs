using System.Collections.Concurrent;
using AnnounceBot.Playground.Faults;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AnnounceBot.Playground.Gateway;

/// <summary>Takes in the WebSockets of bots at <c>/gateway</c>, and tells who is there.</summary>
/// <param name="stopping">Cancelled when the server stops.</param>
internal sealed class GatewayEndpoints(Switchboard board, FaultList faults, TimeProvider clock, TimeSpan heartbeatInterval, CancellationToken stopping)
{
    private const string ZlibStream = "zlib-stream";

    private readonly ConcurrentDictionary<GatewayConnection, Task> _running = [];

    /// <summary>When all that were connected have heard the goodbye.</summary>
    public async Task EndedAsync() => await Task.WhenAll(_running.Values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/gateway", ConnectAsync);
        routes.MapGet("/playground/bots", () => TypedResults.Text(board.Bots().ToJsonString(), "application/json"));
    }

    private async Task ConnectAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, "This is the gateway: connect with a WebSocket.");
            return;
        }

        if (faults.Take(FaultKind.RefuseHandshake) is { } fault)
        {
            await RefuseAsync(context, fault.Code ?? StatusCodes.Status502BadGateway, "A fault that was asked for.");
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var interval = faults.Take(FaultKind.QuickHeartbeat)?.Duration ?? heartbeatInterval;
        var wire = new GatewayWire(isCompressed: context.Request.Query["compress"] is [ZlibStream]);
        using var connection = new GatewayConnection(socket, wire, clock, interval) { Closing = board.HangUp, Leaving = board.Leave };
        Greet(context.Request.Query, connection, interval);
        var conversation = new Conversation(connection, board, faults, clock);
        try
        {
            await (_running[connection] = connection.RunAsync(conversation.Receive, stopping));
        }
        finally
        {
            _running.TryRemove(connection, out _);
            board.Leave(connection);
        }
    }

    private void Greet(IQueryCollection query, GatewayConnection connection, TimeSpan interval)
    {
        if (query["v"] is not ([] or ["9" or "10"]))
            connection.Close(CloseCode.InvalidVersion, "Invalid API version.");
        else if (query["encoding"] is not ([] or ["json"]) || query["compress"] is not ([] or [ZlibStream]))
            connection.Close(CloseCode.DecodeError, "The playground speaks JSON, plain or as zlib-stream.");
        else if (faults.Take(FaultKind.SilentHello) is null)
            connection.Send(Payload.Hello(interval));
    }

    private static async Task RefuseAsync(HttpContext context, int status, string sentence)
    {
        context.Response.StatusCode = status;
        if (status is not (StatusCodes.Status204NoContent or StatusCodes.Status205ResetContent or StatusCodes.Status304NotModified))
            await context.Response.WriteAsync(sentence, context.RequestAborted);
    }
}
