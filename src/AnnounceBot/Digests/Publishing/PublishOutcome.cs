namespace AnnounceBot.Digests.Publishing;

/// <summary>What came of publishing a draft.</summary>
internal abstract record PublishOutcome
{
    private PublishOutcome()
    {
    }

    public sealed record Done(PublishedIssue Issue) : PublishOutcome;

    /// <summary>Nothing was published.</summary>
    /// <param name="Why">A sentence for moderators: what is wrong and what to do.</param>
    public sealed record Not(string Why) : PublishOutcome
    {
        /// <summary>The draft is another than the moderator saw.</summary>
        public bool IsStale { get; init; }
    }
}
