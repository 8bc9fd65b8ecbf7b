using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Watching.InChat;

/// <summary><c>/feeds list</c>: how the feeds fare, at a glance.</summary>
internal sealed class FeedsListCommand(FeedsPages pages) : ISlashCommand
{
    public CommandAbout About { get; } = new("list", "How the feeds fare: when each was read, how much it brings, what is wrong")
    {
        Group = FeedPicker.Group,
        Options =
        [
            new("find", "Only feeds with this in their name or address, or with this tag", OptionKind.Text, "Ada"),
            new("state", "Only feeds that are so", OptionKind.Text, "Failing") { Choices = FeedStates.Choices },
        ],
    };

    public Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellationToken) =>
        Task.FromResult(new Reply(pages.Show(new(call.Text("find") is { } part && !string.IsNullOrWhiteSpace(part) ? part.Trim() : null, call.Text("state"), Page: 0))));
}
