using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace AnnounceBot.Chat;

/// <summary>An address that a browser may follow, its host written so that it cannot be taken for another.</summary>
internal sealed partial record WebAddress
{
    /// <summary>With its brackets encoded it must fit into a message, with something to read beside it.</summary>
    private const int Longest = 1500;

    private WebAddress(Uri uri)
    {
        Whole = uri.AbsoluteUri;
        Host = uri.IdnHost;
    }

    /// <summary>Without a name and password: "https://bank.example@evil.example" looks like the bank's.</summary>
    public string Whole { get; }

    /// <summary>ASCII: the "xn--" form of a name in other letters.</summary>
    public string Host { get; }

    /// <summary>Between round brackets, within any markup: nothing in it ends the link or the markup around it.</summary>
    public string InLink => Breaking.Replace(Whole, letter => Uri.HexEscape(letter.Value[0]));

    /// <returns>False for what is no absolute http or https address, and for one that is longer than any message could show.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out WebAddress? address)
    {
        address = null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.IdnHost.Length == 0)
            return false;
        var plain = uri.GetComponents(UriComponents.Path | UriComponents.Query | UriComponents.Fragment, UriFormat.UriEscaped);
        var port = uri.IsDefaultPort ? "" : $":{uri.Port}";
        var host = uri.HostNameType == UriHostNameType.IPv6 ? $"[{uri.IdnHost}]" : uri.IdnHost;
        if (!Uri.TryCreate($"{uri.Scheme}://{host}{port}/{plain.TrimStart('/')}", UriKind.Absolute, out var ascii))
            return false;
        address = new(ascii);
        if (address.InLink.Length > Longest)
            address = null;
        return address is not null;
    }

    // An underscore within a word is a letter; elsewhere it could close what a template underlines.
    [GeneratedRegex(@"[()<>\[\]\\*~|`\s]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])")]
    private static partial Regex Breaking { get; }
}
