using System.Text.RegularExpressions;

namespace AnnounceBot.Playground.Blogs;

/// <summary>The addresses of one blog.</summary>
internal sealed partial class BlogLinks(Uri server, string blog)
{
    public const string HomeSlug = "home";

    [GeneratedRegex("""(?<=\b(?:href|src)=["'])/(?!/)""")]
    private static partial Regex OwnAddress { get; }

    public Uri Feed { get; } = new(server, $"/blogs/{blog}");

    public Uri Home { get; } = new(server, $"/blogs/{blog}/{HomeSlug}");

    public Uri Of(Post post) => new(server, $"/blogs/{blog}/{post.Slug}");

    /// <summary>The text in HTML, every address absolute: readers of feeds know no base.</summary>
    public string Html(Post post) =>
        string.Join('\n', post.Paragraphs.Select(Block).Select(html => OwnAddress.Replace(html, server.AbsoluteUri)));

    private static string Block(string paragraph) =>
        paragraph.StartsWith('<') ? paragraph : $"<p>{paragraph}</p>";
}
