using AnnounceBot.Discord.Models;

namespace AnnounceBot.Discord.Interactions;

/// <summary>A person used a command of a message's menu.</summary>
public sealed class MessageCommandInvocation : Invocation
{
    internal MessageCommandInvocation(Interaction interaction, Answering answers)
        : base(interaction, answers)
    {
    }

    /// <summary>The command's name.</summary>
    public string Name => Interaction.Data?.Name ?? "";

    /// <summary>The message that it was used on, in part; null if Discord did not tell.</summary>
    public Message? Target => Resolved.Message(Interaction.Data?.TargetId);

    /// <summary>Opens a modal: only as the first answer, so with <see cref="Acknowledgement.Immediate"/>.</summary>
    /// <param name="modal">The form.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>When it is open.</returns>
    /// <exception cref="InvalidOperationException">It was answered before.</exception>
    public Task OpenModalAsync(Modal modal, CancellationToken cancellationToken) => OpenAsync(modal, cancellationToken);
}
