using AnnounceBot.Submissions;

namespace AnnounceBot.Explain.Why;

/// <summary>What became of a suggestion.</summary>
internal static class SubmissionWords
{
    /// <summary>For a moderator.</summary>
    public static string Line(Submission submission)
    {
        var by = submission.Person is { } person ? $"**{Wording.Name(person)}**" : "somebody who had it forgotten";
        var note = submission.Note is { } words ? $" (\"{Wording.Words(words)}\")" : "";
        return $"* by {by} {Wording.At(submission.SentAt)}{note}: {Outcome(submission)}";
    }

    /// <summary>For the one who sent it: what a moderator decided, and not which one.</summary>
    public static string Own(Submission submission) => $"You suggested it {Wording.At(submission.SentAt)}. {OwnOutcome(submission)}";

    private static string Outcome(Submission submission)
    {
        var decided = $"{(submission.DecidedBy is { } by ? $" by **{Wording.Name(by)}**" : "")}{(submission.DecidedAt is { } at ? $" {Wording.At(at)}" : "")}{Because(submission)}";
        return submission.State switch
        {
            SubmissionState.Pending => "waits for a moderator",
            SubmissionState.Approved => $"approved{decided}",
            SubmissionState.Rejected => $"declined{decided}",
            SubmissionState.Withdrawn => $"withdrawn{decided}",
            _ => "came in another way before anybody decided",
        };
    }

    private static string OwnOutcome(Submission submission) => submission.State switch
    {
        SubmissionState.Pending => "A moderator has yet to decide on it.",
        SubmissionState.Approved => "It was approved: thank you.",
        SubmissionState.Rejected => $"A moderator declined it{(submission.Reason is null ? "." : Because(submission))}",
        SubmissionState.Withdrawn => "You took it back.",
        _ => "It came in another way, too, so nobody had to decide.",
    };

    private static string Because(Submission submission) => submission.Reason is { } reason ? $": {Wording.Words(reason)}" : "";
}
