using AnnounceBot.Feeds.Text;

namespace AnnounceBot.Feeds;

public sealed partial record Markup
{
    /// <summary>The text for people: no tags, scripts or styles; entities decoded; white space as a reader sees it.</summary>
    /// <returns>
    /// Paragraphs with a blank line between them, list items and table rows on lines of their own, code with its line ends. It is inert: it has no control
    /// characters, no overrides of direction and no characters that nobody sees. Only the first 256 KiB of HTML are looked at.
    /// </returns>
    public string ToText()
    {
        if (IsHtml)
        {
            return HtmlToText.Convert(Source);
        }

        var text = new PlainTextWriter(Math.Min(Source.Length, ReadingLimits.MarkupChars));
        text.Preformatted(Source.AsSpan(0, Math.Min(Source.Length, ReadingLimits.MarkupChars)));
        return text.ToString();
    }

    /// <summary>The addresses that the HTML refers to (<c>href</c>, <c>src</c>), in document order, resolved against <see cref="Base"/>; none for plain text.</summary>
    /// <returns>Absolute addresses where the base is known, else as written; at most 500.</returns>
    public IReadOnlyList<string> Links() => IsHtml ? HtmlLinks.Of(Source, Base) : [];
}
