using AnnounceBot.Announcements.Templates;
using AnnounceBot.Announcements.Tending;
using AnnounceBot.Chat;
using AnnounceBot.Posts;
using AnnounceBot.Storage;

namespace AnnounceBot.Announcements;

/// <summary>The messages that show posts in channels.</summary>
internal sealed class PostMessages(Routes routes, Looks looks)
{
    /// <param name="source">See <see cref="Credit.Line(Session, Post)"/>.</param>
    public ChatMessage Of(PostId id, Post post, string source, string template) => looks.Of(post, source, template) with { Buttons = [MoreButton.Under(id)] };

    /// <summary>As it is to be shown now in a channel where it was announced.</summary>
    /// <param name="posts">At least one.</param>
    public ChatMessage Of(Session session, IReadOnlyList<(PostId Id, Post Post)> posts, string channel)
    {
        var route = RouteInto(session, posts[0].Post, channel);
        var message = posts is [var (id, post)]
            ? Of(id, post, Credit.Line(session, post), route.Template)
            : Look.Of([.. posts.Select(shown => shown.Post)], FeedsOf(session, posts[0].Post).FirstOrDefault()?.Name ?? "");
        return message with { Mention = route.Mention };
    }

    /// <returns>The route by which a post stands in a channel.</returns>
    public RouteOptions RouteInto(Session session, Post post, string channel) => routes.In(session).Into(channel, post, FeedsOf(session, post));

    private static List<FeedCard> FeedsOf(Session session, Post post) =>
        [.. new[] { post.FoundIn, post.Feed }.OfType<FeedId>().Distinct().Select(feed => FeedCards.Of(session, feed))];
}
