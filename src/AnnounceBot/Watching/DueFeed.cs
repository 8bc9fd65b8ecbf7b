using AnnounceBot.Posts;

namespace AnnounceBot.Watching;

/// <summary>A feed to be polled.</summary>
/// <param name="Url">Where it is read now: tells the host.</param>
internal readonly record struct DueFeed(FeedId Id, Uri Url)
{
    /// <summary>What counts as one host: a registrable domain, roughly, so that the many names of one provider are one.</summary>
    public string Host
    {
        get
        {
            var host = Url.IdnHost.TrimEnd('.').ToLowerInvariant();
            var labels = host.Split('.');
            if (Url.HostNameType is not UriHostNameType.Dns || labels.Length < 3)
                return host;
            // co.uk, com.br: a short second level under a country.
            var kept = labels[^1].Length == 2 && labels[^2].Length <= 3 ? 3 : 2;
            return string.Join('.', labels[^kept..]);
        }
    }
}
