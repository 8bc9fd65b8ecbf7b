using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Chat.Journal;
using AnnounceBot.Delivery.Notices;
using AnnounceBot.Digests.Checking;
using AnnounceBot.Digests.Composing;
using AnnounceBot.Digests.Drafts;
using AnnounceBot.Posts;
using AnnounceBot.Posts.Lists;
using AnnounceBot.Storage;

namespace AnnounceBot.Digests.Publishing.Schedule;

/// <summary>Does what is to be done when an issue is due: puts its draft before the moderators, or publishes it; with too few posts it waits for the next time.</summary>
/// <remarks>That a moment is settled is stored together with what was decided: after a crash it is done, or not yet.</remarks>
internal sealed class DueIssue(
    ScheduleDesk schedule, DraftDesk desk, Publisher publisher, IssueComposer composer, Linter linter, DueNotice notice, NoticeBoard board, Writer writer, DigestOptions options,
    CommunityOptions community, TimeProvider clock)
{
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        if (await writer.WriteAsync(Due, cancellationToken) is { } due && await DraftAsync(due, cancellationToken) is { } draft)
            await (options.AutoPublish ? PublishAsync(due, draft, cancellationToken) : AskAsync(due, draft, cancellationToken));
    }

    /// <returns>What to tell the one who skipped it.</returns>
    public Task<string> SkipAsync(DigestId id, Person by, CancellationToken cancellationToken) => writer.WriteAsync(session =>
    {
        if (DraftStore.Current(session) is not { } draft || draft.Id != id)
            return IssueStore.FateOf(session, id) is { IsPublished: true } fate
                ? $"It cannot be skipped any more: {PublishWords.Name(fate.By)} published issue {fate.Number}."
                : "That draft is no more: it was skipped or thrown away already.";
        var isKept = DraftStore.IsChanged(session, id);
        if (!notice.Skip(session, draft, by, isKept))
            return "It was skipped already. The draft is kept, because people changed it.";
        Candidates.StartAt(session, draft.Period.From);
        if (!isKept)
            DraftStore.Discard(session, id);
        DeedStore.Write(session, clock.GetUtcNow(), by, "skipped", DeedKind.Digest, id.Value);
        return $"Skipped: nothing is published this time, and its posts come into the next issue.{(isKept ? " The draft is kept, because people changed it: `/digest edit` shows it." : "")}";
    }, cancellationToken);

    private DateTimeOffset? Due(Session session)
    {
        notice.Settle(session);
        return schedule.DueAt(session);
    }

    /// <returns>With what there is to tell of now; null: that is too little, and moderators were told.</returns>
    private async Task<Draft?> DraftAsync(DateTimeOffset due, CancellationToken cancellationToken)
    {
        var draft = desk.Current() is { } standing ? Known(await desk.ReloadAsync(standing.At, by: null, cancellationToken)) : null;
        if (draft is null && !await writer.WriteAsync(session => AreTooFew(session, due), cancellationToken))
            draft = await desk.BeginAsync(by: null, cancellationToken);
        if (draft is null || draft.Posts.Count() >= options.MinimumPosts)
            return draft;
        await writer.WriteAsync(session => Wait(session, due, draft.Posts.Count(), draft.Period.From), cancellationToken);
        return null;
    }

    private static Draft? Known(ChangeOutcome outcome) => outcome switch
    {
        ChangeOutcome.Done done => done.Draft,
        ChangeOutcome.Stale stale => stale.Draft,
        _ => null,
    };

    private bool AreTooFew(Session session, DateTimeOffset due)
    {
        var period = Candidates.PeriodOf(session, clock.GetUtcNow(), community.TimeZone);
        var count = Candidates.Of(session, period).Count;
        return count < options.MinimumPosts && Wait(session, due, count, period.From);
    }

    private bool Wait(Session session, DateTimeOffset due, int posts, DateTimeOffset from)
    {
        Candidates.StartAt(session, from);
        if (!ScheduleStore.Handle(session, due))
            return true;
        var next = schedule.NextAt(session) is { } moment ? $" The next time is {ScheduleWords.Moment(moment)}." : "";
        var found = posts == 0 ? "there are no new posts" : $"there {(posts == 1 ? "is" : "are")} only {PostKinds.Counted(posts)}";
        board.Post(session, new() { Text = $"The round-up was due, but {found}, and `digest.minimumPosts` is {options.MinimumPosts}: what there is waits for the next issue.{next} `/digest publish` publishes it now." });
        return true;
    }

    private Task AskAsync(DateTimeOffset due, Draft draft, CancellationToken cancellationToken) => writer.WriteAsync(session =>
    {
        if (ScheduleStore.Handle(session, due))
            notice.Post(session, draft, composer.Compose(session, draft, clock.GetUtcNow()));
    }, cancellationToken);

    private async Task PublishAsync(DateTimeOffset due, Draft draft, CancellationToken cancellationToken)
    {
        var findings = await linter.CheckAsync(draft, cancellationToken);
        var outcome = await publisher.PublishAsync(draft.At, by: null, (session, issue) =>
        {
            ScheduleStore.Handle(session, due);
            board.Post(session, new() { Text = Published(issue, findings) });
        }, cancellationToken);
        // Somebody has it in hand, or it cannot be published as it is: a person decides.
        if (outcome is PublishOutcome.Not && desk.Current() is { } current)
            await AskAsync(due, current, cancellationToken);
    }

    private string Published(PublishedIssue issue, IReadOnlyList<Finding> findings)
    {
        var head = $"**I published issue {issue.Number}: {PublishWords.Title(issue.Title)}.** It was due, and goes to {Markdown.Channel(options.Channel)} now. `/digest unpublish number:{issue.Number}` takes it back.";
        return FindingList.Of(findings, "What you may want to look at:", nothing: null) is { } worth ? $"{head}\n{worth}" : head;
    }
}
