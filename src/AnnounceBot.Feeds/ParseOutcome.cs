namespace AnnounceBot.Feeds;

/// <summary>What reading a document came to.</summary>
public abstract record ParseOutcome
{
    private ParseOutcome()
    {
    }

    /// <summary>It is a feed.</summary>
    /// <param name="Document">What it says.</param>
    public sealed record Feed(FeedDocument Document) : ParseOutcome;

    /// <summary>It is something else: a web page, an image, nothing at all.</summary>
    /// <param name="Reason">What it is instead, as a sentence for the person who gave the address.</param>
    public sealed record NotAFeed(string Reason) : ParseOutcome;

    /// <summary>It looks like a feed and could not be read, even after mending.</summary>
    /// <param name="Reason">What is wrong and where, as a sentence for the author of the feed.</param>
    public sealed record Failed(string Reason) : ParseOutcome;
}
