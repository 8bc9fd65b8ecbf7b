using System.Globalization;
using AnnounceBot.Chat;
using AnnounceBot.Feeds;
using AnnounceBot.Feeds.Pages;

namespace AnnounceBot.Watching.Adding;

/// <summary>What somebody who adds a feed reads on the way.</summary>
internal static class AddWords
{
    private const int NameLength = 100, TitleLength = 120, LinkLength = 250, LabelLength = 80, ShownTags = 200;

    public static readonly ChatMessage Forgotten = new() { Text = "I do not have that any more: it was saved, given up, or begun more than a day ago. Type `/feeds add` again." };

    public static readonly ChatMessage GivenUp = new() { Text = "Nothing was saved." };

    public static ChatMessage Choosing(FeedDraft draft, IReadOnlyList<OfferedFeed> offered) => new()
    {
        Text = string.Join('\n',
        [
            $"That page offers {offered.Count} feeds. Which one? Usually the first is right, and others are of comments or of another format.",
            .. offered.Select((feed, index) => $"{index + 1}. {Markdown.Escape(Label(feed), LabelLength)}{Address(feed.Url)}"),
        ]),
        Buttons =
        [
            .. offered.Select((feed, index) => new ChatButton($"{index + 1}. {Label(feed)}", ChooseFeedButton.ButtonName, $"{draft.Id}-{index}", index == 0 ? ButtonLook.Main : ButtonLook.Quiet)),
            Cancel(draft),
        ],
    };

    public static ChatMessage Preview(FeedDraft draft, FeedDocument document, IReadOnlyList<DryPost> posts, int announcedAtOnce) => new()
    {
        Card = new()
        {
            Title = Markdown.Escape(Inert.OneLine(draft.ToFeed().DisplayName), NameLength),
            Text = string.Join('\n', Lines(draft, document, posts, announcedAtOnce)),
        },
        Buttons = [new("Save", SaveFeedButton.ButtonName, $"{draft.Id}", ButtonLook.Main), Cancel(draft)],
    };

    public static ChatMessage Saved(string name) => new() { Text = $"**{Markdown.Escape(name, NameLength)}** is watched from now on, and read within seconds. `/feeds list` shows how it fares." };

    public static ChatMessage Known(Feed feed) => new() { Text = $"That feed is watched already, as **{Markdown.Escape(FeedDesk.Name(feed))}**. {HowItIs(feed)}" };

    public static ChatMessage Blocked(string why) => new() { Text = $"Nothing was saved. {Markdown.Escape(why)}" };

    private static IEnumerable<string> Lines(FeedDraft draft, FeedDocument document, IReadOnlyList<DryPost> posts, int announcedAtOnce)
    {
        yield return $"{document.Entries.Count} {(document.Entries.Count == 1 ? "post" : "posts")} in {FormatOf(document)}{Address(new Uri(draft.Url!))}";
        if (draft.Tags.Count > 0)
            yield return $"Tags of all its posts: {Markdown.Escape(string.Join(", ", draft.Tags), ShownTags)}";
        yield return posts.Count == 0 ? "It is empty so far." : "Its last posts, and where the routes would send them:";
        foreach (var post in posts)
            yield return HonestLinks.In($"* {Title(post)} <t:{post.Post.PublishedAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)}:d> → {Places(post)}");
        yield return announcedAtOnce == 0
            ? "Once it is saved, none of these is announced, only what comes after them."
            : $"Once it is saved, up to {announcedAtOnce} of what it holds now {(announcedAtOnce == 1 ? "is" : "are")} announced at once (`watching.firstPoll`).";
        yield return "**Nothing is saved yet.**";
    }

    private static string Title(DryPost post)
    {
        var title = Markdown.Escape(Inert.OneLine(post.Post.Title), TitleLength);
        return WebAddress.TryParse(post.Post.Link, out var link) && link.InLink.Length <= LinkLength ? Markdown.Link(title, link) : title;
    }

    private static string Places(DryPost post) => post.Channels.Count == 0
        ? "nowhere: no route takes it"
        : string.Join(", ", post.Channels.Select(Markdown.Channel));

    private static string Address(Uri url) =>
        WebAddress.TryParse(url.AbsoluteUri, out var address) && address.InLink.Length <= LinkLength ? $": <{address.InLink}>" : "";

    private static string Label(OfferedFeed feed) => Graphemes.Cut(Inert.OneLine(feed.Title ?? feed.Url.PathAndQuery), LabelLength - 4);

    private static string HowItIs(Feed feed) => feed.Status switch
    {
        FeedStatus.Paused => "It is paused: `/feeds resume` wakes it.",
        FeedStatus.Gone => "Its server says that it is gone: `/feeds check` looks again, `/feeds move` gives it another address.",
        _ => "`/feeds check` tells how it is.",
    };

    private static string FormatOf(FeedDocument document) => document.Format switch
    {
        FeedFormat.Rss => "an RSS feed",
        FeedFormat.Rdf => "an RDF feed",
        FeedFormat.Atom => "an Atom feed",
        _ => "a JSON Feed",
    };

    private static ChatButton Cancel(FeedDraft draft) => new("Cancel", CancelFeedButton.ButtonName, $"{draft.Id}");
}
