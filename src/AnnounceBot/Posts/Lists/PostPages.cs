using AnnounceBot.Chat;
using AnnounceBot.Storage;

namespace AnnounceBot.Posts.Lists;

/// <summary>Shows lists of posts, ten a page: whoever turns one gets what it would be now.</summary>
internal sealed class PostPages(Database database, CommunityOptions community)
{
    private const int PageLength = 10, LongestText = 2000, FilterLength = 100;

    public PostLines Lines { get; } = new(community.TimeZone, community.Culture);

    /// <summary>What somebody typed, as it can be shown.</summary>
    public static string Shown(string typed) => Markdown.Escape(Inert.OneLine(typed), FilterLength);

    /// <param name="list">Holds one post at least.</param>
    public ChatMessage Show(PostList list)
    {
        var count = Math.Min(list.Posts.Count, PostLister.Most);
        var last = (count - 1) / PageLength;
        var page = Math.Min(list.Page, last);
        var onPage = list.Posts.Take(count).Skip(page * PageLength).Take(PageLength);
        var posts = database.Read(session => PostLister.Show(session, onPage));

        var next = page < last ? Button(list.Turn.Next, list, page + 1) : null;
        var before = page > 0 ? Button(list.Turn.Before, list, page - 1) : null;
        var share = list.CanShare && list.ArgumentOf(page) is { } argument ? new ChatButton("Share here", list.ButtonName + PostList.Sharing, argument) : null;
        return Message(Heading(list, page, last, isStuck: page < last && next is null), posts, list) with { Buttons = [.. new[] { next, before, share }.OfType<ChatButton>()] };
    }

    private static string Heading(PostList list, int page, int last, bool isStuck)
    {
        var isMore = list.Posts.Count > PostLister.Most;
        var number = isMore ? $"More than {PostLister.Most:N0}" : $"{list.Posts.Count}";
        var pages = (last, isMore) switch { (0, _) => "", (_, true) => $", page {page + 1}", _ => $", page {page + 1} of {last + 1}" };
        var heading = $"{number} {PostKinds.Noun(list.Kind, list.Posts.Count)}{list.About}{pages}:";
        if (list.Note is { } note)
            heading += $"\n{note}";
        var left = isMore ? "Many more are" : list.Posts.Count - ((page + 1) * PageLength) is var rest and > 1 ? $"{rest} more are" : "One more is";
        if (isStuck)
            heading += $"\n{left} {list.Turn.Next.ToLowerInvariant()}. What you asked for is too long for my buttons to remember, so I cannot turn the page: {list.Advice}";
        return heading;
    }

    private ChatMessage Message(string heading, List<ListedPost> posts, PostList list)
    {
        var shown = PostLines.List(posts.ConvertAll(post => (post, list.SaidOf(post.Id))), post => list.HeadingOf(post) ?? Lines.Day(post.PublishedAt));
        var whole = $"{heading}\n{shown}";
        return whole.Length <= LongestText ? new() { Text = whole } : new() { Text = heading, Card = new() { Text = shown } };
    }

    private static ChatButton? Button(string label, PostList list, int page) =>
        list.ArgumentOf(page) is { } argument ? new ChatButton(label, list.ButtonName, argument) : null;
}
