using System.Buffers;
using System.Text.Json;

namespace AnnounceBot.Discord.Gateway;

/// <summary>Writes what is sent over the gateway.</summary>
/// <remarks>https://discord.com/developers/docs/events/gateway-events#send-events</remarks>
internal static class GatewayPayloads
{
    /// <summary>A longer one would end the connection with 4002.</summary>
    public const int MostBytes = 4096;

    public static ReadOnlyMemory<byte> Heartbeat(long? sequence) => Write(GatewayOpcode.Heartbeat, (json, name) =>
    {
        if (sequence is { } last)
            json.WriteNumber(name, last);
        else
            json.WriteNull(name);
    });

    /// <param name="token">Without the word "Bot" that HTTP wants before it.</param>
    public static ReadOnlyMemory<byte> Identify(string token, int intents, Presence? presence) => Write(GatewayOpcode.Identify, (json, name) =>
    {
        json.WriteStartObject(name);
        json.WriteString("token", token);
        json.WriteNumber("intents", intents);
        WriteProperties(json);
        if (presence is not null)
            WritePresence(json, "presence", presence);

        json.WriteEndObject();
    });

    public static ReadOnlyMemory<byte> Resume(string token, ResumePoint point) => Write(GatewayOpcode.Resume, (json, name) =>
    {
        json.WriteStartObject(name);
        json.WriteString("token", token);
        json.WriteString("session_id", point.SessionId);
        json.WriteNumber("seq", point.Sequence);
        json.WriteEndObject();
    });

    public static ReadOnlyMemory<byte> UpdatePresence(Presence presence) =>
        Write(GatewayOpcode.UpdatePresence, (json, name) => WritePresence(json, name, presence));

    private static void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteStartObject("properties");
        json.WriteString("os", OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "macos" : "linux");
        json.WriteString("browser", "AnnounceBot");
        json.WriteString("device", "AnnounceBot");
        json.WriteEndObject();
    }

    private static void WritePresence(Utf8JsonWriter json, string name, Presence presence)
    {
        json.WriteStartObject(name);
        json.WriteNull("since");
        json.WriteStartArray("activities");
        if (presence.Text is { } text)
            WriteActivity(json, presence.Kind, text);

        json.WriteEndArray();
        json.WriteString("status", StatusName(presence.Status));
        json.WriteBoolean("afk", false);
        json.WriteEndObject();
    }

    private static void WriteActivity(Utf8JsonWriter json, ActivityKind kind, string text)
    {
        json.WriteStartObject();
        json.WriteNumber("type", (int)kind);
        json.WriteString("name", kind == ActivityKind.Custom ? "Custom Status" : text);   // Discord shows a custom one's state, not its name
        if (kind == ActivityKind.Custom)
            json.WriteString("state", text);

        json.WriteEndObject();
    }

    private static string StatusName(OnlineStatus status) => status switch
    {
        OnlineStatus.Idle => "idle",
        OnlineStatus.DoNotDisturb => "dnd",
        OnlineStatus.Invisible => "invisible",
        _ => "online",
    };

    private static ReadOnlyMemory<byte> Write(int opcode, Action<Utf8JsonWriter, string> writeData)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteNumber("op", opcode);
            writeData(json, "d");
            json.WriteEndObject();
        }

        return bytes.WrittenCount <= MostBytes
            ? bytes.WrittenMemory
            : throw new ArgumentException($"Discord takes {MostBytes:N0} bytes at a time over the gateway, this would be {bytes.WrittenCount:N0} (opcode {opcode}).");
    }
}
