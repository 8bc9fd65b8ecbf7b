using System.Diagnostics.CodeAnalysis;
using AnnounceBot.Feeds.Fetching;
using AnnounceBot.Feeds.Pages;

namespace AnnounceBot.Feeds.Discovery;

/// <summary>
/// Finds the feeds behind an address that a person typed: the address itself, those that the page or its server names, or one at a usual place of its site.
/// Every request passes the reader's guards; a page that names feeds costs one request, and feeds that are only named are not read.
/// </summary>
/// <param name="reader">Reads the address and, if need be, the usual places.</param>
public sealed class FeedFinder(FeedReader reader)
{
    private const string NoFeed = "This page names no feed, and there is none at the usual places of its site. Ask its author for the feed's address.";

    private static readonly string[] UsualPlaces = ["/feed", "/feed.xml", "/rss.xml", "/atom.xml", "/index.xml", "/feed.json", "/rss", "/blog/feed"];

    /// <summary>Reads an address as people type it: <c>https://</c> is added where no scheme is given, <c>feed:</c> and angle brackets are taken off.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="url">The http(s) address.</param>
    /// <returns>Whether it is an address that can be read.</returns>
    public static bool TryReadAddress(string? typed, [NotNullWhen(true)] out Uri? url) => TypedAddress.TryRead(typed, out url);

    /// <summary>Looks for feeds.</summary>
    /// <param name="url">The address of a feed, a page or a site; http or https.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>The outcome. Nothing that a server does throws.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled.</exception>
    /// <remarks>
    /// A page names feeds by the HTTP field <c>Link</c> (RFC 8288) and <c>link rel=alternate</c>. YouTube's channels and GitHub's repositories are known by their
    /// addresses. Only where a page names nothing are the usual places of its site asked, at most eight, one after the other, each once.
    /// </remarks>
    public async Task<DiscoveryOutcome> FindAsync(Uri url, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(url);
        return await reader.ReadAsync(FeedState.New(url), ct).ConfigureAwait(false) switch
        {
            ReadOutcome.Fresh feed => Found(feed),
            ReadOutcome.NotAFeed other => await LookAtAsync(url, other, ct).ConfigureAwait(false),
            ReadOutcome.Failed failed => new DiscoveryOutcome.Failed(failed.Reason),
            ReadOutcome.Gone gone => new DiscoveryOutcome.Failed(gone.Reason),
            ReadOutcome.Busy busy => new DiscoveryOutcome.Failed(busy.Reason),
            _ => throw new InvalidOperationException("An outcome that is not known here"),
        };
    }

    private async Task<DiscoveryOutcome> LookAtAsync(Uri asked, ReadOutcome.NotAFeed other, CancellationToken ct)
    {
        var scan = PageScan.Of(asked, other.Page);
        var offered = KnownFeeds.With(asked, other.Page.Url, scan);
        if (offered.Count > 0)
        {
            return new DiscoveryOutcome.Found(offered);
        }

        return scan.IsPage && !YouTubeChannel.Is(asked)
            ? await TryUsualPlacesAsync(asked, other.Page.Url, ct).ConfigureAwait(false)
            : new DiscoveryOutcome.NoFeeds(scan.IsPage ? NoFeed : other.Reason);
    }

    private async Task<DiscoveryOutcome> TryUsualPlacesAsync(Uri asked, Uri page, CancellationToken ct)
    {
        foreach (var place in UsualPlaces.Select(path => new Uri(page, path)).Where(place => place != page && place != WebAddress.Bare(asked)))
        {
            var outcome = await reader.ReadAsync(FeedState.New(place), ct).ConfigureAwait(false);
            if (outcome is ReadOutcome.Fresh feed)
            {
                return Found(feed);
            }

            if (WantsNoMore(outcome))
            {
                break;
            }
        }

        return new DiscoveryOutcome.NoFeeds(NoFeed);
    }

    // A site that is down, slow or asks us to wait is not asked for more.
    private static bool WantsNoMore(ReadOutcome outcome) => outcome is ReadOutcome.Busy or ReadOutcome.Failed
    {
        Kind: FailureKind.NotAllowed or FailureKind.Name or FailureKind.Connection or FailureKind.Certificate or FailureKind.Timeout or FailureKind.Challenged,
    };

    private static DiscoveryOutcome.Found Found(ReadOutcome.Fresh feed)
    {
        var (document, state) = (feed.Document, feed.State);
        var url = state.Move is null ? state.Url : WebAddress.WithCredentialsOf(state.Url, state.Move.Target);
        return new([new(url, FeedLinks.Title(document.Title?.ToText()), FeedTypes.Of(document.Format)) { Format = document.Format, Entries = document.Entries.Count }]);
    }
}
