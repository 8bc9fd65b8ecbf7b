using System.Text.RegularExpressions;
using AnnounceBot.Feeds.Fetching;
using AnnounceBot.Feeds.Text;

namespace AnnounceBot.Feeds.Pages;

/// <summary>Gathers the feeds that a document names, in the order in which it names them.</summary>
internal sealed partial class FeedLinks
{
    private const int Most = 50;
    private const int LongestTitle = 300;

    private readonly Uri _page;
    private readonly List<(Uri? Base, string Href, string? Title, string? Type)> _links = [];

    /// <param name="page">The document's address.</param>
    public FeedLinks(Uri page) => (_page, Base) = (page, page);

    /// <summary>What relative addresses of the page are resolved against: its first <c>base</c>, else its own address.</summary>
    public Uri Base { get; private set; }

    /// <summary>Takes a <c>base</c> element; only the first one with an address counts.</summary>
    public void Rebase(string? href)
    {
        if (ReferenceEquals(Base, _page) && Addresses.Rebase(href, _page) is { } told && WebAddress.IsWeb(told))
        {
            Base = told;
        }
    }

    /// <summary>Takes a <c>link</c> element, if it leads to a feed.</summary>
    public void Add(string? rel, string? type, string? href, string? title) => Add(null, rel, type, href, title);

    /// <summary>Takes a link of the HTTP header, whose address the page's <c>base</c> does not concern.</summary>
    public void Add(HeaderLink link)
    {
        if (link.Anchor is null || (Absolute(_page, link.Anchor) is { } context && WebAddress.Bare(context) == WebAddress.Bare(_page)))
        {
            Add(_page, link.Rel, link.Type, link.Target, link.Title);
        }
    }

    /// <summary>The feeds, each once; feeds of comments stand last.</summary>
    public IReadOnlyList<OfferedFeed> Offered()
    {
        var offered = new List<OfferedFeed>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (baseUrl, href, title, type) in _links)
        {
            if (Absolute(baseUrl ?? Base, href) is { } url && seen.Add(url.AbsoluteUri))
            {
                offered.Add(new(url, title, type));
            }
        }

        return [.. offered.OrderBy(IsOfComments)];
    }

    /// <summary>An http(s) address without user name, password and fragment; null for anything else.</summary>
    public static Uri? Absolute(Uri baseUrl, string href)
    {
        var told = href.StartsWith("feed:", StringComparison.OrdinalIgnoreCase) ? WithoutFeedScheme(href) : href;
        return Addresses.Resolve(told, baseUrl) is { } address && Uri.TryCreate(address, UriKind.Absolute, out var url) && WebAddress.IsWeb(url)
            ? WebAddress.Bare(url)
            : null;
    }

    /// <summary>What <c>feed://host/path</c> and <c>feed:https://host/path</c> mean.</summary>
    public static string WithoutFeedScheme(string address)
    {
        var rest = address["feed:".Length..];
        return rest.StartsWith("//", StringComparison.Ordinal) ? "https:" + rest : rest;
    }

    private void Add(Uri? baseUrl, string? rel, string? type, string? href, string? title)
    {
        if (_links.Count == Most || string.IsNullOrWhiteSpace(href) || rel is null)
        {
            return;
        }

        var relations = rel.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);
        var isFeed = relations.Contains("feed", StringComparer.OrdinalIgnoreCase);
        var isAlternate = relations.Contains("alternate", StringComparer.OrdinalIgnoreCase) && !relations.Contains("stylesheet", StringComparer.OrdinalIgnoreCase);
        var bare = FeedTypes.Bare(type);
        if (isFeed || (isAlternate && FeedTypes.IsFeed(bare, href, title)))
        {
            _links.Add((baseUrl, href, Title(title), bare));
        }
    }

    /// <summary>A title on one line, inert and of a bearable length; null for none.</summary>
    public static string? Title(string? title) =>
        title is null || InertText.OneLine(title) is not { Length: > 0 } line ? null : SentenceCutter.Cut(line, LongestTitle);

    private static bool IsOfComments(OfferedFeed feed) =>
        CommentPath.IsMatch(feed.Url.PathAndQuery) || (feed.Title is not null && CommentTitle.IsMatch(feed.Title));

    [GeneratedRegex("comments?(?:/|$|[._-])|[?&]feed=comments", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex CommentPath { get; }

    [GeneratedRegex(@"\b(?:comments?|kommentar\w*|commentaires?|comentarios?|comentários?|commenti|reacties|комментари\w*)\b|コメント|评论|評論|留言", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex CommentTitle { get; }
}
