namespace AnnounceBot.Submissions.Drafts;

internal readonly record struct DraftId(long Value);
