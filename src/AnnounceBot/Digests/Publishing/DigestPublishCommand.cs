using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Digests.Publishing;

/// <summary><c>/digest publish</c>: what will happen, and a button that lets it.</summary>
internal sealed class DigestPublishCommand(ReadyIssue ready) : ISlashCommand
{
    public CommandAbout About { get; } = new("publish", "Publish the next issue: shows first what will happen") { Group = DigestCommands.Group };

    public async Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellationToken) => new(await ready.AskAsync(call.Person, cancellationToken));
}
