using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace AnnounceBot.Web;

/// <summary>Tells people who follow a link from what looks at it for them: chats that show a preview, browsers that load ahead, crawlers.</summary>
internal static partial class Bystanders
{
    private static readonly string[] LoadsAhead = ["Sec-Purpose", "Purpose", "X-Purpose", "X-Moz"];

    // "Cubot" makes telephones.
    [GeneratedRegex(@"(?<!cu)bot\b|crawler|spider|preview|facebookexternalhit|whatsapp|mastodon|pleroma|akkoma|misskey|synapse|embedly|iframely|vkshare", RegexOptions.IgnoreCase)]
    private static partial Regex Named { get; }

    public static bool IsPerson(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && !LoadsAhead.Any(header => request.Headers[header].ToString() is var said && (said.Contains("prefetch", StringComparison.OrdinalIgnoreCase) || said.Contains("preview", StringComparison.OrdinalIgnoreCase)))
        && !Named.IsMatch(request.Headers.UserAgent.ToString());
}
