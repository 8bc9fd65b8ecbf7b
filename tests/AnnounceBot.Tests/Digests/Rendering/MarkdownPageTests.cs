using AnnounceBot.Chat;
using AnnounceBot.Digests.Issues;
using AnnounceBot.Posts;
using AnnounceBot.Tests.Announcements.Templates;

namespace AnnounceBot.Tests.Digests.Rendering;

/// <summary>Whoever reads the Markdown reads what was written, and nothing is escaped for nothing.</summary>
public sealed class MarkdownPageTests
{
    private static readonly string[] Scraps =
    [
        .. "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~".Select(letter => letter.ToString()),
        "a", "b", "word", " ", " ", "1", "23", "\n", "\n\n", "**", "__", "***", "``", "```", "~~~", "](", "](x)", "[a](b)", "![", "<b>", "</b>", "<!--", "-->", "&amp;", "&#64;", "&x;", "---", "===", "# ", "- ", "1. ", "2) ",
        "> ", "https://a.example/x_y", "ada@a.example", "<https://a.example>", "[x]: y", "é", "語", "。", "「", "مر", "😀", "€", "\u0301", "\u200D", "\u200B", "\u202E", "\u2066", "\u00A0", "\t", "«", "—", "’", "\\*", "\\\\", "<div", "(\"t\")",
    ];

    [Theory]
    [InlineData("it's [new]: C# #1 (really) & more! 50% off", "it's [new]: C# #1 (really) & more! 50% off")]
    [InlineData("2 * 3 * 4, snake_case_name, a_b, 5*6", "2 * 3 * 4, snake_case_name, a_b, 5*6")]
    [InlineData("a < b > c, x && y, R&D; &c.", "a < b > c, x && y, R&D; &c.")]
    [InlineData(@"C:\oil and \o/", @"C:\oil and \o/", false)]
    [InlineData("https://a.example/x_y?z=1&w=2 and ada@a.example", "https://a.example/x_y?z=1&w=2 and ada@a.example")]
    [InlineData("- 1. + > ~", @"\- 1. + > ~")]
    [InlineData("*slanted*", @"\*slanted*")]
    [InlineData("#hashtag, #1", "#hashtag, #1")]
    [InlineData("# Heading", @"\# Heading")]
    [InlineData("2016. A year", @"2016\. A year")]
    [InlineData("2016.A year", "2016.A year")]
    [InlineData("[label](https://a.example)", @"\[label](https://a.example)")]
    [InlineData("[label] (https://a.example)", "[label] (https://a.example)")]
    [InlineData("[label]: https://a.example", @"\[label]: https://a.example")]
    [InlineData("[label]: of some words", "[label]: of some words")]
    [InlineData("&copy; and <b>", @"\&copy; and \<b>")]
    [InlineData("`code` and `open", @"\`code` and `open", false)]
    [InlineData("---", @"\---")]
    [InlineData("a\n---", "a\n\\---")]
    public void Text_is_escaped_only_where_it_would_be_markup(string text, string written, bool isExact = true)
    {
        var body = Reading.Body(Rendered.Of(new(1, default, SomeIssues.Week.Date, "Title", text, [], null)).Markdown);

        var intro = body[1..body.IndexOf("\n\nNo new posts", StringComparison.Ordinal)];
        if (isExact)
            intro.ShouldBe(written);
        NeedlessIn(body).ShouldBeEmpty();
        Reading.Blocks(body)[0].ShouldBe($"p {text}");
    }

    [Fact]
    public void Whatever_is_written_is_read()
    {
        var random = new Random(20160725);
        for (var round = 0; round < 4000; round++)
            Check(Issue(() => Text(random, Scraps), random));
    }

    [Fact]
    public void Whatever_hostile_strangers_write_is_read()
    {
        var random = new Random(7);
        var texts = HostileStrings.All.Where(text => text.Length < 4000).ToArray();
        for (var round = 0; round < 600; round++)
            Check(Issue(() => texts[random.Next(texts.Length)], random));
    }

    [Fact]
    public void No_backslash_is_needless()
    {
        var random = new Random(81);
        // Pictures within labels, plus and minus signs, backquotes behind another: there Markdig reads otherwise than the specification says.
        var scraps = Scraps.Where(scrap => scrap is not ("![" or "!") && !scrap.AsSpan().ContainsAny("+-`")).ToArray();
        for (var round = 0; round < 300; round++)
        {
            var body = Reading.Body(Rendered.Of(Issue(() => Text(random, scraps), random)).Markdown);
            NeedlessIn(body).ShouldBeEmpty(body);
        }
    }

