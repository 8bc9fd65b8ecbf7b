using AngleSharp.Html.Parser;

namespace AnnounceBot.Feeds.Text;

/// <summary>Makes readable plain text of HTML; linear in its length.</summary>
internal static class HtmlToText
{
    private const int Line = 1;
    private const int Paragraph = 2;

    public static string Convert(string html)
    {
        using var tokens = new HtmlTokens(html);
        var text = new PlainTextWriter(Math.Min(html.Length, 16 * 1024));
        string? unseen = null;
        var preformatted = 0;
        while (true)
        {
            if (tokens.TakePlain() is { Length: > 0 } plain && unseen is null)
            {
                Write(text, plain, preformatted > 0);
            }

            if (!tokens.Next(out var token))
            {
                return text.ToString();
            }

            switch (token.Type)
            {
                case HtmlTokenType.Character when unseen is null:
                    Write(text, token.Data.Memory.Span, preformatted > 0);
                    break;
                case HtmlTokenType.StartTag when unseen is null:
                    var start = token.Name.ToString();
                    unseen = IsUnseen(start) ? start : null;
                    preformatted += start == "pre" ? 1 : 0;
                    Start(text, start);
                    break;
                case HtmlTokenType.EndTag:
                    var end = token.Name.ToString();
                    unseen = end == unseen ? null : unseen;
                    preformatted -= end == "pre" && preformatted > 0 ? 1 : 0;
                    text.Break(BreakAround(end));
                    break;
            }
        }
    }

    private static void Write(PlainTextWriter text, ReadOnlySpan<char> characters, bool preformatted)
    {
        if (preformatted)
        {
            text.Preformatted(characters);
        }
        else
        {
            text.Flow(characters);
        }
    }

    private static void Start(PlainTextWriter text, string name)
    {
        switch (name)
        {
            case "br":
                text.LineBreak();
                break;
            case "td" or "th" or "img" or "wbr":
                text.Flow(name == "wbr" ? "" : " ");
                break;
            default:
                text.Break(BreakAround(name));
                break;
        }
    }

    private static bool IsUnseen(string name) => name is "script" or "style" or "template";

    private static int BreakAround(string name) => name switch
    {
        "p" or "div" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "blockquote" or "pre" or "ul" or "ol" or "dl" or "table" or "figure" or "hr"
            or "section" or "article" or "aside" or "header" or "footer" or "nav" or "main" or "details" or "form" or "fieldset" or "address" => Paragraph,
        "li" or "tr" or "dt" or "dd" or "figcaption" or "caption" or "summary" or "option" or "legend" or "center" => Line,
        _ => 0,
    };
}
