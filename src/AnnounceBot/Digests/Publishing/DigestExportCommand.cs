using AnnounceBot.Chat.Commands;
using AnnounceBot.Storage;

namespace AnnounceBot.Digests.Publishing;

/// <summary><c>/digest export</c>: a published issue as a file, the same bytes for ever.</summary>
internal sealed class DigestExportCommand(Database database) : ISlashCommand
{
    private const string NumberOption = "number", FormatOption = "format";

    public CommandAbout About { get; } = new("export", "A published issue as a file, just as it was published")
    {
        Group = DigestCommands.Group,
        Options =
        [
            new(NumberOption, "The issue's number: /digest list shows them", OptionKind.Number, "12") { IsRequired = true },
            new(FormatOption, "Markdown, unless you want another", OptionKind.Text, "HTML")
            {
                Choices = [new("Markdown", IssueExport.Markdown), new("Text", IssueExport.Text), new("HTML", IssueExport.Html), new("JSON", IssueExport.Json)],
            },
        ],
    };

    public Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var number = call.Number(NumberOption) ?? 0;
        if (PublishedNumber.Find(database, number) is not { } issue)
            return Task.FromResult(Reply.Saying(PublishedNumber.NoSuch(number)));
        var file = IssueExport.File(issue, call.Text(FormatOption) ?? IssueExport.Markdown);
        return Task.FromResult(Reply.Saying($"Issue {issue.Number}, {PublishWords.Title(issue.Title)}:") with { Files = [file] });
    }
}
