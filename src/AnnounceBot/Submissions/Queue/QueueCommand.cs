using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Submissions.Queue;

/// <summary><c>/queue</c>: what waits for a moderator, and who decided what this week.</summary>
internal sealed class QueueCommand(QueuePages pages) : ISlashCommand
{
    public CommandAbout About { get; } = new("queue", "What waits for a moderator's decision, the oldest first") { IsForModerators = true };

    public async Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellationToken) => new(await pages.ListAsync(page: 0, cancellationToken));
}
