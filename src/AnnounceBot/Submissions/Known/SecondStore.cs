using AnnounceBot.Posts;
using AnnounceBot.Storage;

namespace AnnounceBot.Submissions.Known;

/// <summary>Who suggested what was known already: each person counts once, and never for what they sent themselves.</summary>
internal static class SecondStore
{
    private const string OfPost = "INSERT INTO seconds (post_id, person_id, at) VALUES (@post, @person, @now) ON CONFLICT DO NOTHING";

    private const string OfSubmission = """
        INSERT INTO seconds (submission_id, post_id, person_id, at) VALUES (@submission, (SELECT post_id FROM submissions WHERE id = @submission), @person, @now)
        ON CONFLICT DO NOTHING
        """;

    private const string Bring = "UPDATE OR IGNORE seconds SET post_id = @post WHERE submission_id = @submission AND post_id IS NULL";

    private const string Count = "UPDATE posts SET seconds = (SELECT count(*) FROM seconds WHERE post_id = @post) WHERE id = @post";

    private const string OfDuplicate = """
        INSERT INTO seconds (submission_id, post_id, person_id, at)
        SELECT id, @post, person_id, sent_at FROM submissions WHERE id = @submission AND state = 'duplicate' AND person_id IS NOT NULL
        ON CONFLICT DO NOTHING
        """;

    private const string SentBy = "SELECT 1 FROM submissions WHERE post_id = @post AND person_id = @person AND state = 'approved' LIMIT 1";

    /// <returns>Whether it is one more.</returns>
    public static bool Add(Session session, PostId post, string personId, DateTimeOffset now)
    {
        if (session.Any(SentBy, ("@post", post.Value), ("@person", personId)))
            return false;
        var isNew = session.Execute(OfPost, ("@post", post.Value), ("@person", personId), ("@now", now.ToColumn())) > 0;
        session.Execute(Count, ("@post", post.Value));
        return isNew;
    }

    /// <inheritdoc cref="Add(Session, PostId, string, DateTimeOffset)"/>
    public static bool Add(Session session, Submission waiting, string personId, DateTimeOffset now) => waiting.PersonId != personId
        && session.Execute(OfSubmission, ("@submission", waiting.Id.Value), ("@person", personId), ("@now", now.ToColumn())) > 0;

    /// <summary>Who wanted the submission wants the post that it became; who sent it, too, if that came in another way.</summary>
    public static void Follow(Session session, SubmissionId submission, PostId post)
    {
        session.Execute(Bring, ("@post", post.Value), ("@submission", submission.Value));
        session.Execute(OfDuplicate, ("@post", post.Value), ("@submission", submission.Value));
        session.Execute(Count, ("@post", post.Value));
    }

    public static void Forget(Session session, string personId) =>
        session.Execute("UPDATE seconds SET person_id = NULL WHERE person_id = @person", ("@person", personId));
}
