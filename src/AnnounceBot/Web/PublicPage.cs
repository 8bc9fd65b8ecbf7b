using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace AnnounceBot.Web;

/// <summary>A small page with something to say: no script, nothing from elsewhere, in the reader's own colours, however narrow.</summary>
/// <param name="Title">Text; so with the others.</param>
internal sealed record PublicPage(string Site, string Title, params IReadOnlyList<string> Paragraphs)
{
    /// <summary>What a browser may do with a page of ours: show it, in its own style.</summary>
    public const string Policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private const string Style = """
        :root { color-scheme: light dark; --paper: #fbfaf8; --ink: #23211f; --quiet: #6b655f; }
        @media (prefers-color-scheme: dark) { :root { --paper: #1b1a19; --ink: #edeae6; --quiet: #a39c94; } }
        body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 system-ui, sans-serif; }
        main { max-width: 34rem; padding: 2rem 1.25rem; box-sizing: border-box; overflow-wrap: anywhere; }
        .site { margin: 0; color: var(--quiet); }
        h1 { margin: 0 0 .75rem; font-size: 1.75rem; line-height: 1.25; }
        p { margin: 0 0 .75rem; }
        """;

    public async Task WriteAsync(HttpContext call, int status)
    {
        var bytes = Encoding.UTF8.GetBytes(ToHtml());
        var response = call.Response;
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = bytes.Length;
        response.Headers.ContentSecurityPolicy = Policy;
        await response.Body.WriteAsync(bytes, call.RequestAborted);
    }

    private string ToHtml() => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <title>{Html(Title)} · {Html(Site)}</title>
        <style>
        {Style}
        </style>
        </head>
        <body>
        <main>
        <p class="site" dir="auto">{Html(Site)}</p>
        <h1>{Html(Title)}</h1>
        {string.Join('\n', Paragraphs.Select(text => $"<p>{Html(text)}</p>"))}
        </main>
        </body>
        </html>

        """;

    private static string Html(string text) => WebUtility.HtmlEncode(text);
}
