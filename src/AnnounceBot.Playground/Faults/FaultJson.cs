using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace AnnounceBot.Playground.Faults;

/// <summary>Faults as they travel over HTTP.</summary>
internal static class FaultJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        NumberHandling = JsonNumberHandling.Strict,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    public static JsonNode Write(Fault fault) => JsonSerializer.SerializeToNode(fault, Options)!;

    /// <exception cref="FaultException">It is not a fault; the message says why.</exception>
    public static Fault Read(JsonNode? body)
    {
        if (body is not JsonObject told)
            throw new FaultException("Send a JSON object, as {\"kind\":\"rateLimit\"}.");
        if (!IsKind(told["kind"]))
            throw new FaultException($"\"kind\" is one of {string.Join(", ", Enum.GetNames<FaultKind>().Select(JsonNamingPolicy.CamelCase.ConvertName))}.");

        try
        {
            return told.Deserialize<Fault>(Options)!;
        }
        catch (JsonException problem)
        {
            throw new FaultException($"This is not a fault: {problem.Message}");
        }
    }

    private static bool IsKind(JsonNode? kind) =>
        kind is JsonValue value && value.TryGetValue<string>(out var name)
        && Enum.GetNames<FaultKind>().Contains(name, StringComparer.OrdinalIgnoreCase);
}
