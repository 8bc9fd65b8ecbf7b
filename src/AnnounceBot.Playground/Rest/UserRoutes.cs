using AnnounceBot.Playground.World;
using AnnounceBot.Playground.World.Forms;
using AnnounceBot.Playground.World.Shapes;

namespace AnnounceBot.Playground.Rest;

/// <summary>The bot about itself: developers/resources/user and developers/resources/application.</summary>
internal sealed class UserRoutes(ChatWorld world)
{
    public IEnumerable<ApiRoute> Routes =>
    [
        ApiRoute.Get("/users/@me", call => ApiAnswer.Ok(PersonShape.Self(call.Caller))),
        ApiRoute.Get("/users/@me/guilds", call => ApiAnswer.Ok(world.Guild.Mine(call.Caller, new QueryForm(call.Query).Flag("with_counts")))),
        ApiRoute.Get("/users/@me/guilds/{guild_id}/member", call => ApiAnswer.Of(world.Guild.OwnMember(call.Caller, call["guild_id"]))),
        ApiRoute.Post("/users/@me/channels", OpenConversation),
        ApiRoute.Get("/applications/@me", _ => ApiAnswer.Ok(world.Guild.Application())),
        ApiRoute.Get("/oauth2/applications/@me", _ => ApiAnswer.Ok(world.Guild.Application())),
    ];

    private ApiAnswer OpenConversation(ApiCall call)
    {
        var errors = new FormErrors();
        var form = new Form(call.BodyObject, errors, []);
        var recipient = form.Snowflake("recipient_id");
        if (!form.Has("recipient_id"))
            form.Wrong("recipient_id", FormError.Required);
        return errors.Any || recipient is null
            ? ApiAnswer.Refused(errors.ToRefusal())
            : ApiAnswer.Of(world.Channels.OpenConversation(call.Caller, recipient));
    }
}
