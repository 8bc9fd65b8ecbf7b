using AnnounceBot.Chat.Commands;
using AnnounceBot.Storage;

namespace AnnounceBot.Announcements.Blocks;

/// <summary><c>/block list</c>: who is left out, and of whom only titles are shown.</summary>
internal sealed class BlockListCommand(BlockList list, Database database) : ISlashCommand
{
    public CommandAbout About { get; } = new("list", "Who is left out, and of whom only titles are shown") { Group = BlockCommands.Group };

    public Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellationToken) =>
        Task.FromResult(new Reply(BlockWords.List(list.Locked, database.Read(BlockStore.Standing))));
}
