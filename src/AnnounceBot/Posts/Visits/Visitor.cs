using AnnounceBot.Feeds;
using AnnounceBot.Feeds.Discovery;
using AnnounceBot.Feeds.Fetching;
using AnnounceBot.Feeds.Pages;

namespace AnnounceBot.Posts.Visits;

/// <summary>Looks behind links that people send, with the guards and limits that feeds are read with.</summary>
internal sealed class Visitor(FeedReader reader)
{
    private const int MostBytes = 5 * 1024 * 1024;

    private readonly FeedFinder _finder = new(reader);

    public async Task<Visit> VisitAsync(Uri url, CancellationToken cancellationToken)
    {
        var outcome = await reader.Documents.FetchAsync(new(url) { Accept = FetchRequest.Pages, MaxBytes = MostBytes }, cancellationToken);
        if (outcome is FetchOutcome.Failed failed)
            return new Visit.Nothing(VisitWords.Of(failed.Kind, url.IdnHost));
        var document = ((FetchOutcome.Answered)outcome).Document;
        if (document.Status is not (200 or 203) || document.Body.IsEmpty)
            return new Visit.Nothing(VisitWords.OfStatus(document.Status, document.Url.IdnHost));
        var addresses = document.Redirects.Select(redirect => redirect.To).Prepend(url).Append(document.Url).Select(address => address.AbsoluteUri).Distinct().ToList();
        if (FeedParser.Parse(document.Body, document.ContentType, document.Url) is ParseOutcome.Feed feed)
            return new Visit.Feed(document.Url, feed.Document, addresses);
        return await PageAsync(document, addresses, cancellationToken);
    }

    /// <summary>Reads a feed that a page offers.</summary>
    /// <returns>Null: there is none any more.</returns>
    public async Task<Visit.Feed?> ReadAsync(Uri feed, CancellationToken cancellationToken) =>
        await reader.ReadAsync(FeedState.New(feed), cancellationToken) is ReadOutcome.Fresh { Document: var document, State.ShownUrl: var url }
            ? new(url, document, [feed.AbsoluteUri, url.AbsoluteUri])
            : null;

    private async Task<Visit> PageAsync(FetchedDocument document, List<string> addresses, CancellationToken cancellationToken)
    {
        var mediaType = document.ContentType?.Split(';', 2)[0].Trim();
        var metadata = PageReader.Read(document.Body, document.ContentType, document.Url);
        var isPage = mediaType is null or "text/html" or "application/xhtml+xml" || (metadata.Title is not null && mediaType.StartsWith("text/", StringComparison.OrdinalIgnoreCase));
        if (!isPage || (metadata.Title is null && metadata.Content is null && metadata.Summary is null))
            return new Visit.Nothing(VisitWords.NoPage(document.Url.IdnHost, isPage ? null : mediaType));
        return await BlogAsync(document.Url, metadata, addresses, cancellationToken) ?? (Visit)new Visit.Page(document.Url, metadata, addresses);
    }

    /// <returns>The blog whose front page this is; null: it is another page.</returns>
    private async Task<Visit.Feed?> BlogAsync(Uri page, PageMetadata metadata, List<string> addresses, CancellationToken cancellationToken)
    {
        var isRoot = page.AbsolutePath == "/" && page.Query.Length == 0;
        if (!isRoot && (metadata.Published is not null || metadata.Feeds.Count == 0))
            return null;
        var address = metadata.Feeds is [var named, ..] ? named.Url
            : await _finder.FindAsync(page, cancellationToken) is DiscoveryOutcome.Found { Feeds: [var usual, ..] } ? usual.Url
            : null;
        if (address is null || await ReadAsync(address, cancellationToken) is not { } feed)
            return null;
        var isItsHome = CanonicalUrl.Of(feed.Document.Link) is { } home && addresses.Exists(known => CanonicalUrl.Of(known)?.Value == home.Value);
        return isRoot || isItsHome ? feed with { Addresses = [.. feed.Addresses, .. addresses] } : null;
    }
}
