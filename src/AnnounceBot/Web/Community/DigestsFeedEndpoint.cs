using AnnounceBot.Digests;
using AnnounceBot.Digests.Publishing;
using AnnounceBot.Posts;
using AnnounceBot.ShortLinks;
using AnnounceBot.Storage;
using Microsoft.AspNetCore.Http;

namespace AnnounceBot.Web.Community;

/// <summary>The issues of the round-up as a feed, each whole.</summary>
internal sealed class DigestsFeedEndpoint(Database database, AtomIds ids, SiteAddresses site, CommunityOptions community, DigestOptions options, TimeProvider clock) : IPublicEndpoint
{
    private const int Length = 10;

    private readonly KeptDocument _kept = new(AtomWriter.ContentType, clock);

    public string Pattern => SiteAddresses.Digests;

    public Task AnswerAsync(HttpContext call) => _kept.Of(AtomWriter.Write(new(
        ids.Of("digests"), $"The round-ups of {community.Name}", $"What {community.Name}'s people published, put together.", site.Of(SiteAddresses.Digests), site.Of(SiteAddresses.Issues),
        options.Author ?? community.Name, community.Culture.Name, [.. database.Read(Newest).Select(Entry)]))).WriteAsync(call);

    private static List<PublishedIssue> Newest(Session session) => [.. IssueStore.All(session, Length).Select(listed => IssueStore.One(session, listed.Id)!)];

    private AtomEntry Entry(PublishedIssue issue) => new(ids.Of("digest", issue.Id.Value, issue.PublishedAt), issue.Title, site.OfIssue(issue.Number), issue.PublishedAt, issue.PublishedAt)
    {
        Content = IssueHtml.BodyOf(issue.Renderings.Html),
        Tags = options.Tags,
    };
}
