using AnnounceBot.Posts;

namespace AnnounceBot.Watching;

/// <summary>What came of the wish to watch a feed.</summary>
internal abstract record AddOutcome
{
    private AddOutcome()
    {
    }

    public sealed record Added(FeedId Id) : AddOutcome;

    /// <param name="Feed">It stays as it is.</param>
    public sealed record Known(Feed Feed) : AddOutcome;

    /// <param name="Why">And what to do: plain.</param>
    public sealed record Blocked(string Why) : AddOutcome;
}
