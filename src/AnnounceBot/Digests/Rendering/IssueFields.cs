using AnnounceBot.Announcements.Templates;
using AnnounceBot.Digests.Issues;
using AnnounceBot.Posts;
using AnnounceBot.Posts.Lists;

namespace AnnounceBot.Digests.Rendering;

/// <summary>What a template can say of an issue.</summary>
internal static class IssueFields
{
    private static readonly IReadOnlyList<Field> Post =
    [
        new("title", "a post's title"),
        new("author", "who wrote it, if that is known"),
        new("excerpt", "a text out of it, in paragraphs"),
        new("url", "where it is: its short link, if there are short links"),
        new("code", "of its short link"),
        new("kind", "article, video or podcast"),
        new("isArticle", "for `#if`"),
        new("isVideo", "for `#if`"),
        new("isPodcast", "for `#if`"),
        new("readMore", "\"read more\", \"read (and watch) more\" or \"listen\", by its kind"),
        new("published", "when, as its author says"),
    ];

    private static readonly IReadOnlyList<Field> Block =
    [
        new("isSeries", "whether several posts belong together; then there are `lead` and `items`, else the fields of a post"),
        new("lead", "what the titles of a series share"),
        new("items", "the posts of a series: the fields of a post, and `name`") { Items = [new("name", "what tells a post apart from the others of its series"), .. Post] },
        .. Post,
    ];

    private static readonly IReadOnlyList<Field> Section =
    [
        new("title", "a section's heading; nothing for the posts that no section takes, which come first"),
        new("blocks", "what stands in a section, in its order") { Items = Block },
    ];

    public static IReadOnlyList<Field> All { get; } =
    [
        new("title", "the issue's title"),
        new("intro", "what stands before the posts"),
        new("closing", "its last line, if it has one"),
        new("number", "its number"),
        new("date", "when it was published"),
        new("from", "when the time begins that it tells of"),
        new("to", "when that ends"),
        new("author", "who signs it (`digest.author`)"),
        new("tags", "a list (`digest.tags`)"),
        new("language", "the community's language tag, such as en-GB"),
        new("community.name", "the community's name"),
        new("sections", "its sections, in their order") { Items = Section },
    ];

    /// <summary>Each list with what its items have.</summary>
    public static IReadOnlyList<(string List, IReadOnlyList<Field> Fields)> Lists { get; } =
        [("in `#each sections`", Section), ("in `#each blocks`", [.. Block.Take(3)]), ("in `#each items`", [Block[2].Items[0]]), ("of a post", Post)];

    public static IReadOnlyDictionary<string, object?> Of(Issue issue, CommunityOptions community) => new Dictionary<string, object?>
    {
        ["title"] = OutsideText.Whole(issue.Title),
        ["intro"] = OutsideText.Whole(issue.Intro),
        ["closing"] = OutsideText.Whole(issue.Closing),
        ["number"] = issue.Number,
        ["date"] = issue.Date,
        ["from"] = issue.Period.From,
        ["to"] = issue.Period.To,
        ["author"] = OutsideText.Whole(issue.Author),
        ["tags"] = issue.Tags.Select(OutsideText.Whole).OfType<object>().ToList(),
        ["language"] = OutsideText.Whole(community.Culture.Name),
        ["community"] = new Dictionary<string, object?> { ["name"] = OutsideText.Whole(community.Name) },
        ["sections"] = issue.Sections.Select(Of).ToList(),
    };

    private static object Of(IssueSection section) => new Dictionary<string, object?>
    {
        ["title"] = OutsideText.Whole(section.Title),
        ["blocks"] = section.Blocks.Select(Of).ToList(),
    };

    private static object Of(IssueBlock block)
    {
        var fields = block is IssueBlock.Single single ? Of(single.Post) : Post.ToDictionary(field => field.Name, object? (_) => null);
        var series = block as IssueBlock.Series;
        fields["isSeries"] = series is not null;
        fields["lead"] = OutsideText.Whole(series?.Lead);
        fields["items"] = series?.Items.Select(Of).ToList() ?? [];
        return fields;
    }

    private static object Of(SeriesItem item)
    {
        var fields = Of(item.Post);
        fields["name"] = OutsideText.Whole(item.Name) ?? fields["title"];
        return fields;
    }

    private static Dictionary<string, object?> Of(IssuePost post) => new(Block.Count)
    {
        ["title"] = OutsideText.Whole(post.Title) ?? OutsideText.Whole(post.Url),
        ["author"] = OutsideText.Whole(post.Author),
        ["excerpt"] = OutsideText.Whole(post.Excerpt),
        ["url"] = OutsideAddress.Of(post.Url),
        ["code"] = OutsideText.Whole(post.Code),
        ["kind"] = OutsideText.Whole(PostKinds.NameOf(post.Kind)),
        ["isArticle"] = post.Kind == PostKind.Article,
        ["isVideo"] = post.Kind == PostKind.Video,
        ["isPodcast"] = post.Kind == PostKind.Podcast,
        ["readMore"] = OutsideText.Whole(PostFields.ReadMore(post.Kind)),
        ["published"] = post.PublishedAt,
    };
}
