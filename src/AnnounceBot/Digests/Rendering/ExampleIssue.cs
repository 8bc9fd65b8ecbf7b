using AnnounceBot.Digests.Issues;
using AnnounceBot.Posts;

namespace AnnounceBot.Digests.Rendering;

/// <summary>An invented issue to try templates on.</summary>
internal static class ExampleIssue
{
    private static readonly DateTimeOffset Day = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    private static readonly IssuePost
        Lamps = new(new(1), "How a lamp is made", "Ada Quill", "A lamp begins with a wick.\n\nEverything else follows.", "https://lantern.example/1", "1", PostKind.Article, Day),
        Walk = new(new(2), "A walk", null, null, "https://lantern.example/2", null, PostKind.Video, Day);

    public static Issue Full { get; } = new(
        12, new(Day.AddDays(-7), Day), Day, "Recent Lantern blogs", "What was written:",
        [new(null, [new IssueBlock.Single(Lamps), new IssueBlock.Single(Walk)]), new("Walks", [new IssueBlock.Series("A walk in", [new("Porto", Lamps), new("Oslo", Walk)])])],
        "Until next week.")
    {
        Author = "Ada Quill",
        Tags = ["blogs", "lamps"],
    };
}
