using AnnounceBot.Announcements.Templates;
using AnnounceBot.Chat;
using AnnounceBot.Digests.Issues;
using AnnounceBot.Posts;

namespace AnnounceBot.Digests.Rendering;

/// <summary>A piece of an issue in the chat's Markdown.</summary>
internal static class ChatEntry
{
    /// <summary>Together with the longest address these fit into a message.</summary>
    private const int SectionLength = 100, TitleLength = 200, AuthorLength = 80, LeadLength = 150, NameLength = 150;

    /// <param name="section">Stands above it; null: nothing does.</param>
    /// <returns>One, or as many as a long series needs.</returns>
    public static IEnumerable<string> Pieces(IssueBlock block, string? section, int longest)
    {
        var heading = section is not null && Inert.OneLine(section) is { Length: > 0 } words ? $"## {Markdown.Escape(words, SectionLength)}\n" : "";
        return block is IssueBlock.Series series ? Of(series, heading, longest) : block.Posts.Select(post => heading + Of(post, longest - heading.Length));
    }

    private static string Of(IssuePost post, int longest)
    {
        var link = WebAddress.TryParse(post.Url, out var address) ? address : null;
        var title = $"**{Markdown.Escape(TitleOf(post), TitleLength)}**";
        var by = Inert.OneLine(post.Author ?? "") is { Length: > 0 } author ? $" by {Markdown.Escape(author, AuthorLength)}" : "";
        var more = link is null ? "" : $"\n… {Markdown.Link(PostFields.ReadMore(post.Kind), link)}";
        var linked = link is null ? title : HonestLinks.In(Markdown.Link(title, link));
        var first = (linked.Length + by.Length + more.Length <= longest ? linked : title) + by;
        return first + Quote(post.Excerpt, longest - first.Length - more.Length) + more;
    }

    private static string TitleOf(IssuePost post) => Inert.OneLine(post.Title) is { Length: > 0 } title ? title : "Untitled";

    /// <summary>As much of it as there is room for.</summary>
    private static string Quote(string? excerpt, int room)
    {
        var text = Inert.Lines(excerpt ?? "");
        for (var length = Math.Min(text.Length, room); length > 0;)
        {
            var kept = Excerpts.Cut(text, length);
            var quote = $"\n{Markdown.Quote(Markdown.Escape(kept))}";
            if (quote.Length <= room)
                return kept.Length == 0 ? "" : quote;
            length = Math.Min(kept.Length, length) - Math.Max(1, (quote.Length - room) / 2);
        }

        return "";
    }

    private static IEnumerable<string> Of(IssueBlock.Series series, string heading, int longest)
    {
        var lead = Inert.OneLine(series.Lead) is { Length: > 0 } words ? $"{Markdown.Escape(words, LeadLength)}\n" : "";
        var piece = heading + lead;
        var isEmpty = true;
        foreach (var line in series.Items.Select(item => Line(item, longest - heading.Length - lead.Length)))
        {
            if (!isEmpty && piece.Length + line.Length > longest)
            {
                yield return piece.TrimEnd('\n');
                piece = lead;
            }

            (piece, isEmpty) = ($"{piece}{line}\n", false);
        }

        yield return piece.TrimEnd('\n');
    }

    private static string Line(SeriesItem item, int longest)
    {
        var name = Markdown.Escape(Inert.OneLine(item.Name) is { Length: > 0 } words ? words : TitleOf(item.Post), NameLength);
        if (!WebAddress.TryParse(item.Post.Url, out var link))
            return $"* {name}";
        var linked = $"* {HonestLinks.In(Markdown.Link(name, link))}";
        return linked.Length <= longest ? linked : $"* {name}: <{link.InLink}>";
    }
}
