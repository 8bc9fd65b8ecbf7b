using System.Net;
using System.Text;
using AnnounceBot.Feeds.Text;

namespace AnnounceBot.Feeds.Pages;

/// <summary>
/// Chooses a page's article among its containers: one that says that it is an article's text, else an <c>article</c>, else <c>main</c>, else the densest run of paragraphs;
/// of several the one with the most text.
/// </summary>
internal static class ArticleText
{
    private const int EnoughChars = 140;
    private const int SentenceChars = 25;
    private const double OfInner = 0.6; // what a container's score counts for the one around it: several of equal weight make their parent the better choice
    private const double MostlyLinks = 0.5;

    private static readonly ContainerRole[] ByName = [ContainerRole.Body, ContainerRole.Article, ContainerRole.Main];

    /// <summary>The article as simple HTML; empty where the page has no text.</summary>
    public static string Of(PageText page)
    {
        var containers = page.Containers.All;
        var chosen = Choose(containers, page.Blocks);
        var html = new StringBuilder();
        var isInside = new bool[containers.Count];
        for (var at = 0; at < containers.Count; at++)
        {
            isInside[at] = at == chosen || (containers[at].Parent >= 0 && isInside[containers[at].Parent]);
        }

        foreach (var block in page.Blocks.Where(block => isInside[block.Container] && !IsNavigation(block)))
        {
            Write(html, block);
            if (html.Length >= ReadingLimits.MarkupChars)
            {
                break;
            }
        }

        return html.ToString();
    }

    private static int Choose(IReadOnlyList<PageContainer> containers, IReadOnlyList<PageBlock> blocks)
    {
        var own = new double[containers.Count];
        foreach (var block in blocks)
        {
            own[block.Container] += Prose(block);
        }

        var whole = Sums(containers, own, 1);
        foreach (var role in ByName)
        {
            var best = Best(containers, whole, role);
            if (best >= 0 && whole[best] >= EnoughChars)
            {
                return best;
            }
        }

        return Best(containers, Sums(containers, own, OfInner), null);
    }

    private static double[] Sums(IReadOnlyList<PageContainer> containers, double[] own, double share)
    {
        double[] sums = [.. own];
        for (var at = containers.Count - 1; at > 0; at--)
        {
            sums[containers[at].Parent] += sums[at] * share;
        }

        return sums;
    }

    private static int Best(IReadOnlyList<PageContainer> containers, double[] scores, ContainerRole? role)
    {
        var best = -1;
        for (var at = 0; at < containers.Count; at++)
        {
            if ((role is null || containers[at].Role == role) && (best < 0 || scores[at] > scores[best]))
            {
                best = at;
            }
        }

        return best;
    }

    private static int Prose(PageBlock block) =>
        block.Block.Kind is BlockKind.Paragraph or BlockKind.ListItem && !IsNavigation(block) && (block.Block.Text.Length >= SentenceChars || SentenceCutter.IsSentence(block.Block.Text))
            ? block.Block.Text.Length - block.Block.LinkedChars
            : 0;

    private static bool IsNavigation(PageBlock block) => block.Block.LinkedChars > block.Block.Text.Length * MostlyLinks && block.Level == 0;

    private static void Write(StringBuilder html, PageBlock block)
    {
        var name = block.Block.Kind switch
        {
            BlockKind.Heading => block.Level > 0 ? $"h{block.Level}" : "h6",
            BlockKind.ListItem => "li",
            BlockKind.Code => "pre",
            BlockKind.Table => "tr",
            _ => "p",
        };
        html.Append('<').Append(name).Append('>').Append(WebUtility.HtmlEncode(block.Block.Text)).Append("</").Append(name).Append(">\n");
    }
}
