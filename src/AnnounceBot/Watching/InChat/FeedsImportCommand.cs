using AnnounceBot.Chat.Commands;
using AnnounceBot.Watching.Opml;

namespace AnnounceBot.Watching.InChat;

/// <summary><c>/feeds import</c>: watches all feeds of a list.</summary>
internal sealed class FeedsImportCommand(OpmlImport import) : ISlashCommand
{
    public CommandAbout About { get; } = new("import", "Watch all feeds of an OPML file, as other feed readers export it")
    {
        Group = FeedPicker.Group,
        Options = [new("file", "The OPML file, at most 1 MB", OptionKind.File, "feeds.opml") { IsRequired = true }],
    };

    public async Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellationToken) =>
        FeedPicker.Plain((await import.RunAsync(call.File("file")!.Bytes, call.Person, cancellationToken)).Words);
}
