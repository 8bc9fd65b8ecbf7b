using AnnounceBot.Playground.World;

namespace AnnounceBot.Playground.Rest;

/// <summary>Registering commands: developers/interactions/application-commands.</summary>
internal sealed class CommandRoutes(ChatWorld world)
{
    private const string Global = "/applications/{application_id}/commands";
    private const string InGuild = "/applications/{application_id}/guilds/{guild_id}/commands";

    public IEnumerable<ApiRoute> Routes =>
    [
        ApiRoute.Get(Global, call => Get(call, null)),
        ApiRoute.Put(Global, call => ApiAnswer.Of(world.Commands.Overwrite(call["application_id"], null, call.Body))),
        ApiRoute.Get(InGuild, call => Get(call, call["guild_id"])),
        ApiRoute.Put(InGuild, call => ApiAnswer.Of(world.Commands.Overwrite(call["application_id"], call["guild_id"], call.Body))),
    ];

    private ApiAnswer Get(ApiCall call, string? guildId) =>
        ApiAnswer.Of(world.Commands.Get(call["application_id"], guildId, new QueryForm(call.Query).Flag("with_localizations")));
}
