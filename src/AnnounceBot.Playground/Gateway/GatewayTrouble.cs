using AnnounceBot.Playground.Faults;

namespace AnnounceBot.Playground.Gateway;

/// <summary>Lets planned faults happen to bots that are connected: at once, and what is left of them whenever a bot is ready again.</summary>
internal sealed class GatewayTrouble(SessionBook book, FaultList faults)
{
    private static readonly FaultKind[] Kinds = [FaultKind.Op1, FaultKind.Op7, FaultKind.Op9, FaultKind.Close, FaultKind.DropSocket];

    // At Discord it is "a few seconds later".
    private static readonly TimeSpan ReconnectGrace = TimeSpan.FromSeconds(5);

    /// <summary>Strikes every bot that is ready; if there is none, the faults wait for one.</summary>
    public void StrikeAll()
    {
        var ready = book.Connected;
        if (ready.Count > 0)
            Strike(ready);
    }

    /// <summary>Strikes a bot that has just become ready.</summary>
    public void Strike(GatewayConnection connection) => Strike([connection]);

    private void Strike(IReadOnlyList<GatewayConnection> connections)
    {
        foreach (var fault in Kinds.Select(kind => faults.Take(kind)).OfType<Fault>())
        {
            foreach (var connection in connections)
                Strike(fault, connection);
        }
    }

    private void Strike(Fault fault, GatewayConnection connection)
    {
        switch (fault.Kind)
        {
            case FaultKind.Op1:
                connection.Send(Payload.Of(Opcode.Heartbeat, null));
                break;
            case FaultKind.Op7:
                connection.Send(Payload.Of(Opcode.Reconnect, null));
                connection.CloseAfter(ReconnectGrace, CloseCode.UnknownError, "Reconnect, please.");
                break;
            case FaultKind.Op9:
                book.Part(connection, keeps: fault.Resumable);
                connection.Send(Payload.Of(Opcode.InvalidSession, fault.Resumable));
                break;
            case FaultKind.Close:
                connection.Close(fault.Code ?? CloseCode.UnknownError, "A fault that was asked for.");
                break;
            default:
                connection.Drop();
                break;
        }
    }
}
