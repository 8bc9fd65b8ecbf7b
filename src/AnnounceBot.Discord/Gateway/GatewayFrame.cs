using System.Text.Json;

namespace AnnounceBot.Discord.Gateway;

/// <summary>One message from the gateway.</summary>
/// <param name="Opcode">What kind it is.</param>
/// <param name="Sequence">Its number, for a dispatch.</param>
/// <param name="Type">The event's name, for a dispatch.</param>
/// <param name="Data">What it carries; undefined if nothing.</param>
/// <param name="Event">The same for the program, for a dispatch.</param>
internal sealed record GatewayFrame(int Opcode, long? Sequence, string? Type, JsonElement Data, GatewayEvent? Event)
{
    /// <param name="receivedAt">The clock's timestamp at its arrival.</param>
    /// <exception cref="JsonException">The text is not a message of the gateway's.</exception>
    public static GatewayFrame Parse(ReadOnlySpan<byte> utf8, long receivedAt)
    {
        var message = JsonElement.Parse(utf8);
        if (message.ValueKind != JsonValueKind.Object
            || !message.TryGetProperty("op", out var op) || op.ValueKind != JsonValueKind.Number || !op.TryGetInt32(out var opcode))
        {
            throw new JsonException("a message without an opcode");
        }

        message.TryGetProperty("d", out var data);
        var type = TypeOf(message);
        var happened = opcode == GatewayOpcode.Dispatch ? GatewayEvents.Read(type, data, receivedAt) : null;
        return new(opcode, SequenceOf(message), type, data, happened);
    }

    private static long? SequenceOf(JsonElement message) =>
        message.TryGetProperty("s", out var s) && s.ValueKind == JsonValueKind.Number && s.TryGetInt64(out var sequence) ? sequence : null;

    private static string? TypeOf(JsonElement message) =>
        message.TryGetProperty("t", out var t) && t.ValueKind == JsonValueKind.String ? t.GetString() : null;
}
