namespace AnnounceBot.Digests.Issues;

/// <param name="Name">What tells it apart from the others of its series.</param>
internal sealed record SeriesItem(string Name, IssuePost Post);
