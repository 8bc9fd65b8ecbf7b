using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace AnnounceBot.Playground.Interactions;

/// <summary>Interactions as <c>POST /playground/interactions</c> takes and answers them.</summary>
internal static class InteractionJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <exception cref="InteractionException">It is not a request; the message says why.</exception>
    public static InteractionRequest Read(JsonNode? body)
    {
        if (body is not JsonObject told || told["person"] is null || told["type"] is null)
            throw new InteractionException("Send a JSON object with at least \"person\" and \"type\".");

        try
        {
            return told.Deserialize<InteractionRequest>(Options)!;
        }
        catch (JsonException problem)
        {
            throw new InteractionException($"This cannot be read: {problem.Message}");
        }
    }

    public static JsonObject Write(InteractionResult result) => new()
    {
        ["acknowledgedAfterMs"] = result.AcknowledgedAfter is { } after ? (long)after.TotalMilliseconds : null,
        ["replies"] = new JsonArray([.. result.Replies.Select(reply => new JsonObject { ["ephemeral"] = reply.Ephemeral, ["message"] = reply.Message.DeepClone() })]),
        ["modal"] = result.Modal?.DeepClone(),
        ["choices"] = result.Choices?.DeepClone(),
    };
}
