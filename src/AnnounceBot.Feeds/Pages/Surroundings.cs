using System.Text.RegularExpressions;
using AngleSharp.Html.Parser.Tokens.Struct;
using AnnounceBot.Feeds.Text;

namespace AnnounceBot.Feeds.Pages;

/// <summary>Tells a page's article from what stands around it.</summary>
internal static partial class Surroundings
{
    /// <summary>Whether elements of that name, and all in them, are no part of an article: navigation, footers, forms, what is not text.</summary>
    public static bool IsBeside(string name) => name is "nav" or "aside" or "footer" or "form" or "button" or "select" or "textarea" or "dialog" or "figcaption" or "svg" or "math" or "iframe"
        or "object" or "video" or "audio" or "canvas" or "noscript" or "style" or "script" or "template" or "menu" or "search";

    /// <summary>Whether an element says so by its class, id or role: comments, share bars, banners that ask for consent, what is not shown.</summary>
    public static bool IsBesideByName(string name, StructHtmlToken tag)
    {
        if (name is "html" or "head" or "body" or "main" || HtmlNames.IsVoid(name))
        {
            return false;
        }

        var classes = TagAttributes.Find(tag, "class");
        if (name == "article")
        {
            return classes is not null && Comment.IsMatch(classes);
        }

        var id = TagAttributes.Find(tag, "id");
        return Boilerplate.IsBeside(classes, id) || IsBanner(classes) || IsBanner(id) || IsBesideRole(TagAttributes.Find(tag, "role")) || TagAttributes.Find(tag, "hidden") is not null
            || TagAttributes.Find(tag, "aria-hidden") == "true";
    }

    /// <summary>Whether an element that is left out may still tell who wrote the article, and when.</summary>
    public static bool IsByline(string name, StructHtmlToken tag) =>
        name == "footer" || (TagAttributes.Find(tag, "class") is { } classes && Byline.IsMatch(classes));

    /// <summary>Whether an element says by its name that it holds an article's text and nothing else.</summary>
    public static bool IsBody(StructHtmlToken tag) =>
        (TagAttributes.Find(tag, "itemprop") == "articleBody") || (TagAttributes.Find(tag, "class") is { } classes && Body.IsMatch(classes));

    private static bool IsBanner(string? name) => name is not null && Banner.IsMatch(name);

    private static bool IsBesideRole(string? role) => role is "navigation" or "banner" or "contentinfo" or "complementary" or "search" or "dialog" or "alertdialog" or "menu" or "menubar" or "toolbar" or "form";

    [GeneratedRegex(@"(?:^|\s)(?:comment|comment-body|h-cite)(?:$|\s)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Comment { get; }

    [GeneratedRegex(@"(?:^|[\s_-])(?:cookies?|consent|gdpr|cc-window|cmp|nav|navbar|navigation|menu|sidebar|widget|widget-area|site-footer|site-header|masthead|popup|modal|paywall|promo|skip-link|disqus|disqus_thread|respond|reply|webmentions?|giscus|utterances|recommended|read-next|more-posts|post-navigation|prev-next|tagcloud|tags-links|cat-links)(?:$|[\s_-])", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Banner { get; }

    [GeneratedRegex(@"(?:^|[\s_-])(?:byline|post-meta|entry-meta|postmetadata|entry-footer|author-box)(?:$|[\s_-])", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Byline { get; }

    [GeneratedRegex(@"(?:^|\s)(?:e-content|entry-content|post-content|post-body|article-body|article-content|article__body|article__content|markdown-body|post__content|post-text|blog-post-content)(?:$|\s)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Body { get; }
}
