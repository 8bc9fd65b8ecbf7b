namespace AnnounceBot.Digests.Issues;

/// <summary>An issue of the round-up as it is to be read: every text is final, and as somebody outside wrote it, so escaped by whoever renders it.</summary>
/// <param name="Number">Of one that is not published: the one that it would have.</param>
/// <param name="Date">Its own: when it was, or would be, published.</param>
/// <param name="Closing">Its last line; null: none.</param>
internal sealed record Issue(int Number, Period Period, DateTimeOffset Date, string Title, string Intro, IReadOnlyList<IssueSection> Sections, string? Closing)
{
    /// <summary>Who signs it; null: nobody.</summary>
    public string? Author { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <returns>Its posts in their order.</returns>
    public IEnumerable<IssuePost> Posts => Sections.SelectMany(section => section.Blocks).SelectMany(block => block.Posts);
}
