using System.Globalization;
using System.Text.Json.Nodes;
using AnnounceBot.Playground.World;

namespace AnnounceBot.Playground.Page;

/// <summary>What one person sees: all of it for the page's start, and event by event from then on.</summary>
/// <param name="botListens">Whether a bot is connected at this moment.</param>
internal sealed class PersonView(ChatWorld world, Person person, Func<bool> botListens)
{
    // What a page shows of a channel at first: nobody reads further back, and a browser has to lay out all of it.
    private const int MostMessages = 200;

    public JsonObject Whole(bool hasBlogs) => new()
    {
        ["guild"] = new JsonObject { ["id"] = PlaygroundIds.Guild, ["name"] = world.GuildName },
        ["person"] = Brief(person),
        ["people"] = new JsonArray([.. world.People.Where(each => !each.IsBot).Select(Brief)]),
        ["bot"] = Bot(),
        ["roles"] = world.Guild.Roles(PlaygroundIds.Guild).Value,
        ["channels"] = Channels(),
        ["commands"] = Commands(),
        ["hasBlogs"] = hasBlogs,
    };

    /// <summary>An event as this person hears of it; null when they do not.</summary>
    public JsonObject? Of(WorldEvent happened)
    {
        if (happened.OnlyForPerson is { } only && only != person.Id)
            return null;
        if (happened.Type is "CHANNEL_DELETE" or "THREAD_DELETE")
            return Event(happened.Type, new JsonObject { ["id"] = happened.Data["id"]?.DeepClone() });
        if (happened.ChannelId is { } channel && !world.Channels.MayView(person, channel))
            return happened.Type is "CHANNEL_UPDATE" ? Event("CHANNEL_DELETE", new JsonObject { ["id"] = channel }) : null;

        return happened.Type switch
        {
            "PLAYGROUND_BOTS" => Event("BOT", Bot()),
            "PLAYGROUND_COMMANDS" => Event("COMMANDS", Commands()),
            "MESSAGE_DELETE" or "MESSAGE_DELETE_BULK" => Event(happened.Type, happened.Data.DeepClone()),
            var type when type.StartsWith("MESSAGE_", StringComparison.Ordinal) => Message(happened),
            var type when type.StartsWith("CHANNEL_", StringComparison.Ordinal) || type.StartsWith("THREAD_", StringComparison.Ordinal) => Event(type, happened.Data.DeepClone()),
            _ => null,
        };
    }

    // A message is told as it is for this person at this moment (whose reactions are theirs), whatever happened to it.
    private JsonObject? Message(WorldEvent happened)
    {
        var id = (happened.Data["message_id"] ?? happened.Data["id"])!.GetValue<string>();
        return world.Messages.OneSeenBy(person, happened.ChannelId!, id) is { } message ? Event("MESSAGE", message) : null;
    }

    private JsonArray Channels()
    {
        var channels = world.Channels.OpenTo(person);
        foreach (var channel in channels)
            channel!["messages"] = Newest(world.Messages.SeenBy(person, channel["id"]!.GetValue<string>()));
        return channels;
    }

    private JsonArray Commands() => [.. world.Commands.All().Where(command => MayUse(command!)).Select(command => command!.DeepClone())];

    // One that asks for nothing is for all; one that asks for "0" is for administrators.
    private bool MayUse(JsonNode command)
    {
        if (command["default_member_permissions"] is not { } asked)
            return true;

        var needed = (Permissions)ulong.Parse(asked.GetValue<string>(), CultureInfo.InvariantCulture);
        return world.Guild.PermissionsOf(person).HasFlag(needed == Permissions.None ? Permissions.Administrator : needed);
    }

    private static JsonArray Newest(JsonArray messages) =>
        messages.Count <= MostMessages ? messages : [.. messages.TakeLast(MostMessages).Select(message => message!.DeepClone())];

    private JsonObject Bot()
    {
        var bot = Brief(world.Bot);
        bot["connected"] = botListens();
        return bot;
    }

    private JsonObject Brief(Person someone) => new()
    {
        ["id"] = someone.Id,
        ["name"] = someone.Name,
        ["roles"] = new JsonArray([.. world.RoleNamesOf(someone).Select(name => (JsonNode)name)]),
        ["roleIds"] = new JsonArray([.. someone.RoleIds.Select(id => (JsonNode)id)]),
    };

    private static JsonObject Event(string type, JsonNode data) => new() { ["type"] = type, ["data"] = data };
}
