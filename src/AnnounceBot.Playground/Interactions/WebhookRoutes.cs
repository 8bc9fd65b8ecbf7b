using AnnounceBot.Playground.Rest;
using AnnounceBot.Playground.World;

namespace AnnounceBot.Playground.Interactions;

/// <summary>What follows the first answer, for 15 minutes: the original and follow-ups. Their token is in the path, none is needed beside it.</summary>
internal sealed class WebhookRoutes(ChatWorld world, InteractionBook book)
{
    private const string Base = "/webhooks/{webhook_id}/{webhook_token}";
    private const string Original = Base + "/messages/@original";
    private const string One = Base + "/messages/{message_id}";

    private delegate ApiAnswer Handler(PendingInteraction pending, ApiCall call);

    public IEnumerable<ApiRoute> Routes =>
    [
        Open(ApiRoute.Post, Base, FollowUp),
        Open(ApiRoute.Get, Original, (pending, _) => OnOriginal(pending, id => ApiAnswer.Of(world.Answers.Get(pending.ChannelId, id)))),
        Open(ApiRoute.Patch, Original, (pending, call) => OnOriginal(pending, id => Edit(pending, id, call))),
        Open(ApiRoute.Delete, Original, (pending, _) => OnOriginal(pending, id => Delete(pending, id))),
        Open(ApiRoute.Get, One, (pending, call) => OnOne(pending, call, id => ApiAnswer.Of(world.Answers.Get(pending.ChannelId, id)))),
        Open(ApiRoute.Patch, One, (pending, call) => OnOne(pending, call, id => Edit(pending, id, call))),
        Open(ApiRoute.Delete, One, (pending, call) => OnOne(pending, call, id => Delete(pending, id))),
    ];

    private ApiRoute Open(Func<string, Func<ApiCall, ApiAnswer>, ApiRoute> route, string template, Handler handler) =>
        route(template, call => Answer(call, handler)) with { NeedsToken = false };

    private ApiAnswer Answer(ApiCall call, Handler handler)
    {
        if (book.Find(call["webhook_token"]) is not { } pending || call["webhook_id"] != PlaygroundIds.Bot)
            return ApiAnswer.Refused(Refusal.UnknownWebhook);
        if (pending.IsOver)
            return ApiAnswer.Refused(Refusal.InvalidWebhookToken);
        return pending.State is InteractionState.Waiting or InteractionState.Answering
            ? ApiAnswer.Refused(Refusal.UnknownWebhook)
            : handler(pending, call);
    }

    // After a deferred answer the first follow-up is its text; Discord advises to edit the original instead.
    private ApiAnswer FollowUp(PendingInteraction pending, ApiCall call)
    {
        if (pending is { State: InteractionState.DeferredMessage, OriginalId: { } original })
            return Edit(pending, original, call);

        var sent = world.Answers.Send(pending.ChannelId, call.BodyObject, call.Files, AnswerFactsOf.FollowUp(pending));
        if (sent.Value is { } message)
            pending.Answer(message["id"]!.GetValue<string>());
        return ApiAnswer.Of(sent);
    }

    private ApiAnswer Edit(PendingInteraction pending, string id, ApiCall call)
    {
        var edited = world.Answers.Edit(pending.ChannelId, id, call.BodyObject, call.Files);
        if (edited.Value is not null)
            pending.Answer(id);
        return ApiAnswer.Of(edited);
    }

    private ApiAnswer Delete(PendingInteraction pending, string id)
    {
        var deleted = world.Answers.Delete(pending.ChannelId, id);
        if (deleted.Value is not null)
            pending.Answer(messageId: null);
        return ApiAnswer.Done(deleted);
    }

    private static ApiAnswer OnOriginal(PendingInteraction pending, Func<string, ApiAnswer> answer) =>
        pending.OriginalId is { } id ? answer(id) : ApiAnswer.Refused(Refusal.UnknownMessage);

    private static ApiAnswer OnOne(PendingInteraction pending, ApiCall call, Func<string, ApiAnswer> answer) =>
        pending.OriginalId == call["message_id"] || pending.Messages.Contains(call["message_id"])
            ? answer(call["message_id"])
            : ApiAnswer.Refused(Refusal.UnknownMessage);
}
