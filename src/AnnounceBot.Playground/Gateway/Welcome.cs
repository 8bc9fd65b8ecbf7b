using System.Text.Json.Nodes;
using AnnounceBot.Playground.World;
using AnnounceBot.Playground.World.Shapes;

namespace AnnounceBot.Playground.Gateway;

/// <summary>What a new session is told first: <c>READY</c>, then the guild.</summary>
/// <param name="gateway">Where to resume.</param>
internal sealed class Welcome(ChatWorld world, Func<string> gateway)
{
    private static readonly string[] Empty = ["voice_states", "presences", "stage_instances", "guild_scheduled_events", "soundboard_sounds"];

    public IReadOnlyList<(string Type, JsonObject Data)> To(GatewaySession session)
    {
        var serves = session.Identity.Serves(BotView.Guild);
        var ready = ("READY", Ready(session, serves));
        return serves && session.Identity.Intents.HasFlag(Intents.Guilds) ? [ready, ("GUILD_CREATE", Guild(session.Identity))] : [ready];
    }

    private JsonObject Ready(GatewaySession session, bool serves)
    {
        var ready = new JsonObject
        {
            ["v"] = 10,
            ["user"] = PersonShape.Self(world.Bot),
            ["user_settings"] = new JsonObject(),
            ["session_type"] = "normal",
            ["session_id"] = session.Id,
            ["resume_gateway_url"] = gateway(),
            ["relationships"] = new JsonArray(),
            ["private_channels"] = new JsonArray(),
            ["presences"] = new JsonArray(),
            ["guilds"] = serves ? Shape.List([new JsonObject { ["id"] = PlaygroundIds.Guild, ["unavailable"] = true }]) : [],
            ["application"] = new JsonObject { ["id"] = PlaygroundIds.Bot, ["flags"] = world.Guild.Application()["flags"]!.DeepClone() },
            ["_trace"] = new JsonArray(),
        };
        if (session.Identity.Shard is { } shard)
            ready["shard"] = new JsonArray(shard.Id, shard.Count);
        return ready;
    }

    private JsonObject Guild(Identity identity)
    {
        var guild = world.Guild.Get(PlaygroundIds.Guild, withCounts: false).Value!;
        var members = Members(identity).Select(PersonShape.Member).ToList();
        guild["joined_at"] = members[^1]["joined_at"]!.DeepClone();
        guild["large"] = false;
        guild["unavailable"] = false;
        guild["member_count"] = world.People.Count;
        guild["members"] = Shape.List(members);
        guild["channels"] = world.Channels.WithHidden(world.Bot);
        guild["threads"] = world.Threads.Active(world.Bot, PlaygroundIds.Guild).Value!["threads"]!.DeepClone();
        foreach (var list in Empty)
            guild[list] = new JsonArray();
        return guild;
    }

    // Without the privileged GUILD_PRESENCES a bot gets itself only. The bot is the last of all.
    private IReadOnlyList<Person> Members(Identity identity) =>
        identity.Intents.HasFlag(Intents.GuildPresences) ? world.People : [world.Bot];
}
