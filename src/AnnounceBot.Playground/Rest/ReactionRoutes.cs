using AnnounceBot.Playground.World;

namespace AnnounceBot.Playground.Rest;

/// <summary>Reactions: developers/resources/message.</summary>
internal sealed class ReactionRoutes(ChatWorld world)
{
    private const string Kind = "/channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}";

    public IEnumerable<ApiRoute> Routes =>
    [
        ApiRoute.Put($"{Kind}/@me", call => ApiAnswer.Done(world.Reactions.Add(call.Caller, call["channel_id"], call["message_id"], call["emoji_name"]))),
        ApiRoute.Delete($"{Kind}/@me", call => ApiAnswer.Done(world.Reactions.Remove(call.Caller, call["channel_id"], call["message_id"], call["emoji_name"]))),
        ApiRoute.Get(Kind, List),
    ];

    private ApiAnswer List(ApiCall call)
    {
        var query = new QueryForm(call.Query);
        var (after, limit) = (query.Snowflake("after"), query.Limit(25, 100));
        return query.Refusal is { } refusal
            ? ApiAnswer.Refused(refusal)
            : ApiAnswer.Of(world.Reactions.Of(call.Caller, call["channel_id"], call["message_id"], call["emoji_name"], after, limit));
    }
}
