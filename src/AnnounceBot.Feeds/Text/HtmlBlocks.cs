using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace AnnounceBot.Feeds.Text;

/// <summary>Cuts HTML into the blocks that a reader sees, leaving out what stands beside the article: navigation, forms, share bars, captions.</summary>
internal sealed class HtmlBlocks
{
    private const int Most = 200;

    private readonly List<TextBlock> _blocks = [];
    private readonly PlainTextWriter _text = new(256);
    private BlockKind _kind;
    private int _linked;
    private bool _inLink;
    private int _breaks;
    private int _chars;
    private string? _left;
    private int _leftDepth;

    private HtmlBlocks()
    {
    }

    /// <summary>The first blocks of an article, in order.</summary>
    /// <param name="html">The article.</param>
    /// <param name="enough">How many characters of text are enough.</param>
    public static IReadOnlyList<TextBlock> Of(string html, int enough)
    {
        var reader = new HtmlBlocks();
        using var tokens = new HtmlTokens(html);
        while (reader._blocks.Count < Most && reader._chars < enough)
        {
            if (tokens.TakePlain() is { Length: > 0 } plain && reader._left is null)
            {
                reader.Write(plain);
            }

            if (!tokens.Next(out var token))
            {
                break;
            }

            switch (token.Type)
            {
                case HtmlTokenType.Character when reader._left is null:
                    reader.Write(token.Data.Memory.Span);
                    break;
                case HtmlTokenType.StartTag:
                    reader.Start(token);
                    break;
                case HtmlTokenType.EndTag:
                    reader.End(token.Name.ToString());
                    break;
            }
        }

        reader.Flush(BlockKind.Paragraph);
        return reader._blocks;
    }

    private void Write(ReadOnlySpan<char> characters)
    {
        var before = _text.Length;
        _text.Flow(characters);
        _linked += _inLink ? _text.Length - before : 0;
        _breaks = _text.Length > before ? 0 : _breaks;
    }

    private void Start(StructHtmlToken token)
    {
        var name = token.Name.ToString();
        if (_left is not null)
        {
            _leftDepth += name == _left ? 1 : 0;
            return;
        }

        if (!HtmlNames.IsVoid(name) && (IsBeside(name) || Boilerplate.IsBeside(Attribute(token, "class"), Attribute(token, "id"))))
        {
            Flush(BlockKind.Paragraph);
            (_left, _leftDepth) = (name, 1);
            return;
        }

        _inLink |= name == "a";
        _breaks = name == "br" ? _breaks + 1 : _breaks;
        if (name == "br" && _breaks > 1 && _kind == BlockKind.Paragraph)
        {
            Flush(BlockKind.Paragraph); // an empty line, which is how many people end a paragraph
        }
        else if (name is "br" or "td" or "th" or "img")
        {
            _text.Flow(" ");
        }
        else if (KindOf(name) is { } kind)
        {
            Flush(kind);
        }
    }

    private void End(string name)
    {
        if (_left is not null)
        {
            _leftDepth -= name == _left ? 1 : 0;
            _left = _leftDepth == 0 ? null : _left;
            return;
        }

        _inLink &= name != "a";
        if (KindOf(name) is not null)
        {
            Flush(BlockKind.Paragraph);
        }
    }

    private void Flush(BlockKind next)
    {
        var text = _text.ToString();
        if (text.Length > 0)
        {
            _chars += text.Length;
            _blocks.Add(new(_kind, InertText.OneLine(text), _linked));
            _text.Clear();
        }

        (_kind, _linked, _breaks) = (next, 0, 0);
    }

    private static string? Attribute(StructHtmlToken token, string name)
    {
        for (var at = 0; at < Math.Min(token.Attributes.Count, ReadingLimits.Attributes); at++)
        {
            if (token.Attributes[at].Name == name)
            {
                return token.Attributes[at].Value.ToString();
            }
        }

        return null;
    }

    private static bool IsBeside(string name) => name is "script" or "style" or "template" or "nav" or "aside" or "footer" or "form" or "button" or "select" or "textarea"
        or "figcaption" or "svg" or "iframe" or "object" or "video" or "audio" or "noscript" or "head";

    private static BlockKind? KindOf(string name) => name switch
    {
        "p" or "div" or "blockquote" or "section" or "article" or "header" or "main" or "figure" or "hr" or "ul" or "ol" or "dl" or "details" or "address" or "body" or "center" => BlockKind.Paragraph,
        "li" or "dt" or "dd" => BlockKind.ListItem,
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "summary" => BlockKind.Heading,
        "pre" => BlockKind.Code,
        "table" or "tr" or "caption" => BlockKind.Table,
        _ => null,
    };
}
