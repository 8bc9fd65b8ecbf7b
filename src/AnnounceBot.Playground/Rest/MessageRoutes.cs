using AnnounceBot.Playground.World;

namespace AnnounceBot.Playground.Rest;

/// <summary>Messages: developers/resources/message.</summary>
internal sealed class MessageRoutes(ChatWorld world)
{
    private const string All = "/channels/{channel_id}/messages";
    private const string One = All + "/{message_id}";

    public IEnumerable<ApiRoute> Routes =>
    [
        ApiRoute.Post(All, call => ApiAnswer.Of(world.Messages.Send(call.Caller, call["channel_id"], call.BodyObject, call.Files))),
        ApiRoute.Get(All, List),
        ApiRoute.Patch(One, call => ApiAnswer.Of(world.Messages.Edit(call.Caller, call["channel_id"], call["message_id"], call.BodyObject, call.Files))),
        ApiRoute.Delete(One, call => ApiAnswer.Done(world.Messages.Delete(call.Caller, call["channel_id"], call["message_id"]))),
        ApiRoute.Post($"{One}/crosspost", call => ApiAnswer.Of(world.Messages.Crosspost(call.Caller, call["channel_id"], call["message_id"]))),
        ApiRoute.Get(One, call => ApiAnswer.Of(world.Messages.Get(call.Caller, call["channel_id"], call["message_id"]))),
    ];

    private ApiAnswer List(ApiCall call)
    {
        var query = new QueryForm(call.Query);
        var range = new MessageRange(query.Snowflake("before"), query.Snowflake("after"), query.Snowflake("around"), query.Limit(MessageRange.Usual, MessageRange.Most));
        return query.Refusal is { } refusal
            ? ApiAnswer.Refused(refusal)
            : ApiAnswer.Of(world.Messages.List(call.Caller, call["channel_id"], range));
    }
}
