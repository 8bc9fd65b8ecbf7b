using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Storage;

namespace AnnounceBot.Announcements.Tending;

/// <summary><c>/retract</c>: takes a post back, or brings it back; asks before it does either.</summary>
internal sealed class RetractCommand(PostSheets sheets, Database database) : ISlashCommand
{
    private const string LinkOption = "link";

    private const int LinkLength = 200;

    public CommandAbout About { get; } = new("retract", "Take a post back: its messages are deleted, and it leaves all lists")
    {
        IsForModerators = true,
        Options = [new(LinkOption, "The post's address, or that of the message that announced it", OptionKind.Text, "https://ada.example/lamps") { IsRequired = true }],
    };

    public Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var link = call.Text(LinkOption)!;
        return Task.FromResult(database.Read(session => PostFinder.ByLink(session, link) switch
        {
            [] => Reply.Saying($"I know no post at {Markdown.Escape(Graphemes.Cut(Inert.OneLine(link), LinkLength))}. Copy the address from its announcement, or that of the message itself (*Copy Message Link*)."),
            [var post] => new(sheets.AskRetract(session, post)),
            var several => Reply.Saying($"That message shows {several.Count} posts. Give me the address of the one that you mean."),
        }));
    }
}
