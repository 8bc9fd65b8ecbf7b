using System.Net;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace AnnounceBot.Playground.Blogs.Pages;

/// <summary>Text into HTML, and what a page's head needs of a post's HTML.</summary>
internal static partial class Html
{
    private const int OpeningLength = 200;

    // Pages are UTF-8, so letters of every script stand as they are.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag { get; }

    [GeneratedRegex("""<img [^>]*\bsrc=["'](?<address>[^"']+)""")]
    private static partial Regex Picture { get; }

    public static string Text(string? text) => text is null ? "" : Encoder.Encode(text);

    public static string Text(Uri address) => Text(address.AbsoluteUri);

    /// <summary>The first words of a post, plain text.</summary>
    public static string Opening(Post post)
    {
        var text = WebUtility.HtmlDecode(Tag.Replace(post.Paragraphs[0], ""));
        if (text.Length <= OpeningLength)
            return text;

        var end = text.LastIndexOf(' ', OpeningLength);
        return text[..(end > 0 ? end : OpeningLength)] + "…";
    }

    public static string? FirstPicture(string html) =>
        Picture.Match(html) is { Success: true } match ? WebUtility.HtmlDecode(match.Groups["address"].Value) : null;
}
