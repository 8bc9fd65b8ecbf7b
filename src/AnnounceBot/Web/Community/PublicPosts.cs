using AnnounceBot.Announcements.Blocks;
using AnnounceBot.Chat;
using AnnounceBot.Posts;
using AnnounceBot.Posts.Lists;
using AnnounceBot.Storage;
using AnnounceBot.Watching;

namespace AnnounceBot.Web.Community;

/// <summary>The community's posts as everybody may see them: those that lists in the chat show, too, but for what only its readers with a password or a key can read.</summary>
internal static class PublicPosts
{
    /// <summary>The rest is to be read where its author put it.</summary>
    private const int LongestExcerpt = 500;

    private const int MostTags = 20;

    /// <summary>No more is gone through for what everybody may see, wherever most is not for them.</summary>
    private const int MostLooked = 2000;

    /// <returns>The newest first.</returns>
    public static List<PublicPost> Newest(Session session, int atMost)
    {
        var feeds = new Dictionary<FeedId, Feed?>();
        for (var looked = atMost; ; looked *= 4)
        {
            var found = PostLister.Newest(session, looked);
            List<PublicPost> shown = [.. found.Select(one => Show(session, one.Id, feeds)).OfType<PublicPost>().Take(atMost)];
            if (shown.Count == atMost || found.Count < looked || looked >= MostLooked)
                return shown;
        }
    }

    /// <returns>Null: it leads nowhere on the web.</returns>
    private static PublicPost? Show(Session session, PostId id, Dictionary<FeedId, Feed?> feeds)
    {
        var post = BlockList.Shorten(session, PostStore.One(session, id));
        if (CanonicalUrl.WithoutTracking(post.Link) is not { } link || IsForFew(session, post, feeds))
            return null;
        var feed = post.Feed is { } known ? FeedOf(session, known, feeds) : null;
        var blog = Line(post.Source) ?? Line(feed?.DisplayName);
        return new(
            id, link, Line(post.Title) ?? link, Line(post.Author) ?? blog ?? Hosts.Of(link)!, feed is { TitleOnly: true } ? null : ExcerptOf(post),
            [.. post.Tags.Take(MostTags).Select(Line).OfType<string>()], post.Language, blog, post.Source is null ? CanonicalUrl.WithoutTracking(feed?.Home?.AbsoluteUri) : null,
            post.PublishedAt, post.FirstSeenAt);
    }

    /// <summary>Neither its own feed nor the one that brought it can be read by everybody; what somebody suggested they had seen.</summary>
    private static bool IsForFew(Session session, Post post, Dictionary<FeedId, Feed?> feeds) =>
        post.FoundIn is { } finder && new[] { finder, post.Feed ?? finder }.All(feed => FeedOf(session, feed, feeds) is { } known && ShownAddress.HasSecret(known.Url));

    private static Feed? FeedOf(Session session, FeedId id, Dictionary<FeedId, Feed?> feeds)
    {
        if (!feeds.TryGetValue(id, out var feed))
            feeds.Add(id, feed = FeedStore.One(session, id));
        return feed;
    }

    private static string? ExcerptOf(Post post) => post.Excerpt is { } text && Inert.Lines(text) is { Length: > 0 } inert ? Excerpts.Cut(inert, LongestExcerpt) : null;

    private static string? Line(string? text) => text is not null && Inert.OneLine(text) is { Length: > 0 } line ? line : null;
}
