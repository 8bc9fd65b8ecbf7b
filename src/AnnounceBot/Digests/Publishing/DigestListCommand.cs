using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Digests.Publishing;

/// <summary><c>/digest list</c>: the issues that were published.</summary>
internal sealed class DigestListCommand(IssuePages pages) : ISlashCommand
{
    public CommandAbout About { get; } = new("list", "The published issues, and where they stand") { Group = DigestCommands.Group };

    public async Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellationToken) => new(await pages.ShowAsync(page: 0, cancellationToken));
}
