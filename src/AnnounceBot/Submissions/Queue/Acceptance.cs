using AnnounceBot.Announcements;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Chat.Journal;
using AnnounceBot.Posts;
using AnnounceBot.Storage;
using AnnounceBot.Watching;

namespace AnnounceBot.Submissions.Queue;

/// <summary>Makes posts and feeds of submissions that a person let in. All of it happens in the caller's transaction.</summary>
internal sealed class Acceptance(Intake intake, FeedDesk feeds, SubmissionQueue queue, Outcomes outcomes, TimeProvider clock)
{
    /// <summary>To the submitter, of what is known and unwanted.</summary>
    private const string TakenBack = "It was taken back here before, and does not come again.";

    /// <summary>Announces a suggested post.</summary>
    /// <param name="submission">A post, stored and pending.</param>
    /// <param name="by">Who let it in: a moderator, or a submitter who is trusted.</param>
    /// <returns>The post; if it had come in another way, that one, and the submission is a duplicate (or rejected, if that one was taken back).</returns>
    public PostId Accept(Session session, Submission submission, Person? by)
    {
        var known = Intake.Known(session, submission.Url, submission.Link);
        if (known is { } there && PostStore.WhyQuiet(session, there) is null)
        {
            Overtake(session, submission, by, post: there);
            return there;
        }

        var post = known ?? intake.TakeIn(session, PostOf(submission));
        if (known is { } quiet)
            intake.Announce(session, quiet, PostOf(submission));
        SubmissionStore.Decide(session, submission.Id, SubmissionState.Approved, by?.Name, clock.GetUtcNow(), post: post);
        Tell(session, submission.Id, by, "approved");
        return post;
    }

    /// <summary>Watches a proposed blog from now on.</summary>
    /// <param name="submission">A feed, stored and pending.</param>
    /// <returns>What came of it; of one that is blocked nothing was decided.</returns>
    public AddOutcome Watch(Session session, Submission submission, Person? by)
    {
        var outcome = feeds.Add(session, new(new(submission.Link)) { Name = submission.Title, Tags = submission.Tags }, by);
        if (outcome is AddOutcome.Known known)
        {
            Overtake(session, submission, by, feed: known.Feed.Id);
        }
        else if (outcome is AddOutcome.Added added)
        {
            SubmissionStore.Decide(session, submission.Id, SubmissionState.Approved, by?.Name, clock.GetUtcNow(), feed: added.Id);
            Tell(session, submission.Id, by, "approved");
        }

        return outcome;
    }

    /// <summary>Looks whether it came in another way while it waited; then that is what became of it.</summary>
    /// <returns>Whether it did.</returns>
    public bool IsOvertaken(Session session, Submission submission) => IsOvertaken(session, submission, url => FeedDesk.Watched(session, url)?.Id);

    /// <summary>Looks the same of many at once: who reads which address is worked out once at most.</summary>
    public void SettleOvertaken(Session session, IReadOnlyList<Submission> waiting)
    {
        var read = new Lazy<Dictionary<string, FeedId>>(() => FeedChanges.ReadBy(session));
        foreach (var submission in waiting)
            IsOvertaken(session, submission, url => read.Value.TryGetValue(FeedChanges.Same(url.AbsoluteUri), out var feed) ? feed : null);
    }

    private bool IsOvertaken(Session session, Submission submission, Func<Uri, FeedId?> watched)
    {
        var post = submission.Kind == SubmissionKind.Post ? Intake.Known(session, submission.Url, submission.Link) : null;
        var feed = submission.Kind == SubmissionKind.Feed ? watched(new(submission.Link)) : null;
        if ((post is null && feed is null) || (post is { } known && PostStore.WhyQuiet(session, known) is not null))
            return false;
        Overtake(session, submission, by: null, post, feed);
        return true;
    }

    private void Overtake(Session session, Submission submission, Person? by, PostId? post = null, FeedId? feed = null)
    {
        var isUnwanted = post is { } known && PostStore.IsRetracted(session, known);
        SubmissionStore.Decide(
            session, submission.Id, isUnwanted ? SubmissionState.Rejected : SubmissionState.Duplicate, by: null, clock.GetUtcNow(), isUnwanted ? TakenBack : null, post, feed);
        Tell(session, submission.Id, by, deed: null);
    }

    private void Tell(Session session, SubmissionId id, Person? by, string? deed)
    {
        if (deed is not null)
            DeedStore.Write(session, clock.GetUtcNow(), by, deed, DeedKind.Submission, id.Value);
        queue.Refresh(session, id);
        outcomes.Tell(session, SubmissionStore.One(session, id)!, by);
    }

    private Post PostOf(Submission submission)
    {
        var now = clock.GetUtcNow();
        return new(
            Feed: null, submission.Url, submission.Link, submission.Title, submission.Author, submission.Excerpt, submission.PostKind, submission.Tags, submission.Language,
            submission.Image, PublishedAt: submission.PublishedAt is { } date && date < now ? date : now, FirstSeenAt: now)
        {
            Source = submission.Site,
            FoundBy = submission.Person,
        };
    }
}
