namespace AnnounceBot.Feeds.Pages;

/// <summary>The address that a page wants to be known by (RFC 6596).</summary>
internal static class CanonicalAddress
{
    /// <summary>The first usable one; not the front page of a site, unless the page is one itself: software that is set up wrongly names it everywhere.</summary>
    public static Uri? Choose(Uri page, Uri baseUrl, params ReadOnlySpan<string?> told)
    {
        foreach (var address in told)
        {
            if (address is not null && FeedLinks.Absolute(baseUrl, address) is { } url && (!IsFrontPage(url) || IsFrontPage(page)))
            {
                return url;
            }
        }

        return null;
    }

    /// <summary>Whether an address is that of a site as a whole.</summary>
    public static bool IsFrontPage(Uri url) => url.AbsolutePath is "/" or "" && url.Query.Length == 0;
}
