using AnnounceBot.Announcements.Blocks;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Storage;
using AnnounceBot.Submissions.Drafts;
using AnnounceBot.Submissions.Known;
using AnnounceBot.Submissions.Queue;

namespace AnnounceBot.Submissions;

/// <summary>What people do with a preview: change it, send it, or not.</summary>
internal sealed class SendDesk(
    BlockList blocks, Allowance allowance, SubmissionQueue queue, Acceptance acceptance, SubmissionsOptions options, Database database, Writer writer, TimeProvider clock)
{
    /// <summary>Stores it and asks the moderators, both or neither. Doing it twice is as doing it once.</summary>
    public Task<SubmitAnswer> SendAsync(Person person, DraftId id, CancellationToken cancellationToken) =>
        ChangeAsync(person, id, (session, draft) => Send(session, person, id, draft), cancellationToken);

    /// <param name="edit">Changes the draft, and says what of it cannot be so.</param>
    public Task<SubmitAnswer> EditAsync(Person person, DraftId id, Func<SubmissionDraft, (SubmissionDraft Draft, string? Remark)> edit, CancellationToken cancellationToken) =>
        ChangeAsync(person, id, (session, draft) =>
        {
            var (edited, remark) = edit(draft);
            DraftStore.Keep(session, id, edited);
            return new SubmitAnswer.Preview(id, edited, remark);
        }, cancellationToken);

    public Task<SubmitAnswer> CancelAsync(Person person, DraftId id, CancellationToken cancellationToken) =>
        ChangeAsync(person, id, (session, _) =>
        {
            DraftStore.Cancel(session, id);
            return new SubmitAnswer.Words(SubmitWords.Cancelled);
        }, cancellationToken);

    /// <returns>The draft, if it is still one; else what became of it.</returns>
    public (SubmissionDraft? Draft, SubmitAnswer? Instead) Look(Person person, DraftId id) => database.Read(session => Look(session, person, id));

    private Task<SubmitAnswer> ChangeAsync(Person person, DraftId id, Func<Session, SubmissionDraft, SubmitAnswer> change, CancellationToken cancellationToken) =>
        writer.WriteAsync(session =>
        {
            var (draft, instead) = Look(session, person, id);
            return draft is null ? instead! : change(session, draft);
        }, cancellationToken);

    private (SubmissionDraft? Draft, SubmitAnswer? Instead) Look(Session session, Person person, DraftId id) =>
        DraftStore.One(session, id, person.Id, clock.GetUtcNow()) switch
        {
            null => (null, new SubmitAnswer.Words(SubmitWords.Expired)),
            { Sent: { } sent } => (null, new SubmitAnswer.Sent(SubmissionStore.One(session, sent)!)),
            { Draft: null } => (null, new SubmitAnswer.Words(SubmitWords.Cancelled)),
            { Draft: var draft } => (draft, null),
        };

    private SubmitAnswer Send(Session session, Person person, DraftId id, SubmissionDraft draft)
    {
        var now = clock.GetUtcNow();
        if (DraftCheck.WhyBlocked(session, blocks, draft) is { } blocked)
            return new SubmitAnswer.Words(blocked);
        if (KnownLinks.Find(session, draft.Kind, draft.AllAddresses, person.Id, now) is { } known)
            return new SubmitAnswer.Known(known);
        if ((Fields.WhyNoTitle(draft.Title) ?? allowance.WhyNotSend(session, person.Id)) is { } notYet)
            return new SubmitAnswer.Preview(id, draft, notYet);

        var submission = SubmissionStore.One(session, SubmissionStore.Add(session, DraftMaker.ToSubmission(draft, person.Id, person.Name, now)))!;
        if (draft.Kind == SubmissionKind.Post && person.HasOneOf(options.TrustedRoles))
            acceptance.Accept(session, submission, person);
        else
            queue.Ask(session, submission);
        DraftStore.Sent(session, id, submission.Id);
        return new SubmitAnswer.Sent(SubmissionStore.One(session, submission.Id)!);
    }
}
