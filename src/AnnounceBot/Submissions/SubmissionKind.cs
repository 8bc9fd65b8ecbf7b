namespace AnnounceBot.Submissions;

/// <summary>What is suggested.</summary>
internal enum SubmissionKind
{
    /// <summary>One post, to be announced.</summary>
    Post,

    /// <summary>A blog, to be watched from now on.</summary>
    Feed,
}
