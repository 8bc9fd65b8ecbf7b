using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Watching.InChat;

/// <summary><c>/feeds remove</c>: watches a feed no longer; asks once.</summary>
internal sealed class FeedsRemoveCommand(FeedPicker picker) : ICompletesOptions
{
    public CommandAbout About { get; } = new("remove", "Stop watching a feed for good") { Group = FeedPicker.Group, Options = [FeedPicker.Option] };

    public Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (feed, otherwise) = picker.Find(call);
        return Task.FromResult(feed is null ? otherwise : new Reply(Asking(feed)));
    }

    public Task<IReadOnlyList<OptionChoice>> CompleteAsync(Typing typing, CancellationToken cancellationToken) => picker.CompleteAsync(typing);

    private static ChatMessage Asking(Feed feed) => new()
    {
        Text = $"Stop watching **{Markdown.Escape(FeedDesk.Name(feed))}** for good? What it brought so far stays.",
        Buttons = [new("Remove", FeedRemoveButton.ButtonName, $"{feed.Id.Value}", ButtonLook.Danger), new("Cancel", FeedRemoveButton.ButtonName, FeedRemoveButton.No)],
    };
}
