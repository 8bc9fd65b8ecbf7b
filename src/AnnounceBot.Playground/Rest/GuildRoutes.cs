using AnnounceBot.Playground.World;

namespace AnnounceBot.Playground.Rest;

/// <summary>The guild, its roles, members and channels: developers/resources/guild and developers/resources/channel.</summary>
internal sealed class GuildRoutes(ChatWorld world)
{
    public IEnumerable<ApiRoute> Routes =>
    [
        ApiRoute.Get("/guilds/{guild_id}", call => ApiAnswer.Of(world.Guild.Get(call["guild_id"], new QueryForm(call.Query).Flag("with_counts")))),
        ApiRoute.Get("/guilds/{guild_id}/roles", call => ApiAnswer.Of(world.Guild.Roles(call["guild_id"]))),
        ApiRoute.Get("/guilds/{guild_id}/members/{user_id}", call => ApiAnswer.Of(world.Guild.Member(call["guild_id"], call["user_id"]))),
        ApiRoute.Get("/guilds/{guild_id}/channels", Channels),
        ApiRoute.Get("/channels/{channel_id}", call => ApiAnswer.Of(world.Channels.Get(call.Caller, call["channel_id"]))),
    ];

    private ApiAnswer Channels(ApiCall call) => call["guild_id"] == PlaygroundIds.Guild
        ? ApiAnswer.Ok(world.Channels.SeenBy(call.Caller))
        : ApiAnswer.Refused(Refusal.UnknownGuild);
}
