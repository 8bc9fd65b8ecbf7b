using System.Text.Json.Nodes;
using AnnounceBot.Playground.World;
using AnnounceBot.Playground.World.Shapes;

namespace AnnounceBot.Playground.Interactions;

/// <summary>What the answers to an interaction have in common: whose they are, and what they answer.</summary>
internal static class AnswerFactsOf
{
    private const int Plain = 0;
    private const int Reply = 19;
    private const int CommandAnswer = 20;
    private const int MenuAnswer = 23;

    public static AnswerFacts First(PendingInteraction pending, bool isThinking)
    {
        var act = pending.Act;
        var extra = Extra(act);
        if (act.Type == Act.Command)
            extra["interaction"] = new JsonObject { ["id"] = act.Id, ["type"] = act.Type, ["name"] = act.Name, ["user"] = PersonShape.User(act.Person) };
        return new(act.Person, TypeOf(act), extra, isThinking, act.MessageId);
    }

    public static AnswerFacts FollowUp(PendingInteraction pending)
    {
        var extra = Extra(pending.Act);
        extra["interaction_metadata"]!.AsObject().Put("original_response_message_id", pending.OriginalId);
        return new(pending.Person, pending.OriginalId is null ? Plain : Reply, extra, ReplyTo: pending.OriginalId);
    }

    private static JsonObject Extra(Act act) => new()
    {
        ["application_id"] = PlaygroundIds.Bot,
        ["webhook_id"] = PlaygroundIds.Bot,
        ["interaction_metadata"] = InteractionShape.Metadata(act),
    };

    private static int TypeOf(Act act)
    {
        if (act.Type == Act.Command)
            return act.IsMenu ? MenuAnswer : CommandAnswer;
        return act.MessageId is null ? Plain : Reply;
    }
}
