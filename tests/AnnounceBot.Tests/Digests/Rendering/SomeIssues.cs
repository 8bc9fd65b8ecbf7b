using AnnounceBot.Digests.Issues;
using AnnounceBot.Posts;

namespace AnnounceBot.Tests.Digests.Rendering;

/// <summary>Invented issues.</summary>
internal static class SomeIssues
{
    private static readonly DateTimeOffset Date = new(2016, 7, 25, 15, 1, 57, TimeSpan.Zero);

    /// <summary>A week with four posts, one of them a video.</summary>
    public static Issue Week { get; } = new(
        12, new(Date.AddDays(-7), Date), Date, "Recent Lantern blogs, July 25, 2016", "Here's what Lantern enthusiasts have been writing about over the past week:",
        [
            new(null,
            [
                Single(Post(81, "TripleO, wicks and you: what's new in C# [part #1]", "Ada Author", "The excerpt, as one quoted paragraph.", kind: PostKind.Article)),
                Single(Post(82, "A lantern's tale", "Bo Quill", "The first paragraph isn't long.\n\nThe second one is about oil & wicks; it costs < 5 € (or 2*3 coins, as snake_case_names say).", kind: PostKind.Video)),
                Single(Post(83, "Lantern radio, episode 7", null, "We talk to the keepers of the lighthouse.", kind: PostKind.Podcast)),
                Single(Post(84, "Just a note", "Cleo", null)),
            ]),
        ],
        "Written something yourself? Tell us with /submit.")
    {
        Author = "Ada Author",
        Tags = ["lantern", "blogs"],
    };

    /// <summary>A month after a gap, with a series and sections.</summary>
    public static Issue Month { get; } = new(
        13, new(Date, Date.AddDays(31)), Date.AddDays(31), "Recent Lantern blogs: August", "Here's what Lantern enthusiasts have been writing about over the past month:",
        [
            new(null,
            [
                Single(Post(85, "Oil prices in August", "Ada Author", "They went up.\n\nThey went down again.")),
                new IssueBlock.Series("What did you do in Lantern 0.9:",
                [
                    new("Ada Author", Post(86, "What did you do in Lantern 0.9: Ada Author", "Bo Quill", "Ada lit the lamps.")),
                    new("Dan [the keeper]", Post(87, "What did you do in Lantern 0.9: Dan [the keeper]", "Bo Quill", null)),
                    new("Eve_*Ling*", Post(88, "What did you do in Lantern 0.9: Eve_*Ling*", null, null, PostKind.Video)),
                ]),
            ]),
            new("Releases #", [Single(Post(89, "Lantern 0.9 is out", "The Lantern team", "It burns longer."))]),
            new("Walks & talks", [Single(Post(90, "A walk along the quay", "Fay", "We met at nine.", PostKind.Video)), Single(Post(91, "Slides", "Gus", null))]),
        ],
        null)
    {
        Author = "Ada Author: editor",
        Tags = ["lantern", "blogs", "c#"],
    };

    public static Issue Empty { get; } = new(
        14, new(Date.AddDays(31), Date.AddDays(38)), Date.AddDays(38), "2016-09-01", "Here's what Lantern enthusiasts have been writing about over the past week:", [], "See you next week.");

    /// <summary>What strangers can write, and scripts of the world.</summary>
    public static Issue Hostile { get; } = new(
        15, new(Date.AddDays(38), Date.AddDays(45)), Date.AddDays(45), "\"Lamps\" *&* <b>oil</b>: yes # no", "# Not a heading\n- nor an item\n\n1. nor a number, @everyone",
        [
            new(null,
            [
                Single(Post(92, "*Lamps* and _oil_ and `wicks` and **both**", "M*a*x", "> not a quote\n\n# not a heading\n\n- not an item\n\n1. not a number\n\n---\n\n[not]: https://a.example/link")),
                Single(Post(93, "[click](https://evil.example) ![me](https://evil.example/x.png)", "<script>alert(1)</script>", "A line\n=====\nand another\n-----\n&amp; &lt;b&gt; <b>bold</b> <https://evil.example> @everyone <@123456789012345678>")),
                Single(Post(94, "灯りの作り方(第2回)「芯と油」", "山田 太郎", "日本語の段落。とても短い。\n\n二つ目の段落です。")),
                Single(Post(95, "كيف تصنع المصباح", "فاطمة", "الزيت والفتيل: كل ما تحتاج إليه (تقريبا).", PostKind.Podcast)),
                Single(Post(96, "\u202Egnorw\u202C zero\u200Bwidth e\u0301 👩‍👩‍👧‍👦 \\ C:\\oil\\*", "Z\\", "Trailing backslash \\\n\nBackquotes ``` and ~~~ and a | b")),
                Single(Post(97, "# 7 *", "_", "*", url: "https://lantern.example/a_(b)_*c*?x=1&copy;=2")),
            ]),
        ],
        "*That* was all_ of_ it_.")
    {
        Author = "yes",
        Tags = ["on", "灯り"],
    };

    public static IReadOnlyList<(string Name, Issue Issue)> All { get; } = [("week", Week), ("month", Month), ("empty", Empty), ("hostile", Hostile)];

    public static IssueBlock Single(IssuePost post) => new IssueBlock.Single(post);

    public static IssuePost Post(long id, string title, string? author = "Ada Author", string? excerpt = "Some words.", PostKind kind = PostKind.Article, string? url = null) =>
        new(new(id), title, author, excerpt, url ?? $"https://lantern.example/{id}", $"{id}", kind, Date.AddHours(id - 100));
}
