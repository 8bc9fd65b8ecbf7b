using System.Text.Json.Nodes;

namespace AnnounceBot.Playground.World.Shapes;

/// <summary>Messages as Discord's message objects, for the eyes of somebody.</summary>
internal sealed class MessageShape(WorldState world, ChannelShape channels)
{
    /// <summary>Everything, as somebody who may read all of it sees it.</summary>
    public JsonObject Of(Message message, Person viewer)
    {
        var json = (JsonObject)message.Body.DeepClone();
        if (message.Reactions.Count > 0)
            json["reactions"] = Shape.List(message.Reactions.Select(kind => Reaction(kind.Key, kind.Value, viewer)));
        if (message.Flags.HasFlag(MessageFlags.HasThread) && world.Channels.GetValueOrDefault(message.Id) is { } thread)
            json["thread"] = channels.Of(thread);
        return json;
    }

    /// <summary>As the bot gets it: it has no MESSAGE_CONTENT intent, so what others wrote is left out. A nonce is told only once, in answer to sending.</summary>
    public JsonObject ForBot(Message message)
    {
        var json = Of(message, world.Bot);
        json.Remove("nonce");
        if (!BotMayRead(message))
            HideContent(json);
        if (json["referenced_message"] is JsonObject other && other["author"]?["bot"] is null)
            HideContent(other);
        return json;
    }

    /// <summary>Empties what only the MESSAGE_CONTENT intent shows.</summary>
    public static void HideContent(JsonObject json)
    {
        json["content"] = "";
        foreach (var list in new[] { "embeds", "attachments", "components" })
            json[list] = new JsonArray();
        json.Remove("poll");
    }

    public bool BotMayRead(Message message) =>
        message.Author.IsBot || message.Channel.Recipient is not null
        || message.Body["mentions"]!.AsArray().Any(user => user!["id"]!.GetValue<string>() == world.Bot.Id);

    /// <summary>As events tell it: with the guild and the author's membership.</summary>
    public JsonObject ForEvent(Message message)
    {
        var json = Of(message, world.Bot);
        if (message.Channel.Recipient is not null)
            return json;

        json["guild_id"] = PlaygroundIds.Guild;
        json["member"] = PersonShape.MemberWithoutUser(message.Author);
        return json;
    }

    public static JsonObject Emoji(string emoji) => new() { ["id"] = null, ["name"] = emoji };

    private static JsonObject Reaction(string emoji, List<Person> people, Person viewer) => new()
    {
        ["emoji"] = Emoji(emoji),
        ["count"] = people.Count,
        ["count_details"] = new JsonObject { ["burst"] = 0, ["normal"] = people.Count },
        ["burst_colors"] = new JsonArray(),
        ["me_burst"] = false,
        ["me"] = people.Contains(viewer),
    };
}
