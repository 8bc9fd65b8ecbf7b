using System.Globalization;
using AnnounceBot.Announcements.Templates;
using AnnounceBot.Chat;
using AnnounceBot.Digests;
using AnnounceBot.Digests.Publishing;
using AnnounceBot.Digests.Rendering;
using AnnounceBot.Posts;
using AnnounceBot.ShortLinks;
using AnnounceBot.Storage;
using Microsoft.AspNetCore.Http;

namespace AnnounceBot.Web.Community;

/// <summary>A published issue of the round-up as a page: as it was stored, with what makes it one of a site.</summary>
internal sealed class IssueEndpoint(Database database, SiteAddresses site, CommunityOptions community, DigestOptions options) : IPublicEndpoint
{
    // One's own template may show pictures and bring a style; scripts of strangers would be the end of all promises.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline' https:; font-src https: data:; img-src https: data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public string Pattern => $"{SiteAddresses.Issues}/{{number}}";

    public Task AnswerAsync(HttpContext call)
    {
        if (NumberIn(call.Request.RouteValues["number"] as string) is not { } number)
            return Unknown.WriteAsync(call, StatusCodes.Status404NotFound);
        var (issue, nextTo, isTakenBack) = database.Read(session => (IssueStore.One(session, number), IssueStore.NextTo(session, number), IssueStore.IsTakenBack(session, number)));
        if (issue is not null)
            return CommunityPage.WriteAsync(call, Page(issue, nextTo), Policy);
        return isTakenBack ? TakenBack.WriteAsync(call, StatusCodes.Status410Gone) : Unknown.WriteAsync(call, StatusCodes.Status404NotFound);
    }

    private PublicPage Unknown => new(community.Name, "There is no such round-up", "We have published none with this number. Is the address typed right?");

    private PublicPage TakenBack => new(community.Name, "This round-up was taken back", "It was published, and is not shown any more. It may come back with corrections.");

    private string Page(PublishedIssue issue, List<(int Number, string Title)> nextTo)
    {
        var (html, told) = (issue.Renderings.Html, IssueJson.Read(issue.Json));
        var titles = string.Join(", ", told.Sections.SelectMany(section => section.Posts).Select(post => post.Title));
        string[] description = [told.Intro.Trim().TrimEnd(':'), titles];
        var head = new PageHead(community.Name, issue.Title, string.Join(": ", description.Where(part => part.Length > 0)), site.OfIssue(issue.Number)) { PublishedAt = issue.PublishedAt, Tags = options.Tags };
        var (style, above) = IssueHtml.IsStyled(html) ? ("", "") : ($"{CommunityStyle.Element}\n", CommunityPage.Above(community.Name, site));
        return IssueHtml.With(html, $"{head.ToHtml(site)}{style}".TrimEnd(), above, Around(issue.Number, nextTo));
    }

    private string Around(int number, List<(int Number, string Title)> nextTo)
    {
        var links = nextTo.Select(other => other.Number < number
            ? $"<a rel=\"prev\" href=\"{HtmlText.Escape(site.OfIssue(other.Number))}\" dir=\"auto\">←&nbsp;{HtmlText.Escape(Inert.OneLine(other.Title))}</a>"
            : $"<a rel=\"next\" href=\"{HtmlText.Escape(site.OfIssue(other.Number))}\" dir=\"auto\">{HtmlText.Escape(Inert.OneLine(other.Title))}&nbsp;→</a>");
        return nextTo.Count == 0 ? "" : $"<nav class=\"around\" aria-label=\"Other round-ups\">\n{string.Join('\n', links)}\n</nav>";
    }

    /// <returns>Null: nobody counts issues like that.</returns>
    private static int? NumberIn(string? typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number.ToString(CultureInfo.InvariantCulture) == typed ? number : null;
}
