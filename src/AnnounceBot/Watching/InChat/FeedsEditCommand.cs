using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Watching.InChat;

/// <summary><c>/feeds edit</c>: name, tags, title only.</summary>
internal sealed class FeedsEditCommand(FeedDesk feeds, FeedPicker picker) : ICompletesOptions
{
    /// <summary>Takes away what was given: an option that is left empty is not sent.</summary>
    private const string Nothing = "-";

    public CommandAbout About { get; } = new("edit", "Change a feed's name, its tags, and whether its texts are shown")
    {
        Group = FeedPicker.Group,
        Options =
        [
            FeedPicker.Option,
            new("name", "What people call it; - is what it calls itself", OptionKind.Text, "Ada's notes"),
            new("tags", "Tags that all of its posts get, with commas between; - is none", OptionKind.Text, "kernel, drivers"),
            new("title-only", "Show titles and links only, no text", OptionKind.YesNo, "True"),
        ],
    };

    public Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (name, tags) = (call.Text("name")?.Trim(), call.Text("tags")?.Trim());
        var edit = new FeedEdit(
            name == Nothing ? "" : FeedTexts.Name(name), tags == Nothing ? [] : FeedTexts.Tags(tags) is { Count: > 0 } given ? given : null, call.YesNo("title-only"));
        return edit is { Name: null, Tags: null, TitleOnly: null }
            ? Task.FromResult(Reply.Saying("Say what is to be different: `name`, `tags` or `title-only`."))
            : picker.DoAsync(call, (session, feed) => feeds.Edit(session, feed, edit, call.Person), cancellationToken);
    }

    public Task<IReadOnlyList<OptionChoice>> CompleteAsync(Typing typing, CancellationToken cancellationToken) => picker.CompleteAsync(typing);
}
