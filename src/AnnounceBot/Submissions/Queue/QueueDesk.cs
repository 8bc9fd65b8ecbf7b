using AnnounceBot.Announcements.Blocks;
using AnnounceBot.Announcements.Tending;
using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Chat.Journal;
using AnnounceBot.Posts;
using AnnounceBot.Storage;
using AnnounceBot.Watching;

namespace AnnounceBot.Submissions.Queue;

/// <summary>Does what moderators decide about submissions: the first decision counts, and each is whole or not at all.</summary>
internal sealed class QueueDesk(Acceptance acceptance, BlockList blocks, SubmissionQueue queue, Outcomes outcomes, Database database, Writer writer, TimeProvider clock)
{
    private const string Unknown = "I do not know any more what that was about. `/queue` lists what waits.";

    /// <returns>What to tell the one who decided; so do the others.</returns>
    public Task<string> ApproveAsync(SubmissionId id, Person by, CancellationToken cancellationToken) => DecideAsync(id, (session, submission) =>
    {
        if (blocks.WhyBlocked(session, submission.Link, submission.Author) is { } why)
            return StillBlocked(why);
        if (submission.Kind == SubmissionKind.Post)
            acceptance.Accept(session, submission, by);
        else if (acceptance.Watch(session, submission, by) is AddOutcome.Blocked blocked)
            return StillBlocked(Markdown.Escape(blocked.Why));
        return Done(session, id);
    }, cancellationToken);

    /// <param name="kept">The id of a reason from before; null: none was chosen.</param>
    /// <param name="typed">Null: only the kept one.</param>
    public Task<string> RejectAsync(SubmissionId id, string? kept, string? typed, Person by, CancellationToken cancellationToken) => DecideAsync(id, (session, submission) =>
    {
        var chosen = kept is null ? null : ReasonStore.Words(session, kept);
        var own = typed is null ? "" : Inert.Lines(typed);
        if (own.Length == 0 && chosen is null)
            return "Nothing is decided yet: say why, in your own words or with a reason from before. The submitter reads it.";
        var now = clock.GetUtcNow();
        var reason = string.Join('\n', new[] { chosen, own }.Where(words => !string.IsNullOrEmpty(words)));
        SubmissionStore.Decide(session, id, SubmissionState.Rejected, by.Name, now, reason);
        DeedStore.Write(session, now, by, "rejected", DeedKind.Submission, id.Value, reason);
        ReasonStore.Used(session, chosen ?? own, now);
        queue.Refresh(session, id);
        outcomes.Tell(session, SubmissionStore.One(session, id)!, by);
        return Done(session, id);
    }, cancellationToken);

    /// <param name="reworded">The submission with its new words.</param>
    public Task<string> EditAsync(SubmissionId id, Func<Submission, Submission> reworded, Person by, CancellationToken cancellationToken) => DecideAsync(id, (session, submission) =>
    {
        var now = reworded(submission);
        SubmissionStore.Reword(session, now);
        DeedStore.Write(session, clock.GetUtcNow(), by, "edited", DeedKind.Submission, id.Value, now.Title == submission.Title ? null : $"was: {submission.Title}");
        queue.Refresh(session, id);
        return "Changed: the message shows it as it is now. Nothing is decided yet.";
    }, cancellationToken);

    /// <summary>For what asks before it decides.</summary>
    /// <returns>The submission if it waits, else why it does not.</returns>
    public (Submission? Waiting, string Why) Find(SubmissionId id) => database.Read(session => SubmissionStore.One(session, id) switch
    {
        null => (null, Unknown),
        { State: SubmissionState.Pending } waiting => (waiting, ""),
        var decided => ((Submission?)null, TooLate(session, decided)),
    });

    /// <returns>What moderators may want to do next: to feature a post that was let in.</returns>
    public IReadOnlyList<ChatButton> Next(SubmissionId id) => database.Read<IReadOnlyList<ChatButton>>(session =>
        SubmissionStore.One(session, id) is { State: SubmissionState.Approved, Kind: SubmissionKind.Post, Post: { } post } && PostMarks.Of(session, post) is { FeaturedAt: null, RetractedAt: null }
            ? [TendStep.Button("Feature", post, TendStep.Feature)]
            : []);

    public List<OptionChoice> Reasons() => database.Read(ReasonStore.Offered);

    private Task<string> DecideAsync(SubmissionId id, Func<Session, Submission, string> decide, CancellationToken cancellationToken) => writer.WriteAsync(session =>
    {
        if (SubmissionStore.One(session, id) is not { } submission)
            return Unknown;
        if (submission.State == SubmissionState.Pending && !acceptance.IsOvertaken(session, submission))
            return decide(session, submission);
        // Whoever presses sees a message that is older than what it is about.
        queue.Refresh(session, id);
        return TooLate(session, SubmissionStore.One(session, id)!);
    }, cancellationToken);

    private static string StillBlocked(string why) => $"{why} So nothing is decided yet: end the block first (`/block list` shows it), or reject this.";

    private static string Done(Session session, SubmissionId id) =>
        SubmissionStore.One(session, id) is var decided ? QueueWords.Done(decided!, SubmissionQueue.PlacesOf(session, decided!)) : Unknown;

    private static string TooLate(Session session, Submission decided) => QueueWords.TooLate(decided, SubmissionQueue.PlacesOf(session, decided));
}
