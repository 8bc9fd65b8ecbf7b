using System.Text;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AnnounceBot.Tests.Digests.Rendering;

/// <summary>A page of Markdown as a reader of CommonMark sees it.</summary>
internal static class Reading
{
    public static string Body(string page) => page.StartsWith("---\n", StringComparison.Ordinal) ? page[(page.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..] : page;

    public static string Html(string body) => Markdown.ToHtml(body);

    /// <returns>What kind of block, and its text with "**" around what is strong and "[]()" for links; anything else that is markup stands in «».</returns>
    public static List<string> Blocks(string body) => [.. Markdown.Parse(body).SelectMany(Blocks)];

    private static IEnumerable<string> Blocks(Block block) => block switch
    {
        ParagraphBlock paragraph => [$"p {Text(paragraph.Inline)}"],
        HeadingBlock heading => [$"h{heading.Level} {Text(heading.Inline)}"],
        QuoteBlock quote => quote.SelectMany(Blocks).Select(inner => $"> {inner}"),
        ListBlock { IsOrdered: false } list => list.Cast<ListItemBlock>().SelectMany(item => item.SelectMany(Blocks)).Select(inner => $"* {inner}"),
        _ => [$"«{block.GetType().Name}»"],
    };

    private static string Text(ContainerInline? inlines)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines ?? [])
        {
            text.Append(inline switch
            {
                LiteralInline literal => literal.Content.ToString(),
                // A bracket that began no link, and what comes after it.
                LinkDelimiterInline open => open.ToLiteral() + Text(open),
                LineBreakInline { IsHard: false } => "\n",
                EmphasisInline { DelimiterChar: '*', DelimiterCount: 2 } strong => $"«b»{Text(strong)}«/b»",
                LinkInline { IsImage: false } link => $"«{link.Url}»{Text(link)}«/»",
                _ => $"«{inline.GetType().Name}»",
            });
        }

        return text.ToString();
    }
}
