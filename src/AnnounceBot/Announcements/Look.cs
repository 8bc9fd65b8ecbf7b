using AnnounceBot.Chat;
using AnnounceBot.Posts;

namespace AnnounceBot.Announcements;

/// <summary>How posts look when they are announced.</summary>
internal static class Look
{
    private const int QuoteLength = 350, TitleLength = 256;

    public static ChatMessage Of(Post post, string source) => new()
    {
        Card = new()
        {
            Title = Markdown.Escape(post.Title, TitleLength),
            Link = post.Link,
            Author = post.Author,
            Text = string.Join('\n', Lines(post)),
            Footer = string.Join(" · ", post.Tags.Count > 0 ? [source, string.Join(", ", post.Tags)] : [source]),
            PublishedAt = post.PublishedAt,
            Image = post.Image,
        },
        Topic = post.Title,
        Tags = post.Tags,
    };

    public static ChatMessage Of(IReadOnlyList<Post> posts, string source) => new()
    {
        Text = string.Join('\n', posts.Select(Line).Prepend($"{posts.Count} posts came from {Markdown.Escape(source)} while nobody was looking:")),
    };

    private static IEnumerable<string> Lines(Post post)
    {
        if (post.Excerpt is { } excerpt)
            yield return Markdown.Quote(Markdown.Escape(Feeds.Excerpt.Shorten(excerpt, QuoteLength)));
        if (Uri.TryCreate(post.Link, UriKind.Absolute, out var link))
            yield return $"… {Markdown.Link(post.Kind switch { PostKind.Video => "read (and watch) more", PostKind.Podcast => "listen", _ => "read more" }, link)}";
    }

    private static string Line(Post post)
    {
        var title = Uri.TryCreate(post.Link, UriKind.Absolute, out var link) ? Markdown.Link(Markdown.Escape(post.Title), link) : Markdown.Escape(post.Title);
        return post.Author is { } author ? $"* {title} by {Markdown.Escape(author)}" : $"* {title}";
    }
}
