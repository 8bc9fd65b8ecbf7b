namespace AnnounceBot.Submissions.Drafts;

/// <param name="Draft">Null: it was cancelled.</param>
/// <param name="Sent">What it became; null: it was not sent yet.</param>
internal sealed record KeptDraft(SubmissionDraft? Draft, SubmissionId? Sent);
