using AnnounceBot.Feeds.Text;

namespace AnnounceBot.Feeds.Pages;

/// <summary>Reads what a web page says about itself.</summary>
/// <remarks>
/// The sources in the order in which they are trusted: JSON-LD (https://schema.org), Open Graph (https://ogp.me) with <c>article:*</c>, plain <c>meta</c> names with Dublin Core,
/// <c>twitter:*</c>, and the page's own elements; only its language is taken from the <c>html</c> element first. It keeps no state and looks nothing up outside the page; only a page's first
/// 1 MiB of characters is looked at, at a cost in proportion to it.
/// </remarks>
public static class PageReader
{
    private const int ShortestBody = 140;
    private const int MostHeadings = 10;

    /// <summary>Reads a page.</summary>
    /// <param name="document">Its bytes, as they were received and decompressed.</param>
    /// <param name="contentType">The HTTP <c>Content-Type</c> with its parameters; null if there was none.</param>
    /// <param name="url">The address that answered: http or https, absolute. Relative addresses are resolved against it.</param>
    /// <returns>What it says, which may be nothing; no document throws.</returns>
    public static PageMetadata Read(ReadOnlyMemory<byte> document, string? contentType, Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        var html = PageDecoder.Decode(document, contentType);
        var walk = Walk(html, url, trustsNames: true);
        walk = walk.Text.Blocks.Count > 0 ? walk : Walk(html, url, trustsNames: false); // where all of it stands in something that is called "social", it is the page
        var sources = new[] { walk.JsonLd.About(url), walk.Metas.OpenGraph, walk.Metas.Plain, walk.Metas.Twitter };
        var siteName = First(sources, source => source.SiteName);
        var title = TitleOf(walk, sources, siteName);
        return new()
        {
            Title = title,
            Author = First(sources, source => source.Author) ?? walk.Elements.Author,
            Published = First(sources, source => source.Published) ?? walk.Elements.Published,
            Summary = SummaryOf(sources, title, siteName),
            Content = ContentOf(walk, sources[0].Body),
            Image = ImageOf(walk, sources),
            CanonicalUrl = CanonicalAddress.Choose(url, walk.Links.Base, walk.Canonical, walk.Metas.Url),
            Language = walk.Language ?? First(sources, source => source.Language),
            SiteName = siteName,
            Kind = First(sources, source => source.Kind) is { } told and not EntryKind.Article ? told : KnownHosts.KindOf(url) ?? EntryKind.Article,
            Feeds = walk.Links.Offered(),
        };
    }

    private static PageWalk Walk(string html, Uri url, bool trustsNames)
    {
        var walk = new PageWalk(url, trustsNames);
        walk.Through(html);
        return walk;
    }

    private static T? First<T>(PageClaims[] sources, Func<PageClaims, T?> claim) => sources.Select(claim).FirstOrDefault(value => value is not null);

    private static string? TitleOf(PageWalk walk, PageClaims[] sources, string? siteName)
    {
        var told = PageTitle.Without(First(sources, source => source.Title), siteName);
        var headings = walk.Text.Blocks.Where(block => block.Level == 1).Take(MostHeadings).Select(block => PageClaims.Line(block.Block.Text)).OfType<string>().ToList();
        return told ?? PageTitle.OfElements(walk.Elements.Title, headings, siteName);
    }

    // A description that repeats a name says nothing.
    private static Markup? SummaryOf(PageClaims[] sources, string? title, string? siteName) =>
        sources.Select(source => source.Description).FirstOrDefault(text => text is not null && !text.Equals(title, StringComparison.OrdinalIgnoreCase) && !text.Equals(siteName, StringComparison.OrdinalIgnoreCase)) is { } summary
            ? new Markup(summary, IsHtml: false, null)
            : null;

    private static Markup? ContentOf(PageWalk walk, string? body)
    {
        var html = ArticleText.Of(walk.Text);
        if (html.Length < ShortestBody && body is not null && body.Length > html.Length)
        {
            return new(body, IsHtml: HtmlGuess.LooksLikeHtml(body), walk.Links.Base);
        }

        return html.Length > 0 ? new(html, IsHtml: true, walk.Links.Base) : null;
    }

    private static Uri? ImageOf(PageWalk walk, PageClaims[] sources) =>
        sources.Select(source => source.Image).Append(walk.LinkedImage).Append(walk.Elements.Image)
            .OfType<string>()
            .Select(address => FeedLinks.Absolute(walk.Links.Base, address))
            .FirstOrDefault(address => address is not null);
}
