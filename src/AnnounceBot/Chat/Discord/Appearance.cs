using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Rest;

namespace AnnounceBot.Chat.Discord;

/// <summary>How our messages look on Discord.</summary>
internal static class Appearance
{
    private const int Accent = 0xE8A33D;

    /// <summary>Shorter than Discord allows: all parts of an embed together stay below its 6,000.</summary>
    private const int Footer = 500;

    /// <returns>The message's text; null if it is nothing but a card.</returns>
    public static string? Content(ChatMessage message) => message.Text is { } text ? Fit(text, Limits.Content) : null;

    public static IReadOnlyList<Embed> Embeds(ChatMessage message) => message.Card is { } card ? [Embed(card)] : [];

    private static Embed Embed(Card card) => new()
    {
        Color = card.Color ?? Accent,
        Author = card.Author is { } author ? new() { Name = TextLimits.Cut(author, Limits.EmbedAuthor) } : null,
        Title = card.Title is { } title ? Fit(title, Limits.EmbedTitle) : null,
        Url = WebAddress(card.Link)?.AbsoluteUri,
        Description = card.Text is { } text ? Fit(text, Limits.EmbedDescription) : null,
        Image = WebAddress(card.Image) is { } image ? new() { Url = image.AbsoluteUri } : null,
        Footer = card.Footer is { Length: > 0 } footer ? new() { Text = TextLimits.Cut(footer, Footer) } : null,
        Timestamp = card.PublishedAt,
    };

    private static string Fit(string markdown, int longest) => TextLimits.Cut(markdown, longest);

    /// <returns>The address if a browser may follow it and Discord takes it; else null.</returns>
    public static Uri? WebAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.AbsoluteUri.Length <= Limits.EmbedUrl ? address : null;
}
