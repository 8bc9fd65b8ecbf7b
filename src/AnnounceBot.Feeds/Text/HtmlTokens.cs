using System.Buffers;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace AnnounceBot.Feeds.Text;

/// <summary>The tokens of a piece of HTML, as browsers cut it; no tree is made.</summary>
internal sealed class HtmlTokens : IDisposable
{
    private static readonly SearchValues<char> NotPlain = SearchValues.Create("<&\r\0");

    private readonly string _html;
    private readonly TextSource _source;
    private readonly HtmlTokenizer _tokenizer;

    /// <param name="html">The piece.</param>
    /// <param name="mostChars">How much of its beginning is looked at; 256 KiB unless told.</param>
    public HtmlTokens(string html, int mostChars = ReadingLimits.MarkupChars)
    {
        _html = Beginning(html, mostChars);
        _source = new TextSource(new StringTextSource(_html));
        _tokenizer = new HtmlTokenizer(_source, HtmlEntityProvider.Resolver)
        {
            SkipComments = true,
            SkipProcessingInstructions = true,
            IsAcceptingCharacterData = true,
        };
    }

    /// <summary>The letters up to what may mean something else, often none: most of an article, at each of which the tokenizer would look several times.</summary>
    public ReadOnlySpan<char> TakePlain()
    {
        if (_tokenizer.State != HtmlParseMode.PCData || _source.Index >= _html.Length)
        {
            return [];
        }

        var rest = _html.AsSpan(_source.Index);
        var plain = rest.IndexOfAny(NotPlain) is >= 0 and var end ? rest[..end] : rest;
        _source.Index += plain.Length;
        return plain;
    }

    /// <summary>The next token; false at the end.</summary>
    public bool Next(out StructHtmlToken token)
    {
        token = _tokenizer.GetStructToken();
        if (token.Type == HtmlTokenType.StartTag)
        {
            _tokenizer.State = StateAfter(token.Name.ToString());
        }

        return token.Type != HtmlTokenType.EndOfFile;
    }

    public void Dispose()
    {
        _tokenizer.Dispose();
        _source.Dispose();
    }

    private static string Beginning(string html, int mostChars)
    {
        if (html.Length <= mostChars)
        {
            return html;
        }

        return html[..(char.IsHighSurrogate(html[mostChars - 1]) ? mostChars - 1 : mostChars)];
    }

    // https://html.spec.whatwg.org/#parsing-html-fragments: elements whose contents are no tags.
    private static HtmlParseMode StateAfter(string name) => name switch
    {
        "script" => HtmlParseMode.Script,
        "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
        "textarea" or "title" => HtmlParseMode.RCData,
        _ => HtmlParseMode.PCData,
    };
}
