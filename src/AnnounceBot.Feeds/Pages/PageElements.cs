using System.Text;
using AngleSharp.Html.Parser.Tokens.Struct;
using AnnounceBot.Feeds.Dates;

namespace AnnounceBot.Feeds.Pages;

/// <summary>What a page's own elements say: <c>title</c>, <c>time</c>, <c>rel=author</c>, pictures.</summary>
internal sealed class PageElements
{
    private const int LongestText = 2000;
    private const int SmallestImage = 100;

    private readonly StringBuilder _text = new();
    private string? _reading;
    private DateTimeOffset? _marked;
    private DateTimeOffset? _inArticle;
    private DateTimeOffset? _first;

    /// <summary>The <c>title</c>, as written.</summary>
    public string? Title { get; private set; }

    /// <summary>Whom the page names as its author.</summary>
    public string? Author { get; private set; }

    /// <summary>When it was published: a <c>time</c> that says so, else the first one of the article, else of the page.</summary>
    public DateTimeOffset? Published => _marked ?? _inArticle ?? _first;

    /// <summary>The address of the first picture of the article that is no icon, as written.</summary>
    public string? Image { get; private set; }

    public void Start(string name, StructHtmlToken tag, bool isInArticle)
    {
        switch (name)
        {
            case "title" when Title is null:
                Begin(name);
                break;
            case "time":
                Time(tag, isInArticle);
                break;
            case "img" when isInArticle && Image is null:
                Image = Picture(tag);
                break;
            case "a" or "span" or "address" or "strong" or "b" when Author is null && _reading is null && NamesAuthor(tag):
                Begin(name);
                break;
        }
    }

    public void Write(ReadOnlySpan<char> characters)
    {
        if (_reading is not null && _text.Length < LongestText)
        {
            _text.Append(characters[..Math.Min(characters.Length, LongestText)]);
        }
    }

    public void End(string name)
    {
        if (name != _reading)
        {
            return;
        }

        _reading = null;
        if (name == "title")
        {
            Title = PageClaims.Line(_text.ToString());
        }
        else
        {
            Author = PersonNames.Clean(_text.ToString());
        }
    }

    private void Begin(string name)
    {
        _text.Clear();
        _reading = name;
    }

    private void Time(StructHtmlToken tag, bool isInArticle)
    {
        var itemprop = TagAttributes.Find(tag, "itemprop");
        var classes = TagAttributes.Find(tag, "class") ?? "";
        if (itemprop == "dateModified" || (classes.Contains("updated", StringComparison.OrdinalIgnoreCase) && !classes.Contains("published", StringComparison.OrdinalIgnoreCase))
            || FeedDate.Parse(TagAttributes.Find(tag, "datetime")) is not { } moment)
        {
            return;
        }

        var isMarked = itemprop == "datePublished" || TagAttributes.Find(tag, "pubdate") is not null || classes.Contains("publish", StringComparison.OrdinalIgnoreCase) || classes.Contains("entry-date", StringComparison.OrdinalIgnoreCase);
        _marked ??= isMarked ? moment : null;
        _inArticle ??= isInArticle ? moment : null;
        _first ??= moment;
    }

    private static string? Picture(StructHtmlToken tag)
    {
        var told = TagAttributes.Find(tag, "src");
        var address = string.IsNullOrEmpty(told) || told.StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? TagAttributes.Find(tag, "data-src") : told;
        return IsSmall(TagAttributes.Find(tag, "width")) || IsSmall(TagAttributes.Find(tag, "height")) ? null : address;
    }

    private static bool IsSmall(string? size) => int.TryParse(size, out var pixels) && pixels < SmallestImage;

    private static bool NamesAuthor(StructHtmlToken tag)
    {
        var classes = TagAttributes.Find(tag, "class");
        return TagAttributes.Find(tag, "rel")?.Split(' ').Contains("author", StringComparer.OrdinalIgnoreCase) == true
            || TagAttributes.Find(tag, "itemprop") == "author"
            || (classes is not null && classes.Split(' ').Any(name => name is "author" or "p-author" or "post-author" or "entry-author" or "author-name"));
    }
}
