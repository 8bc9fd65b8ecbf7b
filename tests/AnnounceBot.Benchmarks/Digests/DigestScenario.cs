using System.Globalization;
using System.Text;
using AnnounceBot.Digests;
using AnnounceBot.Digests.Issues;
using AnnounceBot.Digests.Rendering;
using AnnounceBot.Posts;
using Microsoft.Extensions.Logging.Abstractions;

namespace AnnounceBot.Benchmarks.Digests;

/// <summary>Tells how much work it is to render an issue in all forms: one of 5,000 posts should need no more than 200 ms of it, and no memory afterwards.</summary>
internal static class DigestScenario
{
    private const int Times = 25;

    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private const string
        Plain = "A lamp begins with a wick and an idea of where it should stand; “it isn't much”, as Ada says, but it gives light for 5 € and some patience. ",
        Hostile = "A lamp begins with a wick and an idea of where it should stand; it isn't much, as [Ada](https://ada.example) says in #7, but snake_case & 2*3 < 5 € do. ";

    public static async Task RunAsync(int posts)
    {
        var renderer = new IssueRenderer(new(own: null), new CommunityOptions(), new DigestOptions(), NullLogger<IssueRenderer>.Instance);
        var issue = Issue(posts, number => number % 10 == 0 ? [Plain, Hostile, Plain, Plain] : [Plain, Plain, Plain, Plain]);
        await MeasureAsync("floor: joining the texts three times", () => Floor(issue));
        await MeasureAsync("Markdown, text and HTML", () => Length(renderer.Render(issue)));
        await MeasureAsync("JSON", () => IssueRenderer.ToJson(issue).Length);
        await MeasureAsync("messages", () => new IssueMessages(new()).Of(issue).Count);

        var hostile = Issue(posts, _ => [Hostile, Hostile, Hostile, Hostile, Hostile]);
        await MeasureAsync("the three of posts full of markup", () => Length(renderer.Render(hostile)));
    }

    private static int Length(Renderings all) => all.Markdown.Length + all.Text.Length + all.Html.Length;

    private static async Task MeasureAsync(string what, Func<int> act)
    {
        var work = new List<double>();
        act();
        act();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        for (var turn = 0; turn < Times; turn++)
        {
            var start = Environment.CpuUsage.TotalTime;
            act();
            work.Add((Environment.CpuUsage.TotalTime - start).TotalMilliseconds);
        }

        allocated = (GC.GetTotalAllocatedBytes(precise: true) - allocated) / Times;
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        work.Sort();
        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{what,-40} {work[Times / 2],7:0} ms of work, {work[^1],7:0} at worst; {allocated / 1e6,7:0.0} MB used, {kept / 1e6,6:0.0} MB kept"));
    }

    private static int Floor(Issue issue)
    {
        var length = 0;
        for (var form = 0; form < 3; form++)
        {
            var page = new StringBuilder();
            foreach (var post in issue.Posts)
                page.Append("**").Append(post.Title).Append("** by ").Append(post.Author).Append("\n\n> ").Append(post.Excerpt).Append("\n\n... read more at [").Append(post.Url).Append("](").Append(post.Url).Append(")\n\n");
            length += page.ToString().Length;
        }

        return length;
    }

    /// <param name="sentences">Of a post's excerpt, by its number; the first two are a paragraph.</param>
    private static Issue Issue(int posts, Func<int, string[]> sentences) => new(
        12, new(Now.AddDays(-7), Now), Now, "Recent Lantern blogs", "What was written:",
        [new(null, [.. Enumerable.Range(1, posts).Select(IssueBlock (number) => new IssueBlock.Single(Post(number, sentences(number))))])], "Until next week.");

    private static IssuePost Post(int number, string[] sentences) => new(
        new(number), $"How lamp {number} is made", "Ada Quill", $"{string.Concat(sentences[..2]).TrimEnd()}\n\n{string.Concat(sentences[2..]).TrimEnd()}",
        $"https://lantern.example/{number}", null, PostKind.Article, Now);
}
