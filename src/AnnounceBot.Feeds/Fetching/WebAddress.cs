using System.Net.Http.Headers;
using System.Text;

namespace AnnounceBot.Feeds.Fetching;

/// <summary>What an address means to a request.</summary>
internal static class WebAddress
{
    /// <summary>Whether it is an http(s) address with a host.</summary>
    public static bool IsWeb(Uri url) => url is { IsAbsoluteUri: true, Scheme: "http" or "https" } && AsciiHost(url) is { Length: > 0 };

    /// <summary>The host as it is sent and looked up, in punycode; null if it cannot be written so.</summary>
    public static string? AsciiHost(Uri url)
    {
        try
        {
            return url.IdnHost;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }

    /// <summary>The address without user name, password and fragment, which are nobody else's business.</summary>
    public static Uri Bare(Uri url)
    {
        if (!IsWeb(url) || (url.UserInfo.Length == 0 && url.Fragment.Length == 0))
        {
            return url;
        }

        return new Uri(url.GetComponents(UriComponents.SchemeAndServer | UriComponents.PathAndQuery, UriFormat.UriEscaped));
    }

    /// <summary>Whether two addresses have the same scheme, host and port (RFC 6454).</summary>
    public static bool IsSameOrigin(Uri one, Uri other)
        => one.Scheme == other.Scheme && one.Port == other.Port && IsSameHost(one, other);

    /// <summary>Whether two addresses have the same host.</summary>
    public static bool IsSameHost(Uri one, Uri other)
        => string.Equals(AsciiHost(one), AsciiHost(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>The user name and password of an address as basic authentication (RFC 7617); null if it has none.</summary>
    public static AuthenticationHeaderValue? Credentials(Uri url)
        => url.UserInfo.Length == 0
            ? null
            : new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(url.UserInfo))));

    /// <summary>The target with the user name and password of another address of the same origin; of another origin it stays bare.</summary>
    public static Uri WithCredentialsOf(Uri owner, Uri target)
    {
        if (owner.UserInfo.Length == 0 || !IsSameOrigin(owner, target))
        {
            return target;
        }

        var rest = target.GetComponents(UriComponents.HostAndPort | UriComponents.PathAndQuery, UriFormat.UriEscaped);
        return new Uri($"{target.Scheme}://{owner.UserInfo}@{rest}");
    }
}
