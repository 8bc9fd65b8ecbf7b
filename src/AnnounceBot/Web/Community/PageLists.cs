using System.Globalization;
using AnnounceBot.Announcements.Templates;
using AnnounceBot.Chat;
using AnnounceBot.Digests.Publishing;
using AnnounceBot.Posts;
using AnnounceBot.Posts.Lists;
using AnnounceBot.ShortLinks;

namespace AnnounceBot.Web.Community;

/// <summary>Issues and posts as lists on pages: strangers' words are text and nothing else.</summary>
internal sealed class PageLists(SiteAddresses site, CommunityOptions community)
{
    private readonly Writing _writing = new(SectionKind.Html, community.TimeZone, community.Culture);

    public string List(IEnumerable<ListedIssue> issues) => $"<ul class=\"list\">\n{string.Join('\n', issues.Select(Line))}\n</ul>";

    public string List(IEnumerable<PublicPost> posts) => $"<ul class=\"list\">\n{string.Join('\n', posts.Select(Line))}\n</ul>";

    private string Line(ListedIssue issue) => $"""
        <li><a href="{HtmlText.Escape(site.OfIssue(issue.Number))}" dir="auto">{HtmlText.Escape(Inert.OneLine(issue.Title))}</a>
        <span class="quiet">{Time(issue.PublishedAt)} · {PostKinds.Counted(issue.Posts)}</span></li>
        """;

    private string Line(PublicPost post) => $"""
        <li><a href="{HtmlText.Escape(post.Link)}" dir="auto"{(post.Language is { } language ? $" lang=\"{HtmlText.Escape(language)}\"" : "")}>{HtmlText.Escape(post.Title)}</a>
        <span class="quiet"><span dir="auto">{HtmlText.Escape(post.By)}</span> · {Time(post.PublishedAt)}</span></li>
        """;

    private string Time(DateTimeOffset moment)
    {
        var day = TimeZoneInfo.ConvertTime(moment, community.TimeZone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return $"<time datetime=\"{day}\">{HtmlText.Escape(Dates.Short(moment, _writing))}</time>";
    }
}
