using System.Diagnostics.CodeAnalysis;
using AnnounceBot.Feeds.Fetching;
using AnnounceBot.Feeds.Pages;

namespace AnnounceBot.Feeds.Discovery;

/// <summary>Web addresses as people type them: without a scheme, between angle brackets, with <c>feed:</c> before them.</summary>
internal static class TypedAddress
{
    private const int Longest = 2048;

    public static bool TryRead(string? typed, [NotNullWhen(true)] out Uri? url)
    {
        url = null;
        var address = (typed ?? "").Trim().Trim('<', '>', '"').Trim();
        if (address.Length is 0 or > Longest || address.Any(character => char.IsWhiteSpace(character) || char.IsControl(character)))
        {
            return false;
        }

        var told = address.StartsWith("feed:", StringComparison.OrdinalIgnoreCase) ? FeedLinks.WithoutFeedScheme(address) : address;
        var hasScheme = told.Contains("://", StringComparison.Ordinal) && Addresses.HasScheme(told);
        var whole = hasScheme ? told : "https://" + told.TrimStart('/');
        if (!Uri.TryCreate(whole, UriKind.Absolute, out var read) || !WebAddress.IsWeb(read) || (!hasScheme && !IsTypedHost(read)))
        {
            return false;
        }

        url = read;
        return true;
    }

    // "hello" is a word, "ann@blog.example" a mail address, "mailto:ann@blog.example" too.
    private static bool IsTypedHost(Uri url) =>
        url.UserInfo.Length == 0 && (url.HostNameType == UriHostNameType.IPv6 || url.Host.Contains('.', StringComparison.Ordinal) || url.Host == "localhost");
}
