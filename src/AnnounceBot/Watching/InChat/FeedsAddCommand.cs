using AnnounceBot.Chat.Commands;
using AnnounceBot.Watching.Adding;

namespace AnnounceBot.Watching.InChat;

/// <summary><c>/feeds add</c>: finds the feed behind an address, shows what it would bring, and saves it on a press.</summary>
internal sealed class FeedsAddCommand(FeedAdding adding) : ISlashCommand
{
    public CommandAbout About { get; } = new("add", "Watch a blog: shows first what it would bring, and saves nothing before you say so")
    {
        Group = FeedPicker.Group,
        Options =
        [
            new("url", "The address of the blog or of its feed", OptionKind.Text, "https://ada.example/") { IsRequired = true },
            new("name", "What people call it; left out: what it calls itself", OptionKind.Text, "Ada's notes"),
            new("tags", "Tags that all of its posts get, with commas between", OptionKind.Text, "kernel, drivers"),
            new("title-only", "Show titles and links only, no text", OptionKind.YesNo, "True"),
        ],
    };

    public async Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var details = new FeedEdit(FeedTexts.Name(call.Text("name")), FeedTexts.Tags(call.Text("tags")), call.YesNo("title-only"));
        return new(await adding.BeginAsync(call.Text("url")!, details, cancellationToken));
    }
}
