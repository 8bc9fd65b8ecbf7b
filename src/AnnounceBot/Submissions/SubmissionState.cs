namespace AnnounceBot.Submissions;

internal enum SubmissionState
{
    /// <summary>Waits for a moderator.</summary>
    Pending,
    Approved,
    Rejected,

    /// <summary>The submitter thought better of it.</summary>
    Withdrawn,

    /// <summary>It came in another way before anybody decided.</summary>
    Duplicate,
}
