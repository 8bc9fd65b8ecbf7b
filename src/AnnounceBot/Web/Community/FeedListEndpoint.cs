using System.Text.RegularExpressions;
using AnnounceBot.Posts;
using AnnounceBot.ShortLinks;
using AnnounceBot.Watching;
using AnnounceBot.Watching.Opml;
using Microsoft.AspNetCore.Http;

namespace AnnounceBot.Web.Community;

/// <summary>The blogs that are watched, for any feed reader.</summary>
internal sealed partial class FeedListEndpoint(FeedStore feeds, CommunityOptions community, TimeProvider clock) : IPublicEndpoint
{
    private readonly KeptDocument _kept = new($"{OpmlFile.MediaType}; charset=utf-8", clock);

    public string Pattern => SiteAddresses.Feeds;

    /// <summary>What people call a value that only they are to know.</summary>
    [GeneratedRegex(@"(?:^|[?&;_.-])(?:\w*token|\w*secret|\w*key|auth\w*|pass|password|passwd|pwd|sig|signature|session|sid)=", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Secret { get; }

    public Task AnswerAsync(HttpContext call) =>
        _kept.Of(OpmlWriter.Write(feeds.All().Where(IsForEverybody), $"Blogs of {community.Name}", now: null)).WriteAsync(call);

    /// <summary>An address with a password or a token in it was given to us alone, and without that it leads nowhere.</summary>
    private static bool IsForEverybody(Feed feed) => feed.Status == FeedStatus.Active && !feed.Url.IsFile && feed.Url.UserInfo.Length == 0 && !Secret.IsMatch(feed.Url.Query);
}
