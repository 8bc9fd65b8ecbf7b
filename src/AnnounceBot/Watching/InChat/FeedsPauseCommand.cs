using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Watching.InChat;

/// <summary><c>/feeds pause</c>: leaves a feed alone for now.</summary>
internal sealed class FeedsPauseCommand(FeedDesk feeds, FeedPicker picker) : ICompletesOptions
{
    public CommandAbout About { get; } = new("pause", "Leave a feed alone for now") { Group = FeedPicker.Group, Options = [FeedPicker.Option] };

    public Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellationToken) =>
        picker.DoAsync(call, (session, feed) => feeds.Pause(session, feed, call.Person), cancellationToken);

    public Task<IReadOnlyList<OptionChoice>> CompleteAsync(Typing typing, CancellationToken cancellationToken) => picker.CompleteAsync(typing);
}
