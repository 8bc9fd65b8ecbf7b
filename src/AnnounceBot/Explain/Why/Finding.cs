using AnnounceBot.Posts;
using AnnounceBot.Submissions;

namespace AnnounceBot.Explain.Why;

/// <summary>What a link turned out to be.</summary>
internal abstract record Finding
{
    private Finding()
    {
    }

    /// <param name="Ids">Several where one message shows them all.</param>
    public sealed record Posts(IReadOnlyList<PostId> Ids) : Finding;

    /// <summary>It was suggested, and is no post of ours.</summary>
    /// <param name="Submissions">The newest first.</param>
    public sealed record Suggested(IReadOnlyList<Submission> Submissions) : Finding;

    /// <summary>Those that we watch or watched: one, or all of a host where it is not clear which is meant.</summary>
    public sealed record Feeds(IReadOnlyList<FeedId> Ids) : Finding;

    /// <summary>A message of ours that shows no post.</summary>
    /// <param name="Asked">What it asks moderators about; null: nothing that was suggested.</param>
    public sealed record Notice(Submission? Asked) : Finding;

    /// <summary>Somebody else's message, or one that we do not know any more.</summary>
    public sealed record Strange : Finding;

    /// <summary>An address that never came up.</summary>
    /// <param name="Nearby">Feeds of the same host.</param>
    public sealed record Unknown(Uri Link, IReadOnlyList<FeedId> Nearby) : Finding;

    /// <summary>What was typed is no address, and nobody's name.</summary>
    public sealed record Unclear : Finding;
}
