using AnnounceBot.Discord.Models;

namespace AnnounceBot.Discord.Interactions;

/// <summary>A person used a slash command.</summary>
public sealed class CommandInvocation : Invocation
{
    internal CommandInvocation(Interaction interaction, Answering answers)
        : base(interaction, answers)
    {
        var command = CommandPath.Of(interaction.Data);
        Path = command.Path;
        Options = new GivenOptions(command.Options, Resolved);
    }

    /// <summary>The command with group and sub-command, as in <c>digest preview</c>.</summary>
    public string Path { get; }

    /// <summary>What was given with it.</summary>
    public GivenOptions Options { get; }

    /// <summary>Opens a modal: only as the first answer, so with <see cref="Acknowledgement.Immediate"/>.</summary>
    /// <param name="modal">The form.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>When it is open.</returns>
    /// <exception cref="InvalidOperationException">It was answered before.</exception>
    public Task OpenModalAsync(Modal modal, CancellationToken cancellationToken) => OpenAsync(modal, cancellationToken);
}
