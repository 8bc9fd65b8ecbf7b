using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Digests.Drafts;
using AnnounceBot.Storage;

namespace AnnounceBot.Digests.Publishing;

/// <summary>Publishes what a moderator has looked through, and hands them the files.</summary>
internal sealed class PublishNowButton(Publisher publisher, ReadyIssue ready, Database database, DigestOptions options) : IButton
{
    public string Name => ReadyIssue.NowButton;

    public bool IsForModerators => true;

    public bool ChangesItsMessage => true;

    public async Task<Reply> PressAsync(ButtonPress press, CancellationToken cancellationToken)
    {
        if (DraftRevision.Read(press.Argument) is not { } at)
            return Reply.Saying("I cannot read that button any more. Type `/digest publish`.");
        return await publisher.PublishAsync(at, press.Person, cancellationToken) switch
        {
            PublishOutcome.Done done => Published(done.Issue),
            // It says who was faster, and shows what there is now.
            PublishOutcome.Not { IsStale: true } => new(await ready.AskAsync(at, cancellationToken)),
            PublishOutcome.Not not => Reply.Saying(not.Why),
            var other => throw new InvalidOperationException($"{other} is no way to publish."),
        };
    }

    private Reply Published(PublishedIssue then)
    {
        var (issue, messages) = database.Read(session => (IssueStore.One(session, then.Id) ?? then, IssuePosting.Of(session, then.Id).Count));
        var text = $"**Issue {issue.Number} is published: {PublishWords.Title(issue.Title)}.** It goes to {Markdown.Channel(options.Channel)} in {PublishWords.Messages(messages)} now.{File(then, issue)}\nHere it is as Markdown, text and HTML; `/digest list` shows it, `/digest unpublish number:{issue.Number}` takes it back.";
        return Reply.Saying(text) with { Files = [IssueExport.File(issue, IssueExport.Markdown), IssueExport.File(issue, IssueExport.Text), IssueExport.File(issue, IssueExport.Html)] };
    }

    private string File(PublishedIssue then, PublishedIssue now)
    {
        var name = Markdown.Escape(now.Renderings.FileName);
        return options.OutputFolder is null ? ""
            : now.WrittenAt is null ? " Its file could not be written to the output folder yet: the moderators' channel says why."
            : now.Renderings.FileName == then.Renderings.FileName ? $" Its file in the output folder is {name}."
            : $" Its file in the output folder is {name}: there was another one called {Markdown.Escape(then.Renderings.FileName)}, which I left as it is.";
    }
}
