using System.Net;

namespace AnnounceBot.Discord.Gateway;

/// <summary>Where to connect.</summary>
internal static class GatewayAddress
{
    private const string Query = "v=10&encoding=json";

    /// <summary>Whether the token may travel there: in the open only to this very machine.</summary>
    public static bool IsSafe(Uri address) =>
        address.IsAbsoluteUri
        && (address.Scheme == Uri.UriSchemeWss || (address.Scheme == Uri.UriSchemeWs && IsThisMachine(address)));

    public static string Explain(Uri unsafeAddress) =>
        $"The gateway's address is {unsafeAddress}. The bot's token may only travel over wss:// (over ws:// on this machine alone): look at discord.api in the configuration.";

    /// <summary>The address with what we speak; a resumed session must speak the same.</summary>
    public static Uri ToConnect(Uri address) => new UriBuilder(address) { Query = Query, Fragment = "" }.Uri;

    private static bool IsThisMachine(Uri address) =>
        address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(address.DnsSafeHost, out var number) && IPAddress.IsLoopback(number));
}
