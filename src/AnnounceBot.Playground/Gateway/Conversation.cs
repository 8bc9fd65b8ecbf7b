using System.Text.Json;
using System.Text.Json.Nodes;
using AnnounceBot.Playground.Faults;

namespace AnnounceBot.Playground.Gateway;

/// <summary>Understands what a bot says on one connection, and answers by the protocol's rules.</summary>
internal sealed class Conversation(GatewayConnection connection, Switchboard board, FaultList faults, TimeProvider clock)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private readonly SendBudget _budget = new(clock);

    public void Receive(byte[] message)
    {
        if (connection.Closed is not null)
            return;

        if (!_budget.TryTake())
            connection.Close(CloseCode.RateLimited, "More than 120 messages in 60 seconds.");
        else if (Parse(message) is not { } said || said["op"] is not JsonValue op || !op.TryGetValue<int>(out var opcode))
            connection.Close(CloseCode.DecodeError, "Not a JSON object with an op.");
        else
            Answer(opcode, said["d"]);
    }

    private void Answer(int opcode, JsonNode? data)
    {
        switch (opcode)
        {
            case Opcode.Heartbeat:
                Acknowledge();
                break;
            case Opcode.Identify:
                Identify(data);
                break;
            case Opcode.Resume:
                Resume(data);
                break;
            case Opcode.PresenceUpdate or Opcode.RequestGuildMembers or Opcode.VoiceStateUpdate or Opcode.RequestSoundboardSounds:
                TakeIn(opcode, data);
                break;
            default:
                connection.Close(CloseCode.UnknownOpcode, $"Unknown opcode {opcode}.");
                break;
        }
    }

    private void Acknowledge()
    {
        connection.Beat();
        if (faults.Take(FaultKind.MissedAck) is null)
            connection.Send(Payload.Of(Opcode.HeartbeatAck, null));
    }

    private void Identify(JsonNode? data)
    {
        if (board.SessionOf(connection) is not null)
        {
            connection.Close(CloseCode.AlreadyAuthenticated, "Already identified.");
            return;
        }

        if (data is not JsonObject told)
        {
            connection.Close(CloseCode.DecodeError, "An identify needs an object.");
            return;
        }

        var (identity, problem) = Gateway.Identity.Read(told);
        if (problem is not null)
            connection.Close(problem.Code, problem.Reason);
        else
            board.Identify(identity!, connection);
    }

    private void Resume(JsonNode? data)
    {
        if (board.SessionOf(connection) is not null)
            connection.Close(CloseCode.AlreadyAuthenticated, "Already identified.");
        else if (Resumption.Read(data) is { } resumption)
            board.Resume(resumption, connection);
        else
            connection.Close(CloseCode.DecodeError, "A resume needs token, session_id and seq.");
    }

    private void TakeIn(int opcode, JsonNode? data)
    {
        if (board.SessionOf(connection) is not { } session)
            connection.Close(CloseCode.NotAuthenticated, "Identify first.");
        else if (opcode == Opcode.PresenceUpdate && Gateway.Identity.TryReadPresence(data, out var presence))
            board.Show(session, presence);
        else if (opcode == Opcode.PresenceUpdate)
            connection.Close(CloseCode.DecodeError, "Invalid presence.");
        else if (opcode == Opcode.RequestGuildMembers)
            session.Dispatch("RATE_LIMITED", NotHere(opcode, data));
    }

    // Nobody needs the list of members for announcing; Discord itself answers so when it is asked too often.
    private static JsonObject NotHere(int opcode, JsonNode? data) => new()
    {
        ["opcode"] = opcode,
        ["retry_after"] = 3600.0,
        ["meta"] = new JsonObject { ["guild_id"] = data?["guild_id"]?.DeepClone(), ["nonce"] = data?["nonce"]?.DeepClone() },
    };

    private static JsonObject? Parse(byte[] message)
    {
        try
        {
            return JsonNode.Parse(message, documentOptions: Strict) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
