using AnnounceBot.Discord.Models;

namespace AnnounceBot.Discord.Interactions;

/// <summary>A person pressed a button or chose in a select.</summary>
public sealed class ComponentInvocation : Invocation
{
    internal ComponentInvocation(Interaction interaction, Answering answers, IReadOnlyList<string> arguments)
        : base(interaction, answers)
    {
        Arguments = arguments;
        Chosen = new ChosenValues(interaction.Data?.Values ?? [], Resolved);
    }

    /// <summary>The words of the custom id behind the route's prefix: of <c>queue:approve:12</c> for the route <c>queue</c>, approve and 12.</summary>
    public IReadOnlyList<string> Arguments { get; }

    /// <summary>What was chosen; empty for a button.</summary>
    public ChosenValues Chosen { get; }

    /// <summary>The message that it stands in.</summary>
    public Message? Message => Interaction.Message;

    /// <summary>Changes the message that it stands in.</summary>
    /// <param name="message">What it becomes; what is null in it stays.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>When Discord has it.</returns>
    /// <exception cref="InvalidOperationException">The route is deferred as a message of its own.</exception>
    public Task UpdateAsync(InteractionMessage message, CancellationToken cancellationToken) => UpdateMessageAsync(message, cancellationToken);

    /// <summary>Opens a modal: only as the first answer, so with <see cref="Acknowledgement.Immediate"/>.</summary>
    /// <param name="modal">The form.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>When it is open.</returns>
    /// <exception cref="InvalidOperationException">It was answered before.</exception>
    public Task OpenModalAsync(Modal modal, CancellationToken cancellationToken) => OpenAsync(modal, cancellationToken);
}
