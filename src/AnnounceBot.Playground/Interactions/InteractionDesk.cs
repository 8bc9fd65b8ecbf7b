using System.Text.Json.Nodes;
using AnnounceBot.Playground.Gateway;
using AnnounceBot.Playground.World;

namespace AnnounceBot.Playground.Interactions;

/// <summary>Takes what people do, tells the bot, and waits for its answer.</summary>
/// <param name="newToken">Makes the tokens that the bot answers with.</param>
internal sealed class InteractionDesk(ChatWorld world, ActReader reader, InteractionShape shape, InteractionBook book, Switchboard board, Func<string> newToken, TimeProvider clock)
{
    private static readonly TimeSpan FirstAnswer = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan FinalAnswer = TimeSpan.FromSeconds(15);

    /// <exception cref="InteractionException">The person cannot do this.</exception>
    public async Task<InteractionResult> InteractAsync(InteractionRequest request, CancellationToken cancellationToken)
    {
        var act = reader.Read(request);
        var pending = new PendingInteraction(act, newToken(), clock);
        book.Add(pending);

        // Whoever does not answer in three seconds cannot answer any more.
        if (board.TellInteraction(shape.Of(pending)) && await HappensAsync(pending.Acknowledged, FirstAnswer - pending.Age, cancellationToken))
            await HappensAsync(pending.Final, FinalAnswer - pending.Age, cancellationToken);
        return Result(pending);
    }

    private async Task<bool> HappensAsync(Task what, TimeSpan limit, CancellationToken cancellationToken)
    {
        try
        {
            await what.WaitAsync(limit > TimeSpan.Zero ? limit : TimeSpan.Zero, clock, cancellationToken);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private InteractionResult Result(PendingInteraction pending) => new(
        pending.AcknowledgedAfter,
        [.. pending.Messages.Select(id => world.Answers.Get(pending.ChannelId, id).Value).OfType<JsonObject>().Select(Reply)],
        pending.Modal,
        pending.Choices);

    private static InteractionReply Reply(JsonObject message) =>
        new(((MessageFlags)message["flags"]!.GetValue<int>()).HasFlag(MessageFlags.Ephemeral), message);
}
