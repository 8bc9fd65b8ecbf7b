using AnnounceBot.Delivery;
using AnnounceBot.Posts;
using AnnounceBot.Storage;
using AnnounceBot.Submissions.Known;

namespace AnnounceBot.Submissions;

/// <summary>What was suggested, by whom, and what became of it: for ever.</summary>
internal static class SubmissionStore
{
    private const string Insert = """
        INSERT INTO submissions (kind, state, person_id, person, sent_at, link, url, title, author, excerpt, tags, language, image, post_kind, published_at, site, note)
        VALUES (@kind, 'pending', @personId, @person, @sentAt, @link, @url, @title, @author, @excerpt, @tags, @language, @image, @postKind, @publishedAt, @site, @note)
        RETURNING id
        """;

    private const string ById = SubmissionColumns.All + " WHERE id = @id";

    private const string PendingByUrl = SubmissionColumns.All + " WHERE kind = @kind AND url = @url AND state = 'pending'";

    private const string NthOfPerson = "SELECT sent_at FROM submissions WHERE person_id = @person ORDER BY sent_at DESC LIMIT 1 OFFSET @before";

    private const string PageOfPerson = SubmissionColumns.All + " WHERE person_id = @person ORDER BY sent_at DESC, id DESC LIMIT @atMost OFFSET @skipped";

    private const string WithNotice = "SELECT id, notice_id FROM submissions WHERE person_id = @person AND notice_id IS NOT NULL ORDER BY id";

    private const string BecamePosts = "SELECT post_id FROM submissions WHERE person_id = @person AND state = 'approved' AND post_id IS NOT NULL ORDER BY id";

    // In decided_by stands whoever was trusted with their own link.
    private const string ForgetPerson = """
        UPDATE submissions SET person_id = NULL, person = NULL, decided_by = CASE WHEN decided_by = person THEN NULL ELSE decided_by END WHERE person_id = @person
        """;

    private const string ForgetDeeds = """
        UPDATE deeds SET person_id = NULL, person = 'the submitter'
        WHERE kind = 'submission' AND person_id = @person AND subject IN (SELECT id FROM submissions WHERE person_id = @person)
        """;

    private const string DecideFirst = """
        UPDATE submissions SET state = @state, decided_at = @now, decided_by = @by, reason = @reason, post_id = coalesce(@post, post_id), feed_id = coalesce(@feed, feed_id)
        WHERE id = @id AND state = 'pending'
        """;

    private const string Change = """
        UPDATE submissions SET title = @title, author = @author, excerpt = @excerpt, tags = @tags WHERE id = @id AND state = 'pending'
        """;

    private const string WaitingPage = SubmissionColumns.All + " WHERE state = 'pending' ORDER BY id LIMIT @atMost OFFSET @from";

    private const string WaitingSince = "SELECT count(*) FROM submissions WHERE state = 'pending' AND sent_at <= @moment";

    private const string WaitingBefore = "SELECT count(*) FROM submissions WHERE state = 'pending' AND id < @id";

    private const string SetNotice = "UPDATE submissions SET notice_id = @notice WHERE id = @id";

    /// <summary>Stores it as pending, whatever its state says.</summary>
    public static SubmissionId Add(Session session, Submission submission) => new(session.Scalar(Insert,
        ("@kind", submission.Kind.ToColumn()), ("@personId", submission.PersonId), ("@person", submission.Person), ("@sentAt", submission.SentAt.ToColumn()),
        ("@link", submission.Link), ("@url", submission.Url), ("@title", submission.Title), ("@author", submission.Author), ("@excerpt", submission.Excerpt),
        ("@tags", submission.Tags.ToColumn()), ("@language", submission.Language), ("@image", submission.Image), ("@postKind", PostStore.KindColumn(submission.PostKind)),
        ("@publishedAt", submission.PublishedAt.ToColumn()), ("@site", submission.Site), ("@note", submission.Note))!.Value);

    public static Submission? One(Session session, SubmissionId id) => session.Query(ById, SubmissionColumns.Read, ("@id", id.Value)).SingleOrDefault();

