using System.Text.Json.Nodes;
using AnnounceBot.Playground.Rest;
using AnnounceBot.Playground.World;

namespace AnnounceBot.Playground.Gateway;

/// <summary>Lets bots in, and tells each what happens.</summary>
/// <param name="newSessionId">Names a session.</param>
internal sealed class Switchboard(
    ChatWorld world, BotView view, Welcome welcome, SessionBook book, GatewayTrouble trouble, IdentifyBudget identifies, Func<string> newSessionId)
{
    // One thing at a time, so that a new session gets each event either with its guild or after it.
    private readonly Lock _telling = new();

    // Looking at the world may deliver an event in the midst of a welcome; it is told after it.
    private readonly Queue<WorldEvent> _waiting = new();

    public GatewaySession? SessionOf(GatewayConnection connection) => book.SessionOf(connection);

    public void Identify(Identity identity, GatewayConnection connection)
    {
        if (!Authorisation.IsToken(identity.Token))
        {
            connection.Close(CloseCode.AuthenticationFailed, "Authentication failed.");
            return;
        }

        if (!identifies.TryTake(identity.Shard?.Id ?? 0))
        {
            connection.Send(Payload.Of(Opcode.InvalidSession, false));
            return;
        }

        lock (_telling)
        {
            var session = new GatewaySession(newSessionId(), identity);
            book.Begin(session, connection);
            foreach (var (type, data) in welcome.To(session))
                session.Dispatch(type, data);
            while (_waiting.TryDequeue(out var happened))
                TellNow(happened);
        }

        BotsChanged();
        trouble.Strike(connection);
    }

    public void Resume(Resumption wish, GatewayConnection connection)
    {
        if (!Authorisation.IsToken(wish.Token))
        {
            connection.Close(CloseCode.AuthenticationFailed, "Authentication failed.");
            return;
        }

        switch (book.Resume(wish, connection))
        {
            case ResumeOutcome.NeverSaid:
                connection.Close(CloseCode.InvalidSequence, "Invalid seq.");
                break;
            case ResumeOutcome.Forgotten:
                connection.Send(Payload.Of(Opcode.InvalidSession, false));
                break;
            default:
                BotsChanged();
                trouble.Strike(connection);
                break;
        }
    }

    /// <summary>Notes that this side closes a connection.</summary>
    public void HangUp(GatewayConnection connection, HangUp hangUp) => book.Part(connection, CloseCode.KeepsSession(hangUp.Code));

    /// <summary>Notes that a connection is over.</summary>
    public void Leave(GatewayConnection connection)
    {
        book.Part(connection, CloseCode.KeepsSessionOfClient(connection.ClosedByBot));
        BotsChanged();
    }

    public void Show(GatewaySession session, JsonObject presence)
    {
        session.Presence = presence;
        BotsChanged();
    }

    /// <summary>Tells every session what it may know of something that happened.</summary>
    public void Tell(WorldEvent happened)
    {
        if (_telling.IsHeldByCurrentThread)
        {
            _waiting.Enqueue(happened);
            return;
        }

        lock (_telling)
            TellNow(happened);
    }

    /// <summary>Tells an interaction to the sessions of the guild's shard, whatever they asked for.</summary>
    /// <returns>Whether there is a bot, connected or expected back.</returns>
    public bool TellInteraction(JsonObject interaction)
    {
        lock (_telling)
        {
            var listeners = book.Sessions.Where(session => session.Identity.Serves(BotView.Guild)).ToList();
            listeners.ForEach(session => session.Dispatch("INTERACTION_CREATE", interaction));
            return listeners.Count > 0;
        }
    }

    /// <summary>The bots and what they show, for the page and for scripts.</summary>
    public JsonArray Bots() => new([.. book.Sessions.Select(session => new JsonObject
    {
        ["session"] = session.Id,
        ["connected"] = session.IsConnected,
        ["intents"] = (int)session.Identity.Intents,
        ["presence"] = session.Presence.DeepClone(),
    })]);

    private void TellNow(WorldEvent happened)
    {
        var sessions = book.Sessions;
        foreach (var (type, data) in view.Tell(happened))
        {
            foreach (var session in sessions)
            {
                if (EventFilter.For(session.Identity, type, data) is { } seen)
                    session.Dispatch(type, seen);
            }
        }
    }

    private void BotsChanged() => world.Announce("PLAYGROUND_BOTS", new JsonObject { ["bots"] = Bots() });
}
