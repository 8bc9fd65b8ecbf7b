using AnnounceBot.Chat.Commands;
using AnnounceBot.Chat.Journal;
using AnnounceBot.Digests.Composing;
using AnnounceBot.Digests.Drafts;
using AnnounceBot.Digests.Publishing.Schedule;
using AnnounceBot.Digests.Rendering;
using AnnounceBot.Storage;

namespace AnnounceBot.Digests.Publishing;

/// <summary>Publishes drafts, and takes issues back: each in one transaction, so that after a crash all of it is stored or nothing.</summary>
internal sealed class Publisher(
    Writer writer, IssueComposer composer, IssueRenderer renderer, IssueMessages messages, IssuePosting posting, OutputFolder folder, DueNotice notice, DigestOptions options, TimeProvider clock)
{
    /// <param name="at">What the moderator saw; another state of the draft is not published.</param>
    /// <param name="by">Null: the bot, when it was time.</param>
    public Task<PublishOutcome> PublishAsync(DraftRevision at, Person? by, CancellationToken cancellationToken) => PublishAsync(at, by, (_, _) => { }, cancellationToken);

    /// <inheritdoc cref="PublishAsync(DraftRevision, Person?, CancellationToken)"/>
    /// <param name="also">What is to be stored with it, or not at all.</param>
    public async Task<PublishOutcome> PublishAsync(DraftRevision at, Person? by, Action<Session, PublishedIssue> also, CancellationToken cancellationToken)
    {
        var outcome = await writer.WriteAsync(session => Publish(session, at, by, also), cancellationToken);
        if (outcome is PublishOutcome.Done)
            await folder.SettleAsync(cancellationToken);
        return outcome;
    }

    /// <summary>Takes an issue back: it is the draft again, with its number and its changes.</summary>
    /// <returns>What to tell the one who did it.</returns>
    public async Task<string> UnpublishAsync(DigestId issue, Person by, CancellationToken cancellationToken)
    {
        await folder.SettleAsync(cancellationToken);
        var (why, number) = await writer.WriteAsync(session => Unpublish(session, issue, by), cancellationToken);
        if (why is not null)
            return why;
        return PublishWords.TakenBack(number, options.Channel, await folder.SettleAsync(cancellationToken));
    }

    private PublishOutcome Publish(Session session, DraftRevision at, Person? by, Action<Session, PublishedIssue> also)
    {
        if (DraftStore.Current(session) is not { } draft || draft.Id != at.Draft)
            return new PublishOutcome.Not(PublishWords.Over(IssueStore.FateOf(session, at.Draft)));
        if (draft.Revision != at.Revision)
            return new PublishOutcome.Not(PublishWords.Stale(draft)) { IsStale = true };
        if (!draft.Posts.Any())
            return new PublishOutcome.Not(PublishWords.Empty(draft));

        var now = clock.GetUtcNow();
        DraftMarks.Publish(session, draft, now);
        var issue = composer.Compose(session, draft, now);
        IssueStore.Publish(session, draft.Id, renderer.Render(issue), issue.Title, IssueRenderer.ToJson(issue), by?.Name, options.OutputFolder?.Value, now);
        posting.Post(session, draft.Id, messages.Of(issue));
        DeedStore.Write(session, now, by, "published", DeedKind.Digest, draft.Id.Value, by is null ? "by itself, when it was due" : null);
        notice.Settle(session);
        var published = IssueStore.One(session, draft.Id)!;
        also(session, published);
        return new PublishOutcome.Done(published);
    }

    private (string? Why, int Number) Unpublish(Session session, DigestId id, Person by)
    {
        if (IssueStore.One(session, id) is not { } issue)
            return (PublishWords.NotPublished, 0);
        if (DraftStore.Current(session) is { } draft)
            return (PublishWords.DraftStands(issue.Number, draft), issue.Number);
        posting.TakeBack(session, id);
        IssueFiles.TakeBack(session, id);
        DraftMarks.TakeBack(session, id);
        DeedStore.Write(session, clock.GetUtcNow(), by, "unpublished", DeedKind.Digest, id.Value);
        return (null, issue.Number);
    }
}
