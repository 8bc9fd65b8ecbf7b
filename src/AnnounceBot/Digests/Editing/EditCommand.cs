using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Digests.Editing;

/// <summary><c>/digest edit</c>: opens the draft of the next issue, or begins it.</summary>
internal sealed class EditCommand(DraftEditor editor) : ISlashCommand
{
    public CommandAbout About { get; } = new("edit", "Open the next issue, or begin it: choose, order and word what is in it") { Group = DigestCommands.Group };

    public Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellationToken) => editor.OpenAsync(call.Person, cancellationToken);
}
