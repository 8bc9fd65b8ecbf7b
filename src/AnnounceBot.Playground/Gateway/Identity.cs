using System.Text.Json;
using System.Text.Json.Nodes;

namespace AnnounceBot.Playground.Gateway;

/// <summary>What a bot says of itself in its identify.</summary>
/// <param name="Token">Without the word <c>Bot</c>.</param>
/// <param name="Intents">Which events it wants.</param>
/// <param name="Shard">Its number and how many there are; null if it did not say.</param>
/// <param name="Presence">What it shows: <c>status</c>, <c>activities</c>, <c>since</c>, <c>afk</c>.</param>
internal sealed record Identity(string Token, Intents Intents, (int Id, int Count)? Shard, JsonObject Presence)
{
    private static readonly string[] Statuses = ["online", "dnd", "idle", "invisible", "offline"];

    /// <summary>Whether events of a guild go to this shard; Discord: <c>(guild_id >> 22) % count</c>.</summary>
    public bool Serves(ulong guildId) => Shard is not { } shard || (int)((guildId >> 22) % (ulong)shard.Count) == shard.Id;

    /// <returns>The identity, or why the connection must be closed.</returns>
    public static (Identity? Identity, HangUp? Problem) Read(JsonObject data)
    {
        if (Text(data["token"]) is not { } token || data["properties"] is not JsonObject)
            return (null, new(CloseCode.DecodeError, "An identify needs token and properties."));
        if (ReadIntents(data["intents"]) is not { } intents)
            return (null, new(CloseCode.InvalidIntents, "Invalid intent(s)."));
        if (!TryReadShard(data["shard"], out var shard))
            return (null, new(CloseCode.InvalidShard, "Invalid shard."));
        if (!TryReadPresence(data["presence"], out var presence))
            return (null, new(CloseCode.DecodeError, "Invalid presence."));

        return (new(token, intents, shard, presence), null);
    }

    /// <summary>Reads what op 3 and an identify say of the bot's looks; absent: online, doing nothing.</summary>
    public static bool TryReadPresence(JsonNode? node, out JsonObject presence)
    {
        presence = new() { ["since"] = null, ["activities"] = new JsonArray(), ["status"] = "online", ["afk"] = false };
        if (node is null)
            return true;
        if (node is not JsonObject told || Text(told["status"]) is not { } status || !Statuses.Contains(status) || told["activities"] is not (null or JsonArray))
            return false;

        foreach (var (key, value) in told.Where(pair => pair.Value is not null))
            presence[key] = value!.DeepClone();
        return true;
    }

    private static Intents? ReadIntents(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<int>(out var bits) && (bits & ~(int)Intents.All) == 0 ? (Intents)bits : null;

    private static bool TryReadShard(JsonNode? node, out (int Id, int Count)? shard)
    {
        shard = null;
        if (node is null)
            return true;
        if (node is not JsonArray { Count: 2 } pair || Number(pair[0]) is not { } id || Number(pair[1]) is not { } count)
            return false;

        shard = (id, count);
        return count >= 1 && id >= 0 && id < count;
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    private static int? Number(JsonNode? node) => node is JsonValue value && value.TryGetValue<int>(out var number) ? number : null;
}
