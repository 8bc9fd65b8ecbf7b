using AnnounceBot.Posts;
using AnnounceBot.Posts.Visits;

namespace AnnounceBot.Submissions.Known;

/// <summary>What somebody suggested, and what is here already.</summary>
internal abstract record KnownThing
{
    private KnownThing()
    {
    }

    /// <param name="IsSecond">It was counted as one more who wants it.</param>
    public sealed record OfPost(PostId Id, bool IsSecond) : KnownThing;

    /// <summary>The same was submitted, and waits.</summary>
    /// <inheritdoc cref="OfPost"/>
    public sealed record OfSubmission(Submission Submission, bool IsSecond) : KnownThing;

    /// <summary>A blog that we watch.</summary>
    public sealed record OfFeed(WatchedFeed Feed) : KnownThing;
}
