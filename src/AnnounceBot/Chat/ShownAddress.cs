using System.Text.RegularExpressions;

namespace AnnounceBot.Chat;

/// <summary>Addresses as moderators and operators see them, wherever they are told: without what was given to the bot alone.</summary>
internal static partial class ShownAddress
{
    [GeneratedRegex(@"(?<scheme>https?://)[^/@?#\s]*@", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Password { get; }

    /// <summary>What people call a value that only they are to know.</summary>
    [GeneratedRegex(
        @"(?<name>[?&;_.-](?:\w*token|\w*secret|\w*key|auth\w*|pass|password|passwd|pwd|sig|signature|session|sid)=)[^&;#\s""'<>)]+",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Secret { get; }

    /// <returns>An address without user name, password and fragment, and with the names only of its secrets.</returns>
    public static Uri Of(Uri url)
    {
        if (url.Scheme is not ("http" or "https"))
            return url;
        var bare = url.UserInfo.Length == 0 && url.Fragment.Length == 0 ? url : new(url.GetComponents(UriComponents.SchemeAndServer | UriComponents.PathAndQuery, UriFormat.UriEscaped));
        return Secret.IsMatch(bare.Query) ? new(In(bare.AbsoluteUri)) : bare;
    }

    /// <returns>A sentence in which addresses are as they are shown.</returns>
    public static string In(string text) => Secret.Replace(Password.Replace(text, "${scheme}"), "${name}hidden");

    /// <returns>Whether it was given to the bot alone, and without what is secret in it leads nowhere.</returns>
    public static bool HasSecret(Uri url) => url.UserInfo.Length > 0 || Secret.IsMatch(url.Query);
}
