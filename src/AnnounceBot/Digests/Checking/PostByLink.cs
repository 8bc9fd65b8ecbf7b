using AnnounceBot.Announcements;
using AnnounceBot.Announcements.Blocks;
using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Chat.Journal;
using AnnounceBot.Digests.Drafts;
using AnnounceBot.Feeds.Discovery;
using AnnounceBot.Posts;
using AnnounceBot.Posts.Visits;
using AnnounceBot.ShortLinks;
using AnnounceBot.Storage;

namespace AnnounceBot.Digests.Checking;

/// <summary>Finds the post that a moderator wants in an issue: one that we know, or the page behind the link.</summary>
internal sealed class PostByLink(IChat chat, ShortLinkDesk shortLinks, Visitor visitor, BlockList blocks, Intake intake, Database database, Writer writer, DigestOptions options, TimeProvider clock)
{
    private const string TakenIn = "I did not know that post: it goes to the channels like any other new one.";

    private const int TitleLength = 100;

    /// <param name="link">A post's, a short link of ours, or that of a message that announced it.</param>
    /// <returns>The post, and what else there is to know of it; without one, how to go on. Sentences for the moderator, in Markdown; null: there is nothing to say.</returns>
    public async Task<(DraftEntry? Post, string? Words)> FindAsync(string link, Person by, CancellationToken cancellationToken)
    {
        if (!FeedFinder.TryReadAddress(link.Trim().Trim('<', '>'), out var typed) || !WebAddress.TryParse(typed.AbsoluteUri, out var address))
            return (null, VisitWords.NoAddress);
        if (chat.MessageAt(address.Whole) is { } message)
            return database.Read(session => InMessage(session, message));
        if (database.Read(session => Known(session, address.Whole)) is { } known)
            return known;

        return await visitor.VisitAsync(new(address.Whole), cancellationToken) switch
        {
            Visit.Page page => await writer.WriteAsync(session => TakeIn(session, PagePost.Of(page, clock.GetUtcNow(), Math.Max(PagePost.ExcerptLength, options.ExcerptLength)), page, by), cancellationToken),
            Visit.Feed => (null, "That is a blog's front page or its feed. Give me the link of the one post that you mean; `/feeds add` watches the whole blog."),
            Visit.Nothing nothing => (null, nothing.Why),
            var visit => throw new InvalidOperationException($"{visit} is nothing that is behind a link."),
        };
    }

    private (DraftEntry?, string?) InMessage(Session session, MessageRef message) => AnnouncementStore.PostsIn(session, message.Id) switch
    {
        [] => (null, "That message announces no post. Give me the link of the post itself."),
        [var post] => Judge(session, post),
        var several => (null, $"That message shows {several.Count} posts. Give me the link of the one that you mean."),
    };

    /// <returns>Null: what is behind it has to be looked at.</returns>
    private (DraftEntry?, string?)? Known(Session session, string link)
    {
        if ((shortLinks.PostBehind(session, link) ?? KeyStore.ByAddresses(session, [link])) is { } post)
            return Judge(session, post);
        return blocks.WhyBlocked(session, link, author: null) is { } blocked ? (null, blocked) : null;
    }

    private (DraftEntry?, string?) TakeIn(Session session, PagePost page, Visit.Page visit, Person by)
    {
        if (KeyStore.ByAddresses(session, page.AllAddresses) is { } known)
            return Judge(session, known);
        if (page.AllAddresses.Append(page.Link).Select(address => blocks.WhyBlocked(session, address, page.Author)).FirstOrDefault(why => why is not null) is { } blocked)
            return (null, blocked);
        if (page.Title.Length == 0)
            return (null, "That page does not say what it is called. Suggest it with `/submit`, where you can give it a title, and let it in there.");
        if (CanonicalUrl.Of(page.Addresses[0]) is { } asked && KeyStore.IsOneOfSeveral(session, asked))
            page = page with { Link = CanonicalUrl.WithoutTracking(page.Addresses[0])! };
        if (WatchedFeeds.Find(session, [.. visit.Metadata.Feeds.Select(feed => feed.Url.AbsoluteUri)]) is { TitleOnly: true })
            page = page with { Excerpt = null };

        var post = intake.TakeIn(session, page.ToPost(clock.GetUtcNow()));
        DeedStore.Write(session, clock.GetUtcNow(), by, "brought in for the round-up", DeedKind.Post, post.Value);
        return (Entry(session, post), TakenIn);
    }

    private (DraftEntry?, string?) Judge(Session session, PostId id)
    {
        var post = PostStore.One(session, id);
        var title = Markdown.Escape(Inert.OneLine(post.Title), TitleLength);
        if (blocks.WhyBlocked(session, post.Link, BlockList.AuthorOf(post)) is { } blocked)
            return (null, $"{blocked} “{title}” can stand in an issue once that is taken away: `/block list` shows what is blocked.");
        if (PostStore.IsRetracted(session, id))
            return (null, $"“{title}” was taken back. `/retract` with its link brings it back; then it can stand in an issue.");
        return DraftMarks.IssueOf(session, id) is { } number
            ? (null, $"“{title}” stands in issue {number} already. A post stands in one issue only: to move it, unpublish that one first.")
            : (Entry(session, id), null);
    }

    private static DraftEntry Entry(Session session, PostId post) => new(post, PostStore.One(session, post).PublishedAt);
}
