using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Watching.InChat;

/// <summary><c>/feeds resume</c>: watches a feed again.</summary>
internal sealed class FeedsResumeCommand(FeedDesk feeds, FeedPicker picker) : ICompletesOptions
{
    public CommandAbout About { get; } = new("resume", "Poll a feed again that was paused or gone") { Group = FeedPicker.Group, Options = [FeedPicker.Option] };

    public Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellationToken) =>
        picker.DoAsync(call, (session, feed) => feeds.Resume(session, feed, call.Person), cancellationToken);

    public Task<IReadOnlyList<OptionChoice>> CompleteAsync(Typing typing, CancellationToken cancellationToken) => picker.CompleteAsync(typing);
}