    /// <returns>The one that waits for the same thing; null: none does.</returns>
    public static Submission? Waiting(Session session, SubmissionKind kind, string url) =>
        session.Query(PendingByUrl, SubmissionColumns.Read, ("@kind", kind.ToColumn()), ("@url", url)).SingleOrDefault();

    /// <returns>What waits, the oldest first.</returns>
    public static List<Submission> Waiting(Session session, int atMost) => Waiting(session, atMost, from: 0);

    /// <inheritdoc cref="Waiting(Session, int)"/>
    public static List<Submission> Waiting(Session session, int atMost, int from) =>
        session.Query(WaitingPage, SubmissionColumns.Read, ("@atMost", atMost), ("@from", from));

    /// <returns>How many have waited at least since then.</returns>
    public static long CountWaitingSince(Session session, DateTimeOffset moment) => session.Scalar(WaitingSince, ("@moment", moment.ToColumn()))!.Value;

    /// <returns>How many wait that came before one.</returns>
    public static long CountWaitingBefore(Session session, SubmissionId id) => session.Scalar(WaitingBefore, ("@id", id.Value))!.Value;

    public static long CountWaiting(Session session) => session.Scalar("SELECT count(*) FROM submissions WHERE state = 'pending'")!.Value;

    /// <returns>A part of a person's own, the newest first.</returns>
    public static List<Submission> Of(Session session, string personId, int atMost, int skipped) =>
        session.Query(PageOfPerson, SubmissionColumns.Read, ("@person", personId), ("@atMost", atMost), ("@skipped", skipped));

    public static long CountOf(Session session, string personId) =>
        session.Scalar("SELECT count(*) FROM submissions WHERE person_id = @person", ("@person", personId))!.Value;

    /// <returns>A person's own that have a message in the moderators' channel, with it.</returns>
    public static List<(SubmissionId Id, DeliveryId Notice)> ShownOf(Session session, string personId) => session.Query(
        WithNotice, row => (new SubmissionId(row.GetInt64(0)), new DeliveryId(row.GetInt64(1))), ("@person", personId));

    /// <returns>The posts that a person found.</returns>
    public static List<PostId> FoundBy(Session session, string personId) => session.Query(BecamePosts, row => new PostId(row.GetInt64(0)), ("@person", personId));

    /// <returns>When a person sent the one before their last so many; null: they never sent so many.</returns>
    public static DateTimeOffset? NthLatestOf(Session session, string personId, int nth) =>
        session.Scalar(NthOfPerson, ("@person", personId), ("@before", nth - 1)) is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;

    /// <summary>Takes a person's name and id off everything that they sent.</summary>
    public static void Forget(Session session, string personId)
    {
        session.Execute(ForgetDeeds, ("@person", personId));
        session.Execute(ForgetPerson, ("@person", personId));
    }

    /// <summary>The first decision counts.</summary>
    /// <param name="by">As they are called; null: nobody in particular.</param>
    /// <returns>Whether it was the first.</returns>
    public static bool Decide(
        Session session, SubmissionId id, SubmissionState state, string? by, DateTimeOffset now, string? reason = null, PostId? post = null, FeedId? feed = null)
    {
        var isFirst = session.Execute(DecideFirst,
            ("@state", state.ToColumn()), ("@by", by), ("@now", now.ToColumn()), ("@reason", reason), ("@post", post?.Value), ("@feed", feed?.Value), ("@id", id.Value)) > 0;
        if (isFirst && post is { } known)
            SecondStore.Follow(session, id, known);
        return isFirst;
    }

    /// <summary>Words it in another way, while nobody has decided.</summary>
    public static void Reword(Session session, Submission submission) => session.Execute(Change,
        ("@title", submission.Title), ("@author", submission.Author), ("@excerpt", submission.Excerpt), ("@tags", submission.Tags.ToColumn()), ("@id", submission.Id.Value));

    /// <summary>Remembers the message in the moderators' channel.</summary>
    public static void ShownIn(Session session, SubmissionId id, DeliveryId notice) => session.Execute(SetNotice, ("@notice", notice.Value), ("@id", id.Value));
}
