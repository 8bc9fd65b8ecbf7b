using System.Text.Json.Nodes;

namespace AnnounceBot.Playground.Gateway;

/// <summary>Writes gateway messages as text: <c>op</c>, <c>d</c>, and for events <c>s</c> and <c>t</c>.</summary>
internal static class Payload
{
    public static string Hello(TimeSpan heartbeatInterval) =>
        Of(Opcode.Hello, new JsonObject { ["heartbeat_interval"] = (long)heartbeatInterval.TotalMilliseconds, ["_trace"] = new JsonArray() });

    public static string Of(int opcode, JsonNode? data) => Write(opcode, data, sequence: null, type: null);

    /// <param name="data">It may belong to another document: it is copied.</param>
    public static string Event(string type, JsonNode? data, long sequence) => Write(Opcode.Dispatch, data, sequence, type);

    private static string Write(int opcode, JsonNode? data, long? sequence, string? type) =>
        new JsonObject { ["t"] = type, ["s"] = sequence, ["op"] = opcode, ["d"] = data?.DeepClone() }.ToJsonString();
}
