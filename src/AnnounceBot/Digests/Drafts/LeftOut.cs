namespace AnnounceBot.Digests.Drafts;

/// <summary>How a moderator left a post out.</summary>
internal enum LeftOut
{
    /// <summary>The next issue may have it.</summary>
    OfThisIssue,

    ForGood,
}
