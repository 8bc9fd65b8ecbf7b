namespace AnnounceBot.Playground.Blogs.Pages;

/// <summary>What all pages share: what they say about themselves, and how they look.</summary>
/// <param name="Description">What search engines and chats show below the title; plain text.</param>
internal sealed record PageFrame(string Title, string Language, string Description, Uri Url)
{
    private const string Style = """
        body { max-width: 38rem; margin: 3rem auto; padding: 0 1rem; font: 1.05rem/1.6 Georgia, serif; color: #33261a; background: #fdf8ef; }
        h1, h2 { line-height: 1.25; }
        a { color: #a4530f; }
        .quiet { color: #8a7660; font-size: .9rem; }
        blockquote { margin-left: 0; padding-left: 1rem; border-left: 3px solid #e8b25c; }
        pre { padding: .8rem; overflow-x: auto; background: #f3e9d8; }
        img, video { max-width: 100%; }
        figure { margin: 1.5rem 0; }
        figcaption { color: #8a7660; font-size: .9rem; }
        @media (prefers-color-scheme: dark) {
          body { color: #eadfce; background: #1b1612; }
          a { color: #f0b35a; }
          pre { background: #2a221b; }
        }
        """;

    /// <param name="head">HTML to stand in the head beside the usual.</param>
    /// <param name="body">HTML.</param>
    public static string Around(PageFrame page, string head, string body) => $"""
        <!doctype html>
        <html lang="{Html.Text(page.Language)}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Html.Text(page.Title)}</title>
        <meta name="description" content="{Html.Text(page.Description)}">
        <link rel="canonical" href="{Html.Text(page.Url)}">
        <meta property="og:title" content="{Html.Text(page.Title)}">
        <meta property="og:description" content="{Html.Text(page.Description)}">
        <meta property="og:url" content="{Html.Text(page.Url)}">
        {head}
        <style>
        {Style}
        </style>
        </head>
        <body>
        {body}
        </body>
        </html>
        """;

    public static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);
}
