namespace AnnounceBot.Feeds.Pages;

/// <summary>Reads a page's <c>meta</c> elements: Open Graph, the plain names with Dublin Core, and Twitter's; each a source of its own.</summary>
internal sealed class MetaTags
{
    /// <summary>https://ogp.me: <c>og:*</c> and <c>article:*</c>.</summary>
    public PageClaims OpenGraph { get; } = new();

    /// <summary><c>author</c>, <c>description</c>, <c>date</c>, <c>dc.*</c> and their like.</summary>
    public PageClaims Plain { get; } = new();

    /// <summary><c>twitter:*</c>.</summary>
    public PageClaims Twitter { get; } = new();

    /// <summary>The address in <c>og:url</c>, as written.</summary>
    public string? Url { get; private set; }

    /// <summary>Takes an element.</summary>
    /// <param name="key">Its <c>property</c>, <c>name</c> or <c>itemprop</c>; pages mix them up.</param>
    /// <param name="content">Its value.</param>
    public void Take(string? key, string? content)
    {
        if (key is null || string.IsNullOrWhiteSpace(content))
        {
            return;
        }

        var name = key.Trim().ToLowerInvariant();
        if (name.StartsWith("og:", StringComparison.Ordinal) || name.StartsWith("article:", StringComparison.Ordinal))
        {
            TakeOpenGraph(name, content);
        }
        else if (name.StartsWith("twitter:", StringComparison.Ordinal))
        {
            TakeTwitter(name, content);
        }
        else
        {
            TakePlain(name, content);
        }
    }

    private void TakeOpenGraph(string name, string content)
    {
        switch (name)
        {
            case "og:title":
                OpenGraph.Title = content;
                break;
            case "og:description":
                OpenGraph.Description = content;
                break;
            case "og:image" or "og:image:url" or "og:image:secure_url":
                OpenGraph.Image = content;
                break;
            case "og:url":
                Url ??= content;
                break;
            case "og:site_name":
                OpenGraph.SiteName = content;
                break;
            case "og:locale":
                OpenGraph.Language = content;
                break;
            case "og:type":
                OpenGraph.Kind ??= KindOf(content);
                break;
            case "article:author" or "og:article:author":
                OpenGraph.Author = content;
                break;
            case "article:published_time" or "og:article:published_time" or "article:published":
                OpenGraph.Date(content);
                break;
        }
    }

    private void TakeTwitter(string name, string content)
    {
        switch (name)
        {
            case "twitter:title":
                Twitter.Title = content;
                break;
            case "twitter:description":
                Twitter.Description = content;
                break;
            case "twitter:image" or "twitter:image:src":
                Twitter.Image = content;
                break;
        }
    }

    private void TakePlain(string name, string content)
    {
        switch (name)
        {
            case "author" or "dc.creator" or "dcterms.creator" or "citation_author":
                Plain.Author = content;
                break;
            case "description" or "dc.description" or "dcterms.description" or "dcterms.abstract":
                Plain.Description = content;
                break;
            case "date" or "dc.date" or "dc.date.issued" or "dc.date.created" or "dcterms.date" or "dcterms.issued" or "dcterms.created" or "datepublished" or "pubdate" or "publish_date"
                or "publishdate" or "publication_date" or "citation_publication_date":
                Plain.Date(content);
                break;
            case "dc.title" or "dcterms.title" or "headline" or "citation_title":
                Plain.Title = content;
                break;
            case "dc.language" or "dcterms.language" or "content-language" or "inlanguage":
                Plain.Language = content;
                break;
            case "application-name" or "apple-mobile-web-app-title":
                Plain.SiteName = content;
                break;
        }
    }

    private static EntryKind? KindOf(string type) => type.Trim().ToLowerInvariant() switch
    {
        "video" or "movie" or "video.other" or "video.episode" or "video.movie" or "video.tv_show" => EntryKind.Video,
        "podcast" or "podcast.episode" or "music.podcast" => EntryKind.Podcast,
        "article" or "blog" or "news" => EntryKind.Article,
        _ => null,
    };
}
