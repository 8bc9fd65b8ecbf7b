using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Submissions.Own;

/// <summary><c>/submissions</c>: what became of what I sent.</summary>
internal sealed class SubmissionsCommand(OwnPages pages) : ISlashCommand
{
    public CommandAbout About { get; } = new("submissions", "What you have sent and what became of it; withdraw it, or delete what I keep about you");

    public Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellationToken) => pages.ShowAsync(call.Person, page: 0, remark: null, cancellationToken);
}
