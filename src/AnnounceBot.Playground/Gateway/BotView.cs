using System.Globalization;
using System.Text.Json.Nodes;
using AnnounceBot.Playground.World;

namespace AnnounceBot.Playground.Gateway;

/// <summary>What of the world's events reaches the bot: nothing from channels that it may not view, but that they appear, change and vanish, with their names hidden.</summary>
/// <remarks>Not safe for threads: the switchboard asks one thing at a time.</remarks>
internal sealed class BotView
{
    public static readonly ulong Guild = ulong.Parse(PlaygroundIds.Guild, CultureInfo.InvariantCulture);
    private const int FlagHidden = 1 << 17;

    private readonly ChatWorld _world;

    // What the bot was told last, channel by channel, which may differ from what is: events come after the fact.
    private Dictionary<string, JsonObject> _channels;

    public BotView(ChatWorld world)
    {
        _world = world;
        _channels = Look();
    }

    /// <summary>What the bot is told when something happens: the event, its hidden form, or nothing; and what it can newly see or no longer.</summary>
    public IReadOnlyList<(string Type, JsonObject Data)> Tell(WorldEvent happened)
    {
        if (happened.Type.StartsWith("PLAYGROUND_", StringComparison.Ordinal))
            return [];

        var before = _channels;
        if (ChangesSight(happened.Type))
            _channels = Look();

        var told = new List<(string Type, JsonObject Data)>();
        if (Seen(happened, before) is { } data)
            told.Add((happened.Type, data));
        told.AddRange(Discovered(before, except: happened.ChannelId));
        return told;
    }

    private JsonObject? Seen(WorldEvent happened, Dictionary<string, JsonObject> before)
    {
        // An ephemeral answer happens in the guild, and is for one person; so is a direct message, but that is also for the bot.
        if (happened.OnlyForPerson is not null && happened.Data["guild_id"] is not null)
            return null;
        if (happened.ChannelId is not { } id || Sees(_channels, happened) || IsDelete(happened.Type) && Sees(before, happened))
            return happened.Data;

        return happened.Type switch
        {
            "CHANNEL_CREATE" => _channels.GetValueOrDefault(id),
            "CHANNEL_UPDATE" when Sees(before, happened) => _channels.GetValueOrDefault(id),
            "CHANNEL_DELETE" => before.GetValueOrDefault(id),
            _ => null,
        };
    }

    // Who gets to see a channel is told of the threads in it, too.
    private IEnumerable<(string Type, JsonObject Data)> Discovered(Dictionary<string, JsonObject> before, string? except)
    {
        foreach (var (id, now) in _channels.Where(now => before.TryGetValue(now.Key, out var then) && IsHidden(then) != IsHidden(now.Value)))
        {
            if (id != except)
                yield return ("CHANNEL_UPDATE", now);
            if (!IsHidden(now))
                yield return ("THREAD_LIST_SYNC", Threads(id));
        }
    }

    private JsonObject Threads(string channelId) => new()
    {
        ["guild_id"] = PlaygroundIds.Guild,
        ["channel_ids"] = new JsonArray(channelId),
        ["threads"] = new JsonArray(
        [
            .. _world.Threads.Active(_world.Bot, PlaygroundIds.Guild).Value!["threads"]!.AsArray()
                .Where(thread => thread!["parent_id"]?.GetValue<string>() == channelId)
                .Select(thread => thread!.DeepClone()),
        ]),
        ["members"] = new JsonArray(),
    };

    // A thread is seen as the channel is that it hangs on.
    private bool Sees(Dictionary<string, JsonObject> channels, WorldEvent happened)
    {
        if (channels.TryGetValue(happened.ChannelId!, out var channel))
            return !IsHidden(channel);
        if (happened.Data["parent_id"]?.GetValue<string>() is { } parent && channels.TryGetValue(parent, out channel))
            return !IsHidden(channel);
        return _world.Channels.MayView(_world.Bot, happened.ChannelId!);
    }

    private Dictionary<string, JsonObject> Look() => _world.Channels.WithHidden(_world.Bot)
        .Select(channel => channel!.AsObject())
        .ToDictionary(channel => channel["id"]!.GetValue<string>());

    private static bool IsHidden(JsonObject channel) => ((channel["flags"]?.GetValue<int>() ?? 0) & FlagHidden) != 0;

    private static bool IsDelete(string type) => type.EndsWith("_DELETE", StringComparison.Ordinal);

    private static bool ChangesSight(string type) =>
        type is "GUILD_UPDATE" or "GUILD_MEMBER_UPDATE"
        || type.StartsWith("CHANNEL_", StringComparison.Ordinal)
        || type.StartsWith("GUILD_ROLE_", StringComparison.Ordinal);
}
