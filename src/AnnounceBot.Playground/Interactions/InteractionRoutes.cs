using System.Text.Json.Nodes;
using AnnounceBot.Playground.Rest;
using AnnounceBot.Playground.World;

namespace AnnounceBot.Playground.Interactions;

/// <summary>The first answer to an interaction: developers/interactions/receiving-and-responding. Its token is in the path, none is needed beside it.</summary>
internal sealed class InteractionRoutes(ChatWorld world, InteractionBook book)
{
    public IEnumerable<ApiRoute> Routes => [ApiRoute.Post("/interactions/{interaction_id}/{interaction_token}/callback", Answer) with { NeedsToken = false }];

    private ApiAnswer Answer(ApiCall call)
    {
        if (book.Find(call["interaction_token"]) is not { } pending || pending.Id != call["interaction_id"])
            return ApiAnswer.Refused(Refusal.UnknownInteraction);
        if (pending.State == InteractionState.Waiting && pending.IsTooLate)
            return ApiAnswer.Refused(Refusal.UnknownInteraction);
        if (!pending.TryClaim())
            return ApiAnswer.Refused(Refusal.AlreadyAcknowledged);

        if (Answer(call, pending) is { } refusal)
        {
            pending.Unclaim();
            return ApiAnswer.Refused(refusal);
        }

        if (pending.Act.Type == Act.Modal)
            book.Close(pending.Person.Id, pending.Act.Data["custom_id"]!.GetValue<string>());
        return new QueryForm(call.Query).Flag("with_response") ? ApiAnswer.Ok(Response(pending, call.BodyObject["type"]!)) : ApiAnswer.NoContent;
    }

    private Refusal? Answer(ApiCall call, PendingInteraction pending)
    {
        var read = CallbackForm.Read(call.BodyObject, pending.Act);
        if (read.Refusal is { } refusal)
            return refusal;

        var (type, data) = read.Value;
        return type switch
        {
            CallbackType.Message => Send(pending, data, call, InteractionState.Answered),
            CallbackType.DeferredMessage => Send(pending, data, call, InteractionState.DeferredMessage),
            CallbackType.DeferredUpdate => Defer(pending),
            CallbackType.Update => Update(pending, data, call),
            CallbackType.Choices => Offer(pending, data),
            _ => Open(pending, data),
        };
    }

    private Refusal? Send(PendingInteraction pending, JsonObject data, ApiCall call, InteractionState state)
    {
        var facts = AnswerFactsOf.First(pending, isThinking: state == InteractionState.DeferredMessage);
        var sent = world.Answers.Send(pending.ChannelId, data, call.Files, facts);
        if (sent.Value is { } message)
            pending.Acknowledge(state, message["id"]!.GetValue<string>());
        return sent.Refusal;
    }

    private static Refusal? Defer(PendingInteraction pending)
    {
        pending.Acknowledge(InteractionState.DeferredUpdate, pending.Act.MessageId);
        return null;
    }

    private Refusal? Update(PendingInteraction pending, JsonObject data, ApiCall call)
    {
        var edited = world.Answers.Edit(pending.ChannelId, pending.Act.MessageId!, data, call.Files);
        if (edited.Value is not null)
            pending.Acknowledge(InteractionState.Answered, pending.Act.MessageId);
        return edited.Refusal;
    }

    private static Refusal? Offer(PendingInteraction pending, JsonObject data)
    {
        var read = CallbackForm.Choices(data, pending.Act);
        if (read.Value is not { } choices)
            return read.Refusal;

        pending.Choices = choices;
        pending.Acknowledge(InteractionState.Answered, originalId: null);
        return null;
    }

    private Refusal? Open(PendingInteraction pending, JsonObject data)
    {
        var read = ModalForm.Read(data);
        if (read.Value is not { } modal)
            return read.Refusal;

        pending.Modal = modal;
        book.Open(pending);
        pending.Acknowledge(InteractionState.Answered, originalId: null);
        return null;
    }

    private JsonObject Response(PendingInteraction pending, JsonNode type)
    {
        var interaction = new JsonObject { ["id"] = pending.Id, ["type"] = pending.Act.Type };
        var resource = new JsonObject { ["type"] = type.DeepClone() };
        if (pending.OriginalId is { } id && world.Answers.Get(pending.ChannelId, id).Value is { } message)
        {
            var flags = (MessageFlags)message["flags"]!.GetValue<int>();
            interaction["response_message_id"] = id;
            interaction["response_message_loading"] = flags.HasFlag(MessageFlags.Loading);
            interaction["response_message_ephemeral"] = flags.HasFlag(MessageFlags.Ephemeral);
            if (pending.State != InteractionState.DeferredUpdate)
                resource["message"] = message;
        }

        interaction["channel_id"] = pending.ChannelId;
        interaction["guild_id"] = PlaygroundIds.Guild;
        return new() { ["interaction"] = interaction, ["resource"] = resource };
    }
}
