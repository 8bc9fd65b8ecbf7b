using AnnounceBot.Playground.World;

namespace AnnounceBot.Playground.Rest;

/// <summary>Threads and forum posts: developers/resources/channel.</summary>
internal sealed class ThreadRoutes(ChatWorld world)
{
    public IEnumerable<ApiRoute> Routes =>
    [
        ApiRoute.Post("/channels/{channel_id}/messages/{message_id}/threads", call => ApiAnswer.Of(
            world.Threads.StartFromMessage(call.Caller, call["channel_id"], call["message_id"], call.BodyObject), 201)),
        ApiRoute.Post("/channels/{channel_id}/threads", call => ApiAnswer.Of(
            world.Threads.Start(call.Caller, call["channel_id"], call.BodyObject, call.Files), 201)),
        ApiRoute.Patch("/channels/{channel_id}", call => ApiAnswer.Of(world.Threads.Reopen(call.Caller, call["channel_id"], call.BodyObject))),
        ApiRoute.Get("/guilds/{guild_id}/threads/active", call => ApiAnswer.Of(world.Threads.Active(call.Caller, call["guild_id"]))),
        ApiRoute.Get("/channels/{channel_id}/threads/archived/public", Archived),
    ];

    private ApiAnswer Archived(ApiCall call)
    {
        var query = new QueryForm(call.Query);
        var (before, limit) = (query.Time("before"), query.Limit(50, 100));
        return query.Refusal is { } refusal
            ? ApiAnswer.Refused(refusal)
            : ApiAnswer.Of(world.Threads.Archived(call.Caller, call["channel_id"], before, limit));
    }
}
