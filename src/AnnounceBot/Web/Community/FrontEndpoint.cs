using AnnounceBot.Announcements.Templates;
using AnnounceBot.Chat;
using AnnounceBot.Digests.Publishing;
using AnnounceBot.Posts;
using AnnounceBot.ShortLinks;
using AnnounceBot.Storage;
using Microsoft.AspNetCore.Http;

namespace AnnounceBot.Web.Community;

/// <summary>What is found by whoever cuts off the end of one of our addresses.</summary>
internal sealed class FrontEndpoint(Database database, SiteAddresses site, CommunityOptions community) : IPublicEndpoint
{
    private const int Posts = 20, Issues = 5;

    private readonly PageLists _lists = new(site, community);

    public string Pattern => SiteAddresses.Front;

    public Task AnswerAsync(HttpContext call)
    {
        var (posts, issues) = database.Read(session => (PublicPosts.Newest(session, Posts), IssueStore.All(session, Issues)));
        var head = new PageHead(community.Name, community.Name, $"What {community.Name}'s people publish on their own sites: the newest posts, the round-ups, and feeds of both.", site.Of(SiteAddresses.Front));
        return new CommunityPage(head, Body(posts, issues)).WriteAsync(call, site);
    }

    private string Body(List<PublicPost> posts, List<ListedIssue> issues) => $"""
        <h1 dir="auto">What {HtmlText.Escape(Inert.OneLine(community.Name))}’s people publish</h1>
        <p>Everybody on a site of their own, and all of it here. Follow it in any feed reader: <a href="{Address(SiteAddresses.Posts)}">all posts</a>, <a href="{Address(SiteAddresses.Digests)}">the round-ups</a>, or <a href="{Address(SiteAddresses.Feeds)}">the blogs themselves</a> (an OPML file, which feed readers import).</p>
        {(issues.Count == 0 ? "" : $"<h2>Round-ups</h2>\n{_lists.List(issues)}\n<p><a href=\"{Address(SiteAddresses.Issues)}\">All round-ups</a></p>\n")}<h2>Newest posts</h2>
        {(posts.Count == 0 ? "<p>There are none yet.</p>" : _lists.List(posts))}
        """;

    private string Address(string page) => HtmlText.Escape(site.Of(page));
}
