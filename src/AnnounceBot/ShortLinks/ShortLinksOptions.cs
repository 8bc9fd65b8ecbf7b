using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace AnnounceBot.ShortLinks;

/// <summary>Short addresses for the posts of a round-up.</summary>
internal sealed record ShortLinksOptions
{
    [Description("Where short links and the community's pages begin, such as https://lantern.example; null: posts keep their own links.")]
    public Uri? BaseUrl { get; init; }

    [Description("The first code: letters followed by digits count on in tens, anything else in base 36.")]
    [RegularExpression("[0-9A-Za-z]{1,32}")]
    public string FirstCode { get; init; } = "1";

    /// <summary>Only where there is a base.</summary>
    public string AddressOf(string code) => $"{Base}/{code}";

    /// <returns>Null: that is no short link, whoever's.</returns>
    public string? CodeIn(string link)
    {
        if (BaseUrl is null || !Uri.TryCreate(link, UriKind.Absolute, out var url) || !Uri.TryCreate($"{Base}/", UriKind.Absolute, out var root) || !HasItsHost(url, root))
            return null;
        return url.AbsolutePath.StartsWith(root.AbsolutePath, StringComparison.Ordinal) && url.AbsolutePath[root.AbsolutePath.Length..] is { Length: > 0 } rest && IsCode(rest) ? rest : null;
    }

    /// <returns>Whether it could be a code: letters and digits, and not too many.</returns>
    public static bool IsCode(string text) => text.Length is > 0 and <= 64 && text.All(char.IsAsciiLetterOrDigit);

    private string Base => BaseUrl!.AbsoluteUri.TrimEnd('/');

    // People leave the scheme away, and browsers add one.
    private static bool HasItsHost(Uri url, Uri root) =>
        (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) && url.IdnHost == root.IdnHost && (url.Port == root.Port || (url.IsDefaultPort && root.IsDefaultPort));
}
