using System.Text.Json;
using AnnounceBot.Storage;

namespace AnnounceBot.Submissions.Drafts;

/// <summary>What people are about to submit, for a day. It counts their looks at links, too.</summary>
internal static class DraftStore
{
    public static readonly TimeSpan Life = TimeSpan.FromDays(1);

    private const string Insert = "INSERT INTO drafts (person_id, made_at) VALUES (@person, @now) RETURNING id";

    private const string DropOld = "DELETE FROM drafts WHERE made_at <= @longAgo";

    private const string SetDraft = "UPDATE drafts SET draft = @draft WHERE id = @id AND submission_id IS NULL";

    private const string SetSent = "UPDATE drafts SET submission_id = @submission WHERE id = @id";

    private const string Mine = "SELECT draft, submission_id FROM drafts WHERE id = @id AND person_id = @person AND made_at > @longAgo";

    private const string SinceOfPerson = "SELECT count(*) FROM drafts WHERE person_id = @person AND made_at > @since";

    /// <summary>Makes room for a draft, and drops those whose day is over.</summary>
    public static DraftId Begin(Session session, string personId, DateTimeOffset now)
    {
        session.Execute(DropOld, ("@longAgo", (now - Life).ToColumn()));
        return new(session.Scalar(Insert, ("@person", personId), ("@now", now.ToColumn()))!.Value);
    }

    /// <returns>Whether it could be kept: one that was sent stays as it was.</returns>
    public static bool Keep(Session session, DraftId id, SubmissionDraft draft) =>
        session.Execute(SetDraft, ("@draft", JsonSerializer.Serialize(draft, DraftsJson.Default.SubmissionDraft)), ("@id", id.Value)) > 0;

    public static void Cancel(Session session, DraftId id) => session.Execute(SetDraft, ("@draft", null), ("@id", id.Value));

    public static void Sent(Session session, DraftId id, SubmissionId submission) => session.Execute(SetSent, ("@submission", submission.Value), ("@id", id.Value));

    /// <returns>Null: its day is over, or it is somebody else's.</returns>
    public static KeptDraft? One(Session session, DraftId id, string personId, DateTimeOffset now) => session.Query(
        Mine, row => new KeptDraft(
            row.TextOrNull(0) is { } json ? JsonSerializer.Deserialize(json, DraftsJson.Default.SubmissionDraft) : null,
            row.IsDBNull(1) ? null : new SubmissionId(row.GetInt64(1))),
        ("@id", id.Value), ("@person", personId), ("@longAgo", (now - Life).ToColumn())).SingleOrDefault();

    public static long CountSince(Session session, string personId, DateTimeOffset since) =>
        session.Scalar(SinceOfPerson, ("@person", personId), ("@since", since.ToColumn()))!.Value;

    public static void Forget(Session session, string personId) => session.Execute("DELETE FROM drafts WHERE person_id = @person", ("@person", personId));
}
