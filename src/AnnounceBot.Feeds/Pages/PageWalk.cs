using System.Text;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AnnounceBot.Feeds.Text;

namespace AnnounceBot.Feeds.Pages;

/// <summary>Goes through a page once, token by token, and hands each to whom it concerns. No tree is made, so that nesting costs nothing.</summary>
/// <param name="page">Its address.</param>
/// <param name="trustsNames">Whether classes and ids tell what stands beside the article; otherwise only elements do.</param>
internal sealed class PageWalk(Uri page, bool trustsNames)
{
    private readonly StringBuilder _script = new();
    private bool _isJsonLd;
    private string? _left;
    private int _leftDepth;
    private bool _leftIsByline;

    public FeedLinks Links { get; } = new(page);

    public MetaTags Metas { get; } = new();

    public JsonLd JsonLd { get; } = new();

    public PageElements Elements { get; } = new();

    public PageText Text { get; } = new();

    /// <summary>The language of the <c>html</c> element.</summary>
    public string? Language { get; private set; }

    /// <summary>The address of <c>link rel=canonical</c>, as written.</summary>
    public string? Canonical { get; private set; }

    /// <summary>The address of <c>link rel=image_src</c>, as written.</summary>
    public string? LinkedImage { get; private set; }

    public void Through(string html)
    {
        using var tokens = new HtmlTokens(html, PageLimits.Chars);
        while (tokens.Next(out var token))
        {
            switch (token.Type)
            {
                case HtmlTokenType.Character:
                    Write(token.Data.Memory.Span);
                    break;
                case HtmlTokenType.StartTag:
                    Start(token.Name.ToString(), token);
                    break;
                case HtmlTokenType.EndTag:
                    End(token.Name.ToString());
                    break;
            }
        }

        Text.Flush();
    }

    private void Write(ReadOnlySpan<char> characters)
    {
        if (_isJsonLd)
        {
            _script.Append(characters);
            return;
        }

        Elements.Write(characters);
        if (_left is null)
        {
            Text.Write(characters);
        }
    }

    private void Start(string name, StructHtmlToken tag)
    {
        switch (name)
        {
            case "html":
                Language ??= LanguageTag.Read(TagAttributes.Find(tag, "lang") ?? TagAttributes.Find(tag, "xml:lang"));
                return;
            case "base":
                Links.Rebase(TagAttributes.Find(tag, "href"));
                return;
            case "link":
                Link(tag);
                return;
            case "meta":
                Metas.Take(TagAttributes.Find(tag, "property") ?? TagAttributes.Find(tag, "name") ?? TagAttributes.Find(tag, "itemprop") ?? TagAttributes.Find(tag, "http-equiv"), TagAttributes.Find(tag, "content"));
                return;
            case "script":
                _isJsonLd = FeedTypes.Bare(TagAttributes.Find(tag, "type")) == "application/ld+json";
                break;
        }

        if (_left is null || _leftIsByline)
        {
            Elements.Start(name, tag, Text.Containers.IsInArticle);
        }

        StartText(name, tag);
    }

    private void StartText(string name, StructHtmlToken tag)
    {
        if (_left is not null)
        {
            _leftDepth += name == _left ? 1 : 0;
            return;
        }

        if (name is "title" || Surroundings.IsBeside(name) || (trustsNames && Surroundings.IsBesideByName(name, tag)))
        {
            _leftIsByline = Surroundings.IsByline(name, tag) && (name != "footer" || Text.Containers.IsInArticle);
            (_left, _leftDepth) = (name, 1);
            Text.Flush();
            return;
        }

        Text.Start(name, tag);
    }

    private void End(string name)
    {
        if (name == "script" && _isJsonLd)
        {
            JsonLd.Add(_script);
            _script.Clear();
            _isJsonLd = false;
        }

        Elements.End(name);
        if (_left is null)
        {
            Text.End(name);
        }
        else if (name == _left && --_leftDepth == 0)
        {
            _left = null;
        }
    }

    private void Link(StructHtmlToken tag)
    {
        var (rel, href) = (TagAttributes.Find(tag, "rel"), TagAttributes.Find(tag, "href"));
        switch (rel?.Trim().ToLowerInvariant())
        {
            case "canonical":
                Canonical ??= href;
                break;
            case "image_src":
                LinkedImage ??= href;
                break;
            default:
                Links.Add(rel, TagAttributes.Find(tag, "type"), href, TagAttributes.Find(tag, "title"));
                break;
        }
    }
}
