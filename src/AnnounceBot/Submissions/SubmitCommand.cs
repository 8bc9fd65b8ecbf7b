using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Submissions;

/// <summary><c>/submit</c>: suggests a link, or a blog.</summary>
internal sealed class SubmitCommand(SubmitDesk desk, SubmitLook look) : ISlashCommand
{
    private const string LinkOption = "link", NoteOption = "note", TitleOption = "title", TagsOption = "tags";

    public CommandAbout About { get; } = new("submit", "Suggest a post, or a blog, to the moderators; you see a preview first")
    {
        Options =
        [
            new(LinkOption, "The address of the post or the blog", OptionKind.Text, "https://blog.example/post") { IsRequired = true },
            new(NoteOption, "A word to the moderators", OptionKind.Text, "I wrote this"),
            new(TitleOption, "A title instead of the page's own", OptionKind.Text, "How lamps work"),
            new(TagsOption, "Tags, with commas between them", OptionKind.Text, "lamps, oil"),
        ],
    };

    public async Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var said = new Suggestion(call.Text(LinkOption) ?? "") { Note = call.Text(NoteOption), Title = call.Text(TitleOption), Tags = call.Text(TagsOption) };
        return await look.ShowAsync(call.Person, await desk.OfferAsync(call.Person, said, cancellationToken), cancellationToken);
    }
}
