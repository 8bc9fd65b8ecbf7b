using AnnounceBot.Announcements.Blocks;
using AnnounceBot.Chat;
using AnnounceBot.Posts;
using AnnounceBot.Storage;

namespace AnnounceBot.Announcements.Tending;

/// <summary>What is told privately of a post, and what moderators may do with it.</summary>
internal sealed class PostSheets(TimeProvider clock)
{
    public const string Unknown = "I do not know that post any more.";

    private const int TitleLength = 200, NameLength = 100, OtherPosts = 5, LineLength = 400, ButtonLength = 70;

    private static readonly TimeSpan Lately = TimeSpan.FromDays(30);

    /// <param name="isModerator">Whether buttons to look after it are there.</param>
    /// <param name="said">What was just done, above all.</param>
    public ChatMessage Of(Session session, PostId id, bool isModerator, string? said = null)
    {
        if (PostMarks.Of(session, id) is not { } marks)
            return new() { Text = Unknown };
        var post = PostStore.One(session, id);
        return Card(post, said, marks.RetractedAt is { } at ? [WhyNowhere(post, at)] : Lines(session, id, post, marks)) with
        {
            Buttons = isModerator ? Buttons(id, marks) : [],
        };
    }

    /// <summary>Asks once before a post is taken back; of one that was, whether it shall come back.</summary>
    public ChatMessage AskRetract(Session session, PostId id)
    {
        if (PostMarks.Of(session, id) is not { RetractedAt: null })
            return Of(session, id, isModerator: true);
        var channels = AnnouncementStore.Of(session, id).Where(announced => announced.State != "dropped").Select(announced => Markdown.Channel(announced.Channel)).ToList();
        var messages = channels.Count == 0 ? "It was announced nowhere." : $"Its {(channels.Count == 1 ? "message" : "messages")} in {string.Join(", ", channels)} will be deleted; of one that shows several posts, only this one's line.";
        return Card(PostStore.One(session, id), "**Take this post back?**",
        [
            $"{messages} It leaves lists, searches, round-ups and feeds, and does not come back when its own feed shows or changes it.",
            "What stays: threads that were opened for it, with what people wrote there, and what servers that follow the channel have of it. You can bring it back.",
        ]) with
        {
            Buttons = [TendStep.Button("Take it back", id, TendStep.Retract, ButtonLook.Danger), TendStep.Button("Keep it", id, TendStep.Look)],
        };
    }

    /// <summary>Asks whose posts are meant: the author's, or all of the site.</summary>
    public static ChatMessage AskWhom(Session session, PostId id, BlockMeasure measure)
    {
        var post = PostStore.One(session, id);
        var (author, site) = Whom(post);
        var question = measure == BlockMeasure.Out ? "**Whose posts shall be left out from now on?**" : "**Of whose posts shall only titles be shown from now on?**";
        ChatButton?[] buttons =
        [
            author is { } name ? TendStep.Button(Label("By", name, ", in all feeds"), id, measure == BlockMeasure.Out ? TendStep.BlockAuthor : TendStep.TitleAuthor) : null,
            site is { } host ? TendStep.Button(Label("All from", host, ""), id, measure == BlockMeasure.Out ? TendStep.BlockSite : TendStep.TitleSite) : null,
            TendStep.Button("Back", id, TendStep.Look),
        ];
        return Card(post, question, ["What was posted before is asked about next."]) with { Buttons = [.. buttons.OfType<ChatButton>()] };
    }

    /// <returns>By what a post's blogger is known; null: by nothing.</returns>
    public static (BlockTarget? Author, BlockTarget? Site) Whom(Post post) =>
        (BlockTarget.Author(BlockList.AuthorOf(post)), BlockTarget.HostsOf(post.Link) is [var host, ..] ? BlockTarget.Domain(host) : null);

    private IEnumerable<string> Lines(Session session, PostId id, Post post, PostMarks marks)
    {
        yield return $"From {Markdown.Escape(Inert.OneLine(Credit.Line(session, post)), NameLength)}, published {Ago(post.PublishedAt)}; I saw it {Ago(post.FirstSeenAt)}.";
        if (marks.FeaturedAt is not null)
            yield return "★ Featured by a moderator.";
        var others = OtherPostsStore.Of(session, id, post, clock.GetUtcNow() - Lately, OtherPosts);
        if (others.Count > 0)
            yield return $"Also by {(post.Author is { } author ? Markdown.Escape(Inert.OneLine(author), NameLength) : "them")} in the last 30 days:";
        foreach (var other in others)
            yield return $"* {Linked(other.Title, other.Link)}";
    }

    private static string WhyNowhere(Post post, DateTimeOffset at) => post.Unannounced == Unannounced.Blocked
        ? $"It was left out {Ago(at)}: {Unannounced.Blocked}."
        : $"It was taken back {Ago(at)}: it is shown nowhere, and does not come back by itself.";

    private static IReadOnlyList<ChatButton> Buttons(PostId id, PostMarks marks) => marks.RetractedAt is not null
        ? [TendStep.Button("Bring it back", id, TendStep.Restore)]
        :
        [
            marks.FeaturedAt is null ? TendStep.Button("Feature", id, TendStep.Feature) : TendStep.Button("Unfeature", id, TendStep.Unfeature),
            TendStep.Button("Retract…", id, TendStep.AskRetract),
            TendStep.Button("Title only…", id, TendStep.AskTitle),
            TendStep.Button("Block…", id, TendStep.AskBlock),
        ];

    private static ChatMessage Card(Post post, string? said, IEnumerable<string> lines)
    {
        var link = WebAddress.TryParse(post.Link, out var address) ? address : null;
        return new()
        {
            Text = said,
            Card = new()
            {
                Title = HonestLinks.Title(Markdown.Escape(Inert.OneLine(post.Title), TitleLength), link?.Whole),
                Link = link?.Whole,
                Author = post.Author is { } author ? Graphemes.Cut(Inert.OneLine(author), NameLength) : null,
                Text = string.Join('\n', lines),
            },
        };
    }

    private static string Linked(string title, string link)
    {
        var label = Markdown.Escape(Inert.OneLine(title), NameLength);
        return WebAddress.TryParse(link, out var address) && HonestLinks.In(Markdown.Link(label, address)) is { Length: <= LineLength } linked ? linked : label;
    }

    private static string Label(string before, BlockTarget target, string after) => $"{before} {Graphemes.Cut(Inert.OneLine(target.Shown), ButtonLength - before.Length - after.Length)}{after}";

    private static string Ago(DateTimeOffset at) => $"<t:{at.ToUnixTimeSeconds()}:R>";
}
