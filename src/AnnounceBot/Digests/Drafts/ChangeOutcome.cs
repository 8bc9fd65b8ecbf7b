namespace AnnounceBot.Digests.Drafts;

/// <summary>What came of changing a draft.</summary>
internal abstract record ChangeOutcome
{
    private ChangeOutcome()
    {
    }

    /// <param name="Draft">As it is now.</param>
    public sealed record Done(Draft Draft) : ChangeOutcome;

    /// <summary>Somebody else was quicker, and nothing was changed.</summary>
    /// <param name="Draft">As it is now; its last change says what they did.</param>
    public sealed record Stale(Draft Draft) : ChangeOutcome;

    /// <summary>It is no draft any more.</summary>
    /// <param name="Why">A sentence for moderators.</param>
    public sealed record Over(string Why) : ChangeOutcome;
}
