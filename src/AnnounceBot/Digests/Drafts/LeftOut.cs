namespace AnnounceBot.Digests.Drafts;

/// <summary>Why a post of a draft is not in the issue.</summary>
internal enum LeftOut
{
    /// <summary>A moderator left it out; the next issue may have it.</summary>
    OfThisIssue,

    /// <summary>A moderator wants it in no issue.</summary>
    ForGood,

    /// <summary>It is shown nowhere just now: it was retracted or blocked, or is held back or dropped wherever it was to be announced. Once that ends it is in again.</summary>
    Hidden,

    /// <summary>It stands in another issue, which is published.</summary>
    InAnotherIssue,
}
