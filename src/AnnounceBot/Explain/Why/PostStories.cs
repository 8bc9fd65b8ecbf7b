using AnnounceBot.Announcements;
using AnnounceBot.Chat.Journal;
using AnnounceBot.Posts;
using AnnounceBot.Storage;

namespace AnnounceBot.Explain.Why;

/// <summary>Gathers what is known of a post.</summary>
internal sealed class PostStories(Routes routes)
{
    public PostStory Of(Session session, PostId id)
    {
        var post = PostStore.One(session, id);
        var (feed, finder) = (CardOf(session, post.Feed), CardOf(session, post.FoundIn));
        // As at its intake: the feed that brought it is the one that the routes were asked with.
        var asked = finder ?? feed;
        return new(
            id, post, WhyStore.MarksOf(session, id), feed, finder, routes.In(session).Judge(post, asked?.Name ?? "", asked?.Url ?? ""), WhyStore.AnnouncementsOf(session, id),
            WhyStore.SubmissionsOf(session, id), DeedStore.Of(session, DeedKind.Post, id.Value));
    }

    private static FeedCard? CardOf(Session session, FeedId? feed) => feed is { } id ? FeedCards.Of(session, id) : null;
}
