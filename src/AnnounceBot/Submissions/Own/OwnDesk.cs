using AnnounceBot.Announcements;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Chat.Journal;
using AnnounceBot.Delivery;
using AnnounceBot.Storage;
using AnnounceBot.Submissions.Drafts;
using AnnounceBot.Submissions.Known;
using AnnounceBot.Submissions.Queue;

namespace AnnounceBot.Submissions.Own;

/// <summary>What people do with what they sent before.</summary>
internal sealed class OwnDesk(SubmissionQueue queue, Finders finders, Allowance allowance, Writer writer, TimeProvider clock)
{
    /// <summary>Takes one back. The first decision counts.</summary>
    /// <returns>What to tell the person.</returns>
    public Task<string> WithdrawAsync(Person person, SubmissionId id, CancellationToken cancellationToken) => writer.WriteAsync(session =>
    {
        if (SubmissionStore.One(session, id) is not { } submission || submission.PersonId != person.Id)
            return "That one is not yours, or you had it forgotten.";
        if (!SubmissionStore.Decide(session, id, SubmissionState.Withdrawn, by: null, clock.GetUtcNow()))
            return TooLate(submission);
        DeedStore.Write(session, clock.GetUtcNow(), person, "withdrew", DeedKind.Submission, id.Value);
        queue.Refresh(session, id);
        return $"Withdrawn: {SubmitWords.Linked(submission.Title, submission.Link)}. Nobody has to decide on it any more.";
    }, cancellationToken);

    /// <summary>Takes the person's name and id off all that is kept; the submissions stay.</summary>
    /// <returns>How many they were.</returns>
    public Task<long> ForgetAsync(Person person, CancellationToken cancellationToken) => writer.WriteAsync(session =>
    {
        var count = SubmissionStore.CountOf(session, person.Id);
        var shown = SubmissionStore.ShownOf(session, person.Id);
        allowance.Remember(session, person.Id);
        foreach (var post in SubmissionStore.FoundBy(session, person.Id))
            finders.Forget(session, post);
        SubmissionStore.Forget(session, person.Id);
        DraftStore.Forget(session, person.Id);
        SecondStore.Forget(session, person.Id);
        Traces.ForgetReceipts(session, person.Id, clock.GetUtcNow());
        foreach (var (id, notice) in shown)
        {
            queue.Refresh(session, id);
            Traces.ForgetText(session, notice);
        }

        return count;
    }, cancellationToken);

    private static string TooLate(Submission submission) => submission.State switch
    {
        SubmissionState.Approved => "A moderator was quicker and has taken it, so it cannot be withdrawn any more. Ask them if it has to go.",
        SubmissionState.Rejected => "A moderator was quicker and has decided not to take it. There is nothing to withdraw.",
        SubmissionState.Withdrawn => "You have withdrawn that one already.",
        _ => "It has come in another way meanwhile, so there is nothing to withdraw.",
    };
}
