using AnnounceBot.Submissions.Drafts;
using AnnounceBot.Submissions.Known;

namespace AnnounceBot.Submissions;

/// <summary>What somebody who submits is to be told.</summary>
internal abstract record SubmitAnswer
{
    private SubmitAnswer()
    {
    }

    /// <param name="Text">Markdown, safe.</param>
    public sealed record Words(string Text) : SubmitAnswer;

    /// <param name="Remark">What stands above it; Markdown, safe.</param>
    public sealed record Preview(DraftId Id, SubmissionDraft Draft, string? Remark = null) : SubmitAnswer;

    public sealed record Known(KnownThing Thing) : SubmitAnswer;

    public sealed record Sent(Submission Submission) : SubmitAnswer;
}