    [Fact]
    public void Golden_pages_have_no_needless_backslash()
    {
        foreach (var (_, issue) in SomeIssues.All)
            NeedlessIn(Reading.Body(Rendered.Of(issue).Markdown)).ShouldBeEmpty();
    }

    private static void Check(Issue issue)
    {
        var page = Rendered.Of(issue).Markdown;

        Reading.Blocks(Reading.Body(page)).ShouldBe(Expected(issue).ToList(), page);
        page.ShouldNotContain(" \n");
        page.ShouldNotContain("\n\n\n");
        page.ShouldEndWith("\n");
    }

    /// <returns>The backslashes without which the page would read the same.</returns>
    private static List<string> NeedlessIn(string body)
    {
        var html = Reading.Html(body);
        var needless = new List<string>();
        for (var at = body.IndexOf('\\', StringComparison.Ordinal); at >= 0; at = body.IndexOf('\\', at + 1))
        {
            // One that the reader sees is none of ours.
            if (at + 1 < body.Length && char.IsAscii(body[at + 1]) && (char.IsPunctuation(body[at + 1]) || char.IsSymbol(body[at + 1])))
            {
                if (Reading.Html(body.Remove(at, 1)) == html)
                    needless.Add(body[Math.Max(0, at - 30)..Math.Min(body.Length, at + 30)]);
                at++;
            }
        }

        return needless;
    }

    private static IEnumerable<string> Expected(Issue issue) =>
    [
        .. Paragraphs(issue.Intro).Select(text => $"p {text}"),
        .. issue.Sections.SelectMany(Expected),
        .. Paragraphs(issue.Closing ?? "").Select(text => $"p {text}"),
    ];

    private static IEnumerable<string> Expected(IssueSection section)
    {
        if (section.Title is not null && Inert.OneLine(section.Title) is { Length: > 0 } heading)
            yield return $"h2 {heading}";
        foreach (var block in section.Blocks)
        {
            foreach (var line in block is IssueBlock.Series series ? Expected(series) : Expected(block.Posts.Single()))
                yield return line;
        }
    }

    private static IEnumerable<string> Expected(IssueBlock.Series series) =>
    [
        .. Paragraphs(series.Lead).Select(text => $"p {text}"),
        .. series.Items.Select(item => $"* p «{item.Post.Url}»{(Inert.OneLine(item.Name) is { Length: > 0 } name ? name : Title(item.Post))}«/»"),
    ];

    private static IEnumerable<string> Expected(IssuePost post) =>
    [
        $"p «b»{Title(post)}«/b»{(Inert.OneLine(post.Author ?? "") is { Length: > 0 } author ? $" by {author}" : "")}",
        .. Paragraphs(post.Excerpt ?? "").Select(text => $"> p {text}"),
        $"p ... {(post.Kind switch { PostKind.Video => "read (and watch) more", PostKind.Podcast => "listen", _ => "read more" })} at «{post.Url}»{post.Url}«/»",
    ];

    private static string Title(IssuePost post) => Inert.OneLine(post.Title) is { Length: > 0 } title ? title : post.Url;

    private static IEnumerable<string> Paragraphs(string text) => Inert.Lines(text).Split("\n\n").Where(paragraph => paragraph.Length > 0);

    private static Issue Issue(Func<string> text, Random random) => new(
        1, default, SomeIssues.Week.Date, text(), text(),
        [
            new(null, [SomeIssues.Single(Post(text, random)), new IssueBlock.Series(text(), [new(text(), Post(text, random)), new(text(), Post(text, random))])]),
            new(text(), [SomeIssues.Single(Post(text, random))]),
        ],
        text());

    private static IssuePost Post(Func<string> text, Random random) => SomeIssues.Post(
        random.Next(1, 200), text(), random.Next(4) == 0 ? null : text(), random.Next(4) == 0 ? null : text(), (PostKind)random.Next(3), url: Url(text(), random));

    private static string? Url(string text, Random random) =>
        random.Next(3) == 0 && WebAddress.TryParse($"https://lantern.example/{string.Concat(text.Where(letter => letter is > ' ' and < '\u007F'))}", out var address) ? address.Whole : null;

    private static string Text(Random random, string[] scraps) => string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => scraps[random.Next(scraps.Length)]));
}
