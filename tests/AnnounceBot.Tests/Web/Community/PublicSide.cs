using System.Net;
using AnnounceBot.Chat.Journal;
using AnnounceBot.Digests;
using AnnounceBot.Digests.Drafts;
using AnnounceBot.Digests.Issues;
using AnnounceBot.Digests.Publishing;
using AnnounceBot.Digests.Rendering;
using AnnounceBot.Feeds;
using AnnounceBot.Tests.Digests.Rendering;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Web.Community;

/// <summary>The community's outputs as readers have them.</summary>
internal static class PublicSide
{
    private const string BeginDraft = "INSERT INTO digests (number, state, given, starts_at, ends_at, begun_at) VALUES (@number, 'draft', 0, 0, 0, 0) RETURNING id";

    /// <returns>The feed, as our own reader reads it: without mending anything.</returns>
    public static async Task<FeedDocument> FeedAsync(this Site site, string path)
    {
        using var response = await site.GetAsync(path);
        var feed = FeedParser.Parse(await response.Content.ReadAsByteArrayAsync(), response.Content.Headers.ContentType!.ToString(), null).ShouldBeOfType<ParseOutcome.Feed>().Document;

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        feed.Format.ShouldBe(FeedFormat.Atom);
        feed.Repairs.ShouldBeEmpty();
        return feed;
    }

    /// <returns>The whole answer's text.</returns>
    public static Task<string> ReadAsync(this Site site, string path) => site.Http.GetStringAsync(new Uri(site.Address, path));

    public static Task<DigestId> PublishAsync(this Site site, Issue issue, string? html = null) => site.Temp.WriteAsync(session =>
    {
        var digest = new DigestId(session.Scalar(BeginDraft, ("@number", issue.Number))!.Value);
        var renderings = Rendered.Of(issue);
        IssueStore.Publish(session, digest, renderings with { Html = html ?? renderings.Html }, issue.Title, IssueRenderer.ToJson(issue), "Mo", folder: null, issue.Date);
        return digest;
    });

    public static Task TakeBackAsync(this Site site, DigestId issue) => site.Temp.WriteAsync(session =>
    {
        DraftMarks.TakeBack(session, issue).ShouldBeTrue();
        DeedStore.Write(session, Some.Noon, by: null, "unpublished", DeedKind.Digest, issue.Value);
    });
}
