namespace AnnounceBot.Watching.Opml;

/// <summary>What reading a list of feeds came to.</summary>
internal abstract record OpmlOutcome
{
    private OpmlOutcome()
    {
    }

    /// <param name="Feeds">In the order of the list, each address as often as it stands there.</param>
    /// <param name="Unreadable">What stands in place of an address that can be watched.</param>
    public sealed record Read(IReadOnlyList<NewFeed> Feeds, IReadOnlyList<string> Unreadable) : OpmlOutcome;

    /// <param name="Why">What is wrong with the file, and what to do: plain.</param>
    public sealed record Refused(string Why) : OpmlOutcome;
}
