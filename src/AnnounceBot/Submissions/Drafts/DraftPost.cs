namespace AnnounceBot.Submissions.Drafts;

/// <summary>One of the last posts of a proposed blog. Texts are strangers', so not safe to show.</summary>
internal sealed record DraftPost(string Title, string? Link, DateTimeOffset? At);
