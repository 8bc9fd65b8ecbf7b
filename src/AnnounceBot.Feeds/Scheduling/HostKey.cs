using System.Net;
using AnnounceBot.Feeds.Fetching;

namespace AnnounceBot.Feeds.Scheduling;

/// <summary>Which feeds are one server's business, so that requests to them are spaced.</summary>
public static class HostKey
{
    /// <summary>Second-level labels below which countries register names: <c>example.co.uk</c>.</summary>
    private static readonly HashSet<string> Registries = ["ac", "co", "com", "edu", "gov", "gob", "ltd", "me", "mil", "ne", "net", "nom", "or", "org", "plc"];

    /// <summary>The registered domain, worked out without a list of all of them: blogs below one shared domain are one server's business.</summary>
    /// <param name="url">A feed's address.</param>
    /// <returns>In lower case, without a trailing dot; an address literal stays as it is.</returns>
    public static string Of(Uri url)
    {
        var host = (WebAddress.AsciiHost(url) ?? url.Host).TrimEnd('.').ToLowerInvariant();
        if (IPAddress.TryParse(host, out _))
        {
            return host;
        }

        var labels = host.Split('.');
        var isBelowRegistry = labels.Length > 2 && labels[^1].Length == 2 && Registries.Contains(labels[^2]);
        return string.Join('.', labels.TakeLast(isBelowRegistry ? 3 : 2));
    }
}
