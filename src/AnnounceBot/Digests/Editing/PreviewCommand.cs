using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Digests.Editing;

/// <summary><c>/digest preview</c>: what would be published now.</summary>
internal sealed class PreviewCommand(DraftPreview preview) : ISlashCommand
{
    public CommandAbout About { get; } = new("preview", "See the next issue exactly as it would be published now; only you see it") { Group = DigestCommands.Group };

    public Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellationToken) => preview.ShowAsync(cancellationToken);
}
