using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Rest;

namespace AnnounceBot.Discord.Interactions;

/// <summary>The answers to one interaction: knows how far it is, and so which call to Discord shows what a handler wants to show.</summary>
internal sealed class Answering(InteractionChapter discord, Interaction interaction, long receivedAt, InteractionRouterOptions options, TimeProvider clock)
{
    private readonly FirstAnswer _first = new(discord, options, clock);
    private Snowflake? _reply;

    public AnswerState State { get; private set; }

    public TimeSpan Age => clock.GetElapsedTime(receivedAt);

    public Task DeferAsync(bool privately, CancellationToken cancellationToken) =>
        BeginAsync(InteractionResponse.Defer(privately), AnswerState.Deferred, cancellationToken);

    public Task DeferUpdateAsync(CancellationToken cancellationToken) =>
        BeginAsync(InteractionResponse.DeferUpdate(), AnswerState.UpdateDeferred, cancellationToken);

    public Task CompleteAsync(IReadOnlyList<CommandChoice> choices, CancellationToken cancellationToken) =>
        BeginAsync(InteractionResponse.Choices(choices), AnswerState.Completed, cancellationToken);

    public Task OpenModalAsync(Modal modal, CancellationToken cancellationToken)
    {
        if (interaction.Type == InteractionType.ModalSubmit)
            throw new InvalidOperationException("Discord opens no modal as the answer to a modal.");

        return State == AnswerState.None
            ? BeginAsync(InteractionResponse.Modal(modal), AnswerState.ModalOpened, cancellationToken)
            : throw new InvalidOperationException("A modal can only be the first answer: register the route with Acknowledgement.Immediate.");
    }

    /// <summary>Shows a message; the second time it takes the first one's place.</summary>
    public async Task ReplyAsync(InteractionMessage message, CancellationToken cancellationToken)
    {
        switch (State)
        {
            case AnswerState.None:
                await BeginAsync(InteractionResponse.Message(message), AnswerState.Replied, cancellationToken);
                break;
            case AnswerState.Deferred or AnswerState.Replied:
                await EditOriginalAsync(message, cancellationToken);
                State = AnswerState.Replied;
                break;
            case AnswerState.UpdateDeferred or AnswerState.TakenAway when _reply is { } reply:
                await LaterAsync(() => discord.EditFollowUpAsync(interaction.ApplicationId, interaction.Token, reply, ForEdit(message), cancellationToken));
                break;
            case AnswerState.UpdateDeferred or AnswerState.TakenAway:
                _reply = await FollowUpAsync(message, cancellationToken);
                break;
            default:
                throw new InvalidOperationException("After a modal or choices there is nothing to reply to.");
        }
    }

    public async Task UpdateAsync(InteractionMessage message, CancellationToken cancellationToken)
    {
        if (interaction.Message is null)
            throw new InvalidOperationException("Only a button, a select, or a modal that one of them opened has a message to change.");

        switch (State)
        {
            case AnswerState.None:
                await BeginAsync(InteractionResponse.Update(message), AnswerState.UpdateDeferred, cancellationToken);
                break;
            case AnswerState.UpdateDeferred:
                await EditOriginalAsync(message, cancellationToken);
                break;
            case AnswerState.TakenAway:
                throw new InvalidOperationException("The message was taken away: reply with another.");
            default:
                throw new InvalidOperationException("The answer was begun as a message of its own: register the route with Acknowledgement.DeferUpdate.");
        }
    }

    public async Task<Snowflake> FollowUpAsync(InteractionMessage message, CancellationToken cancellationToken)
    {
        if (State is not (AnswerState.Replied or AnswerState.UpdateDeferred or AnswerState.TakenAway))
            throw new InvalidOperationException("One more message needs a reply before it.");

        var sent = await LaterAsync(() => discord.FollowUpAsync(interaction.ApplicationId, interaction.Token, message, cancellationToken));
        return sent.Id;
    }

    /// <summary>Takes "thinking…" or the reply away.</summary>
    public async Task DeleteReplyAsync(CancellationToken cancellationToken)
    {
        await LaterAsync(async () =>
        {
            await discord.DeleteOriginalAsync(interaction.ApplicationId, interaction.Token, cancellationToken);
            return true;
        });
        State = AnswerState.TakenAway;
    }

    private async Task BeginAsync(InteractionResponse response, AnswerState next, CancellationToken cancellationToken)
    {
        await _first.SendAsync(interaction, receivedAt, response, cancellationToken);
        State = next;
    }

    private Task<Message> EditOriginalAsync(InteractionMessage message, CancellationToken cancellationToken) =>
        LaterAsync(() => discord.EditOriginalAsync(interaction.ApplicationId, interaction.Token, ForEdit(message), cancellationToken));

    // Who sees a message was settled with the first answer; an edit cannot say it again.
    private static InteractionMessage ForEdit(InteractionMessage message) =>
        message.Flags is { } flags ? message with { Flags = flags & ~MessageFlags.Ephemeral } : message;

    /// <exception cref="InteractionOverException">The 15 minutes are over.</exception>
    private async Task<T> LaterAsync<T>(Func<Task<T>> callAsync)
    {
        if (Age >= options.Life)
            throw new InteractionOverException($"Discord takes answers for 15 minutes, and this one came after {Age.TotalMinutes:0.0}.");

        try
        {
            return await callAsync();
        }
        catch (DiscordRefusedException refusal) when (RefusalCode.IsOver(refusal.Code))
        {
            throw new InteractionOverException($"Discord no longer takes answers to this interaction, {Age.TotalMinutes:0.0} minutes old. {refusal.Message}", refusal);
        }
    }
}
