using System.Collections.Frozen;

namespace AnnounceBot.Posts;

/// <summary>The form in which two addresses of one post are the same text.</summary>
/// <param name="Value">Without fragment: <c>https://host/path?query</c>.</param>
/// <param name="Fragment">With its <c>#</c>; empty if there is none that could tell two posts apart.</param>
internal readonly record struct CanonicalUrl(string Value, string Fragment)
{
    private static readonly FrozenSet<string> Tracking = FrozenSet.ToFrozenSet(
        [
            "fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid", "igshid", "igsh", "li_fat_id", "mc_cid", "mc_eid", "mkt_tok",
            "_ga", "_gl", "_hsenc", "_hsmi", "hsctatracking", "__hstc", "__hssc", "__hsfp", "vero_id", "oly_enc_id", "oly_anon_id", "wickedid", "wt_mc", "xtor",
            "jsessionid", "phpsessid", "sessionid", "session_id", "cfid", "cftoken", "s_cid", "ncid", "cmpid", "ref", "ref_src", "ref_url", "referrer",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly string[] TrackingPrefixes = ["utm_", "pk_", "mtm_", "matomo_", "piwik_", "at_"];

    private static readonly string[] IdleFragments = ["#utm_", "#xtor", "#:~:", "#rss", "#comments", "#respond", "#more-", "#atom", "#feed"];

    /// <summary>With the fragment, for where that is all that tells two posts apart.</summary>
    public string Whole => Value + Fragment;

    /// <returns>Null for what is not an http(s) address.</returns>
    public static CanonicalUrl? Of(string? address) =>
        Parse(address) is { } url
            ? new($"https://{HostOf(url)}{PortOf(url)}{PathOf(url)}{QueryOf(url)}", FragmentOf(url))
            : null;

    /// <returns>The address as its author wrote it, without what tracks people; null for what is not an http(s) address.</returns>
    public static string? WithoutTracking(string? address)
    {
        if (Parse(address) is not { } url)
            return null;

        return $"{url.Scheme}://{InAscii(url)}{PortOf(url)}{WithoutSession(url.AbsolutePath)}{QueryOf(url)}{FragmentOf(url)}";
    }

    private static Uri? Parse(string? address) =>
        Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) && url.IdnHost.Length > 0
            ? url
            : null;

    private static string HostOf(Uri url)
    {
        var host = InAscii(url).TrimEnd('.').ToLowerInvariant();
        return host.StartsWith("www.", StringComparison.Ordinal) && host.AsSpan(4).Contains('.') ? host[4..] : host;
    }

    /// <summary>An address that is a number keeps its brackets (RFC 3986 §3.2.2): without them its end would be a port.</summary>
    private static string InAscii(Uri url) => url.HostNameType == UriHostNameType.IPv6 ? $"[{url.IdnHost}]" : url.IdnHost;

    private static string PortOf(Uri url) => url.IsDefaultPort ? "" : $":{url.Port}";

    private static string PathOf(Uri url) => WithoutSession(url.AbsolutePath).TrimEnd('/');

    /// <summary>Servlets write a visitor's session behind the path: <c>/post;jsessionid=1A2B</c>.</summary>
    private static string WithoutSession(string path) =>
        path.IndexOf(";jsessionid=", StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? path[..at] : path;

    private static string QueryOf(Uri url)
    {
        var kept = url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(pair => !Tracks(pair)).ToList();
        return kept.Count == 0 ? "" : "?" + string.Join('&', kept);
    }

    private static bool Tracks(string pair)
    {
        var name = pair.Split('=')[0];
        return Tracking.Contains(name)
            || TrackingPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            || pair.StartsWith("source=rss", StringComparison.OrdinalIgnoreCase);
    }

    private static string FragmentOf(Uri url) =>
        url.Fragment.Length < 2 || IdleFragments.Any(idle => url.Fragment.StartsWith(idle, StringComparison.OrdinalIgnoreCase)) ? "" : url.Fragment;
}
