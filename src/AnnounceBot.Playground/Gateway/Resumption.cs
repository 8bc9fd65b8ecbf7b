using System.Text.Json.Nodes;

namespace AnnounceBot.Playground.Gateway;

/// <summary>A bot's wish to go on with a session.</summary>
/// <param name="Sequence">The last event that it has taken in.</param>
internal sealed record Resumption(string Token, string SessionId, long Sequence)
{
    /// <returns>Null if anything is missing or of the wrong type.</returns>
    public static Resumption? Read(JsonNode? data) =>
        data is JsonObject told
        && told["token"] is JsonValue token && token.TryGetValue<string>(out var secret)
        && told["session_id"] is JsonValue id && id.TryGetValue<string>(out var session)
        && told["seq"] is JsonValue seq && seq.TryGetValue<long>(out var sequence)
            ? new(secret, session, sequence)
            : null;
}
