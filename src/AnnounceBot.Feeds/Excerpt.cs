using System.Text;
using AnnounceBot.Feeds.Text;

namespace AnnounceBot.Feeds;

/// <summary>Cuts a short text out of an entry, to be shown where the whole has no room.</summary>
public static class Excerpt
{
    private const int SummaryParagraphs = 3;
    private const int ComparedChars = 60;
    private const int LongestScrap = 40;
    private const int TextBeforeArticle = 4_000;

    /// <summary>The author's own summary if there is one, else the first real paragraphs of the text.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="maxLength">The most characters (UTF-16 units) to return.</param>
    /// <returns>
    /// Plain, inert text; paragraphs have a blank line between them. It ends with a sentence where one ends in time, else between two words, with an ellipsis.
    /// Empty where the entry has no text. What every article of a blog carries is left out: bylines, share bars, tables of contents, "Read more",
    /// "The post … appeared first on …".
    /// </returns>
    public static string Of(Entry entry, int maxLength)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (maxLength <= 0)
        {
            return "";
        }

        var title = entry.Title?.ToText();
        var enough = (int)Math.Min(ReadingLimits.MarkupChars, (2L * maxLength) + TextBeforeArticle);
        var summary = Paragraphs(entry.Summary, title, enough);
        if (entry.Content is null)
        {
            return Fill(summary, maxLength);
        }

        var content = Paragraphs(entry.Content, title, enough);
        return content.Count == 0 || IsOwnSummary(summary, content) ? Fill(summary, maxLength) : Fill(content, maxLength);
    }

    /// <summary>Cuts an excerpt that is too long for a place, as <see cref="Of"/> would have.</summary>
    /// <param name="excerpt">Plain text; paragraphs have a blank line between them.</param>
    /// <param name="maxLength">The most characters (UTF-16 units) to return.</param>
    public static string Shorten(string excerpt, int maxLength)
    {
        ArgumentNullException.ThrowIfNull(excerpt);
        return Fill([.. excerpt.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)], maxLength);
    }

    // A summary that begins as the text does, or was cut off, was made by software: the text's own paragraphs are better.
    private static bool IsOwnSummary(List<string> summary, List<string> content)
    {
        if (summary.Count is 0 or > SummaryParagraphs || Boilerplate.IsCutOff(summary[^1]))
        {
            return false;
        }

        var first = FirstLetters([summary[0]]);
        return first.Length > 0 && !FirstLetters(content.Take(SummaryParagraphs)).StartsWith(first, StringComparison.Ordinal);
    }

    private static string FirstLetters(IEnumerable<string> paragraphs) =>
        string.Concat(paragraphs.SelectMany(paragraph => paragraph).Where(char.IsLetterOrDigit).Take(ComparedChars));

    private static List<string> Paragraphs(Markup? text, string? title, int enough)
    {
        if (text is null)
        {
            return [];
        }

        var blocks = text.IsHtml ? HtmlBlocks.Of(text.Source, enough) : PlainBlocks(text);
        var real = blocks.Where(block => !Boilerplate.Is(block, title)).ToList();
        var prose = real.Where((block, at) => block.Kind == BlockKind.Paragraph && !Announces(block, at + 1 < real.Count ? real[at + 1] : null)).ToList();
        var chosen = prose.Count > 0 ? prose : real.Where(block => block.Kind != BlockKind.Heading && block.Kind != BlockKind.Code).ToList();
        var paragraphs = chosen.Select(block => Trimmed(block.Text)).Where(paragraph => paragraph.Length > 0).ToList();
        return paragraphs.TrueForAll(IsScrap) ? paragraphs : [.. paragraphs.Where(paragraph => !IsScrap(paragraph))];
    }

    // "For example:", with the list or the code that is not shown.
    private static bool Announces(TextBlock block, TextBlock? next) => block.Text[^1] is ':' or '：' && next?.Kind is not (BlockKind.Paragraph or null);

    // A place, an agency's name, a greeting, a heading that is none: a few words on a line of their own.
    private static bool IsScrap(string paragraph) => paragraph.Length < LongestScrap && !SentenceCutter.IsSentence(paragraph);

    private static string Trimmed(string paragraph)
    {
        var trimmed = Boilerplate.WithoutTail(paragraph);
        return trimmed.Length < paragraph.Length && trimmed.Length > 0 && char.IsLetterOrDigit(trimmed[^1]) ? trimmed + "…" : trimmed;
    }

    private static IReadOnlyList<TextBlock> PlainBlocks(Markup text) =>
        [.. text.ToText().Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(paragraph => new TextBlock(BlockKind.Paragraph, InertText.OneLine(paragraph), 0))];

    // "For example:" announces what is not shown.
    private static List<string> WithoutDangling(List<string> paragraphs, int maxLength)
    {
        var fits = 0;
        for (var length = 0; fits < paragraphs.Count && length <= maxLength; fits++)
        {
            length += paragraphs[fits].Length + 2;
        }

        var whole = fits == paragraphs.Count ? fits : fits - 1;
        while (whole > 1 && paragraphs[whole - 1][^1] is ':' or '：')
        {
            paragraphs = [.. paragraphs.Take(whole - 1)];
            whole--;
        }

        return paragraphs;
    }

    // Whole paragraphs as long as they fit; the first one that does not is cut if nothing much stands yet.
    private static string Fill(List<string> paragraphs, int maxLength)
    {
        var text = new StringBuilder();
        foreach (var paragraph in WithoutDangling(paragraphs, maxLength))
        {
            var room = maxLength - text.Length - (text.Length > 0 ? 2 : 0);
            var isMuch = text.Length > maxLength / 3;
            if (paragraph.Length > room && isMuch)
            {
                break;
            }

            var piece = SentenceCutter.Cut(paragraph, room);
            if (piece.Length == 0)
            {
                break;
            }

            text.Append(text.Length > 0 ? "\n\n" : "").Append(piece);
            if (piece.Length < paragraph.Length)
            {
                break;
            }
        }

        return text.ToString();
    }
}
