namespace AnnounceBot.Feeds.Fetching;

/// <summary>What fetching a document came to.</summary>
public abstract record FetchOutcome
{
    private FetchOutcome()
    {
    }

    /// <summary>A server answered, with whatever status.</summary>
    /// <param name="Document">What it answered.</param>
    public sealed record Answered(FetchedDocument Document) : FetchOutcome;

    /// <summary>No usable answer.</summary>
    /// <param name="Kind">Why.</param>
    /// <param name="Reason">What is wrong and what to do, as a sentence for a moderator; nothing of the inside of any network.</param>
    public sealed record Failed(FailureKind Kind, string Reason) : FetchOutcome;
}
