using System.Text.Json.Nodes;
using AnnounceBot.Playground.World.Shapes;

namespace AnnounceBot.Playground.Gateway;

/// <summary>What of an event one session gets: only what its intents and its shard ask for, and other people's words only with MESSAGE_CONTENT.</summary>
internal static class EventFilter
{
    /// <returns>The event's data; null if the session does not get it.</returns>
    public static JsonObject? For(Identity identity, string type, JsonObject data)
    {
        var isDirect = data["guild_id"] is null && type is not ("GUILD_CREATE" or "GUILD_UPDATE" or "GUILD_DELETE");
        var needed = IntentOf.Event(type, isDirect);
        if (needed != Intents.None && !identity.Intents.HasFlag(needed))
            return null;
        if (isDirect ? identity.Shard is { Id: > 0 } : !identity.Serves(BotView.Guild))
            return null;

        return HidesContent(identity, type, data, isDirect) ? WithoutContent(data) : data;
    }

    private static bool HidesContent(Identity identity, string type, JsonObject data, bool isDirect) =>
        type is "MESSAGE_CREATE" or "MESSAGE_UPDATE"
        && !isDirect
        && !identity.Intents.HasFlag(Intents.MessageContent)
        && !IsBot(data["author"])
        && !(data["mentions"] is JsonArray mentions && mentions.Any(IsBot));

    private static bool IsBot(JsonNode? user) => user?["id"]?.GetValue<string>() == PlaygroundIds.Bot;

    private static JsonObject WithoutContent(JsonObject message)
    {
        var copy = (JsonObject)message.DeepClone();
        MessageShape.HideContent(copy);
        return copy;
    }
}
