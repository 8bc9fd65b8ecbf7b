using AnnounceBot.Chat;
using AnnounceBot.Posts;

namespace AnnounceBot.Announcements;

/// <summary>How posts look when they are announced.</summary>
internal static class Look
{
    private const int QuoteLength = 350;

    public static ChatMessage Of(Post post, string source) => new()
    {
        Card = new()
        {
            Title = post.Title,
            Link = post.Link,
            LinkLabel = post.Kind switch { PostKind.Video => "read (and watch) more", PostKind.Podcast => "listen", _ => "read more" },
            Author = post.Author,
            Quote = post.Excerpt is { } excerpt ? Feeds.Excerpt.Shorten(excerpt, QuoteLength) : null,
            Source = source,
            PublishedAt = post.PublishedAt,
            Image = post.Image,
            Tags = post.Tags,
        },
    };

    public static ChatMessage Of(IReadOnlyList<Post> posts, string source) => new()
    {
        Text = $"{posts.Count} posts came from {source} while nobody was looking:",
        Links = [.. posts.Select(post => new TitleLink(post.Title, post.Link, post.Author))],
    };
}
