using AnnounceBot.Announcements;
using AnnounceBot.Delivery.Notices;
using AnnounceBot.Storage;

namespace AnnounceBot.Submissions.Queue;

/// <summary>Puts submissions before the moderators: each is one message in their channel, and that follows what happens.</summary>
internal sealed class SubmissionQueue(NoticeBoard board)
{
    /// <param name="submission">Stored, in this transaction or before.</param>
    public void Ask(Session session, Submission submission) =>
        SubmissionStore.ShownIn(session, submission.Id, board.Post(session, QueueWords.Asking(submission, SubmissionStore.CountWaitingBefore(session, submission.Id))));

    /// <summary>The message says what is so now: to be called when anything about the submission changed.</summary>
    public void Refresh(Session session, SubmissionId id)
    {
        if (SubmissionStore.One(session, id) is not { Notice: { } notice } submission)
            return;
        board.Change(session, notice, submission.State == SubmissionState.Pending
            ? QueueWords.Asking(submission, SubmissionStore.CountWaitingBefore(session, submission.Id))
            : QueueWords.Decided(submission, PlacesOf(session, submission)));
    }

    /// <returns>Where it is announced, if it became a post.</returns>
    public static IReadOnlyList<Announced> PlacesOf(Session session, Submission submission) =>
        submission.Post is { } post ? AnnouncementStore.Of(session, post) : [];
}
