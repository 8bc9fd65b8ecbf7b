using System.Text;
using AnnounceBot.Announcements.Templates;
using AnnounceBot.Chat;
using AnnounceBot.ShortLinks;
using Microsoft.AspNetCore.Http;

namespace AnnounceBot.Web.Community;

/// <summary>A page of the community's, which search engines may show: no script, nothing from elsewhere.</summary>
/// <param name="Body">HTML.</param>
internal sealed record CommunityPage(PageHead Head, string Body)
{
    private const string OwnOnly = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public Task WriteAsync(HttpContext call, SiteAddresses site) => WriteAsync(call, ToHtml(site), OwnOnly);

    /// <param name="policy">What the page may load (Content Security Policy).</param>
    public static Task WriteAsync(HttpContext call, string html, string policy)
    {
        call.Response.Headers.Remove("X-Robots-Tag");
        call.Response.Headers.ContentSecurityPolicy = policy;
        return new Document(Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8", changedAt: null).WriteAsync(call);
    }

    /// <returns>What stands above every page: where one is, and what there is besides.</returns>
    public static string Above(string community, SiteAddresses site) => $"""
        <nav class="site" aria-label="This site">
        <a href="{HtmlText.Escape(site.Of(SiteAddresses.Front))}" dir="auto">{HtmlText.Escape(Inert.OneLine(community))}</a>
        <a href="{HtmlText.Escape(site.Of(SiteAddresses.Issues))}">Round-ups</a>
        <a href="{HtmlText.Escape(site.Of(SiteAddresses.Posts))}">Feed</a>
        </nav>
        """;

    private string ToHtml(SiteAddresses site) => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{HtmlText.Escape(Inert.OneLine(Head.Title))}</title>
        {Head.ToHtml(site)}{CommunityStyle.Element}
        </head>
        <body>
        {Above(Head.Community, site)}
        {Body}
        </body>
        </html>

        """;
}
