using AnnounceBot.Announcements.Templates;
using AnnounceBot.Chat;
using AnnounceBot.Posts;

namespace AnnounceBot.Announcements;

/// <summary>How posts look without a template: what is left where that has a mistake, and how many posts look in one message.</summary>
internal static class Look
{
    private const int TitleLength = 200, AuthorLength = 100, SourceLength = 100, TagsLength = 300, QuoteLength = 350, LineLength = 400, TextLength = 1900;

    public static ChatMessage Of(Post post, string source)
    {
        var link = WebAddress.TryParse(post.Link, out var address) ? address : null;
        var origin = Cut(source, SourceLength) + (post.FoundBy is { } finder ? $", found by {Cut(finder, AuthorLength)}" : "");
        return new()
        {
            Card = new()
            {
                Title = HonestLinks.Title(Markdown.Escape(Inert.OneLine(post.Title), TitleLength), link?.Whole),
                Link = link?.Whole,
                Author = post.Author is { } author ? Cut(author, AuthorLength) : null,
                Text = string.Join('\n', Lines(post, link)),
                Footer = string.Join(" · ", post.Tags.Count > 0 ? [origin, Cut(string.Join(", ", post.Tags), TagsLength)] : [origin]),
                PublishedAt = post.PublishedAt,
                Image = WebAddress.TryParse(post.Image, out var image) ? image.Whole : null,
            },
            Topic = Inert.OneLine(post.Title),
            Tags = post.Tags,
        };
    }

    /// <summary>A line a post, as many as fit; how many are left out is said.</summary>
    public static ChatMessage Of(IReadOnlyList<Post> posts, string source)
    {
        var name = Markdown.Escape(Cut(source, SourceLength));
        var lines = new List<string> { $"{posts.Count} posts came from {name} while nobody was looking:" };
        var length = lines[0].Length;
        foreach (var (post, index) in posts.Select((post, index) => (post, index)))
        {
            var line = Line(post);
            var rest = $"… and {posts.Count - index} more at {name}";
            if (length + 1 + line.Length > TextLength - (index == posts.Count - 1 ? 0 : rest.Length + 1))
            {
                lines.Add(rest);
                break;
            }

            lines.Add(line);
            length += 1 + line.Length;
        }

        return new() { Text = string.Join('\n', lines) };
    }

    private static IEnumerable<string> Lines(Post post, WebAddress? link)
    {
        if (post.Excerpt is { } excerpt && Feeds.Excerpt.Shorten(Inert.Lines(excerpt), QuoteLength) is { Length: > 0 } shown)
            yield return Markdown.Quote(Markdown.Escape(shown));
        if (link is not null)
            yield return $"… {Markdown.Link(PostFields.ReadMore(post.Kind), link)}";
    }

    private static string Line(Post post)
    {
        var title = Markdown.Escape(Cut(post.Title, AuthorLength));
        var by = post.Author is { } author ? $" by {Markdown.Escape(Cut(author, AuthorLength / 2))}" : "";
        var linked = WebAddress.TryParse(post.Link, out var link) ? HonestLinks.In(Markdown.Link(title, link)) : title;
        return $"* {(linked.Length + by.Length <= LineLength ? linked : title)}{by}";
    }

    private static string Cut(string text, int longest) => Graphemes.Cut(Inert.OneLine(text), longest);
}
