using AnnounceBot.Chat;
using AnnounceBot.Posts;
using AnnounceBot.ShortLinks;
using AnnounceBot.Watching;
using AnnounceBot.Watching.Opml;
using Microsoft.AspNetCore.Http;

namespace AnnounceBot.Web.Community;

/// <summary>The blogs that are watched, for any feed reader.</summary>
internal sealed class FeedListEndpoint(FeedStore feeds, CommunityOptions community, TimeProvider clock) : IPublicEndpoint
{
    private readonly KeptDocument _kept = new($"{OpmlFile.MediaType}; charset=utf-8", clock);

    public string Pattern => SiteAddresses.Feeds;

    public Task AnswerAsync(HttpContext call) =>
        _kept.Of(OpmlWriter.Write(feeds.All().Where(IsForEverybody), $"Blogs of {community.Name}", now: null)).WriteAsync(call);

    private static bool IsForEverybody(Feed feed) => feed.Status == FeedStatus.Active && !feed.Url.IsFile && !ShownAddress.HasSecret(feed.Url);
}
