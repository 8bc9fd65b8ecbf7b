using AnnounceBot.Announcements.Templates;
using AnnounceBot.Digests.Publishing;
using AnnounceBot.Posts;
using AnnounceBot.ShortLinks;
using AnnounceBot.Storage;
using Microsoft.AspNetCore.Http;

namespace AnnounceBot.Web.Community;

/// <summary>The list of all issues of the round-up.</summary>
internal sealed class IssuesEndpoint(Database database, SiteAddresses site, CommunityOptions community) : IPublicEndpoint
{
    /// <summary>Nearly twenty years of weeks.</summary>
    private const int Most = 1000;

    private readonly PageLists _lists = new(site, community);

    public string Pattern => SiteAddresses.Issues;

    public Task AnswerAsync(HttpContext call)
    {
        var issues = database.Read(session => IssueStore.All(session, Most));
        var head = new PageHead(community.Name, $"The round-ups of {community.Name}", $"What {community.Name}'s people published, put together: all issues, the newest first.", site.Of(SiteAddresses.Issues));
        return new CommunityPage(head, $"""
            <h1>Round-ups</h1>
            <p>What our people published, put together. <a href="{HtmlText.Escape(site.Of(SiteAddresses.Digests))}">Follow the issues in a feed reader</a>.</p>
            {(issues.Count == 0 ? "<p>None is published yet.</p>" : _lists.List(issues))}
            """).WriteAsync(call, site);
    }
}
