using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Digests.Checking;
using AnnounceBot.Digests.Composing;
using AnnounceBot.Digests.Drafts;
using AnnounceBot.Digests.Editing;
using AnnounceBot.Digests.Issues;
using AnnounceBot.Digests.Rendering;
using AnnounceBot.Posts;
using AnnounceBot.Posts.Lists;
using AnnounceBot.Storage;

namespace AnnounceBot.Digests.Publishing;

/// <summary>Asks a moderator once before an issue is published: what it is, what will happen, and what they may want to mend.</summary>
internal sealed class ReadyIssue(
    DraftDesk desk, IssueComposer composer, IssueRenderer renderer, IssueMessages messages, Linter linter, Writer writer, DigestOptions options, CommunityOptions community, TimeProvider clock)
{
    public const string PublishButton = EditorControls.PublishName, NowButton = "digest-publish-now", EditButton = OpenButton.ButtonName, CancelButton = "digest-cancel";

    public async Task<ChatMessage> AskAsync(Person by, CancellationToken cancellationToken) => await AskAsync(await desk.BeginAsync(by, cancellationToken), first: null, cancellationToken);

    /// <param name="at">What the moderator saw.</param>
    public async Task<ChatMessage> AskAsync(DraftRevision at, CancellationToken cancellationToken)
    {
        if (desk.Current() is not { } draft || draft.Id != at.Draft)
            return new() { Text = await WhyOverAsync(at.Draft, cancellationToken) };
        return await AskAsync(draft, draft.Revision == at.Revision ? null : PublishWords.Stale(draft), cancellationToken);
    }

    private async Task<ChatMessage> AskAsync(Draft draft, string? first, CancellationToken cancellationToken)
    {
        if (!draft.Posts.Any())
            return new() { Text = PublishWords.Empty(draft) };
        var findings = await linter.CheckAsync(draft, cancellationToken);
        var issue = await writer.WriteAsync(session => composer.Compose(session, draft, clock.GetUtcNow()), cancellationToken);
        string?[] parts = [first, What(issue), WillHappen(issue), FindingList.Of(findings, "**You may want to mend before:**", "I looked it through and found nothing to mend.")];
        return new()
        {
            Text = string.Join('\n', parts.OfType<string>()),
            Buttons =
            [
                new("Publish", NowButton, $"{draft.At}", ButtonLook.Main),
                new("Edit", EditButton, $"{draft.At}"),
                new("Cancel", CancelButton, ""),
            ],
        };
    }

    private Task<string> WhyOverAsync(DigestId id, CancellationToken cancellationToken) =>
        writer.WriteAsync(session => PublishWords.Over(IssueStore.FateOf(session, id)), cancellationToken);

    private string What(Issue issue)
    {
        var lines = new PostLines(community.TimeZone, community.Culture);
        return $"**Publish issue {issue.Number}: {PublishWords.Title(issue.Title)}?** {PostKinds.Counted(issue.Posts.Count())}, from {lines.Day(issue.Period.From)} to {lines.Day(issue.Period.To)}.";
    }

    private string WillHappen(Issue issue)
    {
        var count = messages.Of(issue).Count;
        var where = options.Thread && count > 1
            ? $"goes to {Markdown.Channel(options.Channel)}, the rest into a thread under its first message"
            : $"goes to {Markdown.Channel(options.Channel)} in {PublishWords.Messages(count)}";
        var crosspost = options.Crosspost ? " and on to the servers that follow it" : "";
        var file = options.OutputFolder is null ? "" : $", and to the output folder as {Markdown.Escape(renderer.Render(issue).FileName)}";
        return $"It {where}{crosspost}{file}. You get it as Markdown, text and HTML. `/digest unpublish` takes it back.";
    }
}
