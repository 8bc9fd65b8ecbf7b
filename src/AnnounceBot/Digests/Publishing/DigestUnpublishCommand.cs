using System.Globalization;
using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Digests.Drafts;
using AnnounceBot.Storage;

namespace AnnounceBot.Digests.Publishing;

/// <summary><c>/digest unpublish</c>: asks once, and says what will happen.</summary>
internal sealed class DigestUnpublishCommand(Database database, DigestOptions options) : ISlashCommand
{
    public const string ButtonName = "digest-unpublish";

    private const string NumberOption = "number";

    public CommandAbout About { get; } = new("unpublish", "Take an issue back: its messages go, and it is a draft again")
    {
        Group = DigestCommands.Group,
        Options = [new(NumberOption, "The issue's number: /digest list shows them", OptionKind.Number, "12") { IsRequired = true }],
    };

    public Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var number = call.Number(NumberOption) ?? 0;
        if (PublishedNumber.Find(database, number) is not { } issue)
            return Task.FromResult(Reply.Saying(PublishedNumber.NoSuch(number)));
        var (draft, messages, hasThread) = database.Read(session => (DraftStore.Current(session), IssuePosting.Of(session, issue.Id).Count, IssuePosting.HasThread(session, issue.Id)));
        return Task.FromResult(draft is not null ? Reply.Saying(PublishWords.DraftStands(issue.Number, draft)) : new Reply(Question(issue, messages, hasThread)));
    }

    private ChatMessage Question(PublishedIssue issue, int messages, bool hasThread) => new()
    {
        Text = $"**Take issue {issue.Number} back: {PublishWords.Title(issue.Title)}?** I delete its {PublishWords.Messages(messages)} in {Markdown.Channel(options.Channel)}{(issue.WrittenAt is null ? "" : ", and its file if nobody changed it")}.{(hasThread ? " The thread that it opened stays: delete it yourself if nobody wrote there." : "")} Its posts can stand in an issue again, and it is the draft with everything that was changed in it; published again it keeps its number.",
        Buttons = [new("Take it back", ButtonName, issue.Id.Value.ToString(CultureInfo.InvariantCulture), ButtonLook.Danger), new("Cancel", ReadyIssue.CancelButton, "")],
    };
}
