namespace AnnounceBot.Submissions;

internal readonly record struct SubmissionId(long Value);
