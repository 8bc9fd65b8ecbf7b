using AnnounceBot.Discord.Models;

namespace AnnounceBot.Discord.Interactions;

/// <summary>A person sent a modal.</summary>
public sealed class ModalInvocation : Invocation
{
    internal ModalInvocation(Interaction interaction, Answering answers, IReadOnlyList<string> arguments)
        : base(interaction, answers)
    {
        Arguments = arguments;
        Fields = new FilledFields(interaction.Data?.Fields() ?? [], Resolved);
    }

    /// <summary>The words of the custom id behind the route's prefix.</summary>
    public IReadOnlyList<string> Arguments { get; }

    /// <summary>What was filled in.</summary>
    public FilledFields Fields { get; }

    /// <summary>The message whose button opened the modal; null: a command did.</summary>
    public Message? Message => Interaction.Message;

    /// <summary>Changes the message whose button opened the modal.</summary>
    /// <param name="message">What it becomes; what is null in it stays.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>When Discord has it.</returns>
    /// <exception cref="InvalidOperationException">There is no such message, or the route is deferred as a message of its own.</exception>
    public Task UpdateAsync(InteractionMessage message, CancellationToken cancellationToken) => UpdateMessageAsync(message, cancellationToken);
}
