using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Rest;

namespace AnnounceBot.Chat.Discord;

/// <summary>How our messages look on Discord. All texts come from strangers and are made inert here.</summary>
internal static class Appearance
{
    private const int Accent = 0xE8A33D;

    /// <summary>Shorter than Discord allows, so that all parts together stay below its 6,000 and the link is never cut off.</summary>
    private const int Quote = 3000, Footer = 500;

    /// <returns>The message's text; null if it is nothing but a card.</returns>
    public static string? Content(ChatMessage message)
    {
        var lines = new List<string>();
        if (message.Text is { } text)
            lines.Add(Markdown.Escape(text));
        lines.AddRange(message.Links.Select(Line));
        return lines.Count == 0 ? null : TextLimits.Cut(string.Join('\n', lines), Limits.Content);
    }

    public static IReadOnlyList<Embed> Embeds(ChatMessage message) => message.Card is { } card ? [Embed(card)] : [];

    private static string Line(TitleLink link)
    {
        var title = WebAddress(link.Link) is { } address ? Markdown.Link(Markdown.Escape(link.Title), address) : Markdown.Escape(link.Title);
        return link.Author is { } author ? $"* {title} by {Markdown.Escape(author)}" : $"* {title}";
    }

    private static Embed Embed(Card card) => new()
    {
        Color = Accent,
        Author = card.Author is { } author ? new() { Name = TextLimits.Cut(author, Limits.EmbedAuthor) } : null,
        Title = Markdown.Escape(card.Title, Limits.EmbedTitle),
        Url = WebAddress(card.Link)?.AbsoluteUri,
        Description = TextLimits.Cut(string.Join('\n', Description(card)), Limits.EmbedDescription),
        Image = WebAddress(card.Image) is { } image ? new() { Url = image.AbsoluteUri } : null,
        Footer = string.Join(" · ", FooterOf(card)) is { Length: > 0 } footer ? new() { Text = TextLimits.Cut(footer, Footer) } : null,
        Timestamp = card.PublishedAt,
    };

    private static IEnumerable<string> Description(Card card)
    {
        if (card.Quote is { } quote)
            yield return Markdown.Quote(Markdown.Escape(quote, Quote));
        if (WebAddress(card.Link) is { } link)
            yield return $"… {Markdown.Link(Markdown.Escape(card.LinkLabel), link)}";
    }

    private static IEnumerable<string> FooterOf(Card card)
    {
        if (card.Source is { } source)
            yield return source;
        if (card.Tags.Count > 0)
            yield return string.Join(", ", card.Tags);
    }

    /// <returns>The address if a browser may follow it and Discord takes it; else null.</returns>
    public static Uri? WebAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.AbsoluteUri.Length <= Limits.EmbedUrl ? address : null;
}
