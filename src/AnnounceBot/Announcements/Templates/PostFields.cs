using AnnounceBot.Chat;
using AnnounceBot.Posts;

namespace AnnounceBot.Announcements.Templates;

/// <summary>What a template can say of an announced post.</summary>
internal sealed class PostFields(Post post, string blog, string community)
{
    /// <summary>More is kept where the round-up shows more.</summary>
    public const int LongestExcerpt = 1000;

    /// <summary>So many tags are a description; more are noise.</summary>
    private const int MostTags = 20;

    private readonly OutsideText? _title = OutsideText.Of(post.Title), _author = OutsideText.Of(post.Author), _excerpt = OutsideText.Of(post.Excerpt is { } excerpt ? Excerpts.Cut(Inert.Lines(excerpt), LongestExcerpt) : null), _blog = OutsideText.Of(blog), _foundBy = OutsideText.Of(post.FoundBy);
    private readonly OutsideAddress? _link = OutsideAddress.Of(post.Link), _image = OutsideAddress.Of(post.Image);
    private readonly List<OutsideText> _tags = [.. post.Tags.Select(OutsideText.Of).OfType<OutsideText>().Take(MostTags)];

    public static IReadOnlyList<Field> All { get; } =
    [
        new("title", "the post's title"),
        new("author", "who wrote it, if the feed tells"),
        new("excerpt", "a text out of it, of at most 1,000 characters, in paragraphs; nothing for feeds with `titleOnly`"),
        new("link", "its address"),
        new("host", "where that leads, such as ada.example"),
        new("blog", "the feed's name"),
        new("kind", "article, video or podcast"),
        new("isArticle", "for `#if`"),
        new("isVideo", "for `#if`"),
        new("isPodcast", "for `#if`"),
        new("readMore", "\"read more\", \"read (and watch) more\" or \"listen\", by its kind"),
        new("tags", "a list, at most the first 20"),
        new("image", "its picture's address"),
        new("published", "when, as its author says"),
        new("firstSeen", "when the bot saw it first"),
        new("language", "its language tag, such as pt-BR"),
        new("foundBy", "who suggested it in the chat; nothing for posts that only feeds brought"),
        new("community.name", "the community's name"),
    ];

    /// <param name="longest">So many characters of each value are kept.</param>
    public IReadOnlyDictionary<string, object?> AtMost(int longest) => new Dictionary<string, object?>
    {
        ["title"] = _title?.AtMost(longest),
        ["author"] = _author?.AtMost(longest),
        ["excerpt"] = _excerpt?.AtMost(longest),
        ["link"] = _link,
        ["host"] = OutsideText.Of(_link?.ToAddress().Host),
        ["blog"] = _blog?.AtMost(longest),
        ["kind"] = OutsideText.Of(post.Kind switch { PostKind.Video => "video", PostKind.Podcast => "podcast", _ => "article" }),
        ["isArticle"] = post.Kind == PostKind.Article,
        ["isVideo"] = post.Kind == PostKind.Video,
        ["isPodcast"] = post.Kind == PostKind.Podcast,
        ["readMore"] = OutsideText.Of(ReadMore(post.Kind)),
        ["tags"] = _tags.ConvertAll(tag => (object)tag.AtMost(longest)),
        ["image"] = _image,
        ["published"] = post.PublishedAt,
        ["firstSeen"] = post.FirstSeenAt,
        ["language"] = OutsideText.Of(post.Language)?.AtMost(longest),
        ["foundBy"] = _foundBy?.AtMost(longest),
        ["community"] = new Dictionary<string, object?> { ["name"] = OutsideText.Of(community)?.AtMost(longest) },
    };

    public static string ReadMore(PostKind kind) => kind switch
    {
        PostKind.Video => "read (and watch) more",
        PostKind.Podcast => "listen",
        _ => "read more",
    };
}
