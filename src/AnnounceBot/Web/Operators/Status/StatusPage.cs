using AnnounceBot.Explain;
using AnnounceBot.Posts;
using AnnounceBot.ShortLinks;

namespace AnnounceBot.Web.Operators.Status;

/// <summary>The status page, put together from its parts.</summary>
internal sealed class StatusPage(CommunityOptions community, ShortLinksOptions shortLinks)
{
    public string ToHtml(Snapshot now)
    {
        var html = new Html(community, now.Now);
        var (name, at) = (Html.Text(community.Name), TimeZoneInfo.ConvertTime(now.Now, community.TimeZone));
        return $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>{(now.Ready.Ready ? "" : "⚠ ")}{name} · AnnounceBot</title>
            <style>
            {StatusStyle.Css}
            </style>
            </head>
            <body>
            <header>
            <p class="site"><bdi>{name}</bdi></p>
            <h1>How AnnounceBot fares</h1>
            </header>
            <main>
            {SummaryPart.Of(now)}
            {FeedsPart.Of(now, html)}
            <div class="pair">
            {AnnouncedPart.Of(now, html)}
            {WaitingPart.Of(now, html)}
            </div>
            {LinksPart.Of(now, shortLinks)}
            </main>
            <footer>
            <p>AnnounceBot {Html.Text(AboutCommand.Version)}, running for {Html.Span(now.Now - now.Since)}. As it was on {Html.Text(at.ToString("d MMMM, HH:mm:ss", community.Culture))} ({Html.Text(community.TimeZone.Id)}); reload for now.</p>
            <p><a href="/readyz">Ready?</a> · <a href="/metrics">Metrics</a></p>
            </footer>
            </body>
            </html>

            """;
    }

    /// <summary>"1 post", "12,345 posts".</summary>
    public static string Counted(long count, string one, string many) => $"{Html.Number(count)} {(count == 1 ? one : many)}";
}
