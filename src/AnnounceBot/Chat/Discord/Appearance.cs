using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AnnounceBot.Discord;
using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Rest;

namespace AnnounceBot.Chat.Discord;

/// <summary>How our messages look on Discord.</summary>
internal static partial class Appearance
{
    private const int Accent = 0xE8A33D;

    /// <summary>Shorter than Discord allows: with it all parts of an embed at their longest stay below the 6,000 that it takes of them together.</summary>
    private const int Footer = 500;

    private const string NoName = "New post";

    /// <returns>The message's text; null if it is nothing but a card.</returns>
    public static string? Content(ChatMessage message, Snowflake? mentioned = null) => (mentioned, message.Text) switch
    {
        ({ } role, { Length: > 0 } text) when $"<@&{role}>\n" is var mention => mention + MarkdownCut.Fit(text, Limits.Content - mention.Length),
        ({ } role, _) => $"<@&{role}>",
        (null, { } text) => MarkdownCut.Fit(text, Limits.Content),
        (null, null) => null,
    };

    public static IReadOnlyList<Embed> Embeds(ChatMessage message) => message.Card is { } card ? [Embed(card)] : [];

    /// <returns>Whom a new message reaches: the one role, whatever else its text names.</returns>
    public static AllowedMentions Allowed(Snowflake? mentioned) => mentioned is { } role ? AllowedMentions.OnlyRoles(role) : AllowedMentions.None;

    /// <returns>What a thread for the message is called: one line of plain text, never empty.</returns>
    public static string ThreadName(ChatMessage message) =>
        ThreadName(message.Topic ?? Markdown.ToText(message.Card?.Title ?? message.Text?.Split('\n', 2)[0] ?? ""));

    public static string ThreadName(string topic)
    {
        var name = Blank.Replace(topic, " ").Trim();
        return name.EnumerateRunes().Any(IsVisible) ? TextLimits.Cut(name, Limits.ThreadName) : NoName;
    }

    /// <returns>The address if a browser may follow it and Discord takes it; else null.</returns>
    public static Uri? WebAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.AbsoluteUri.Length <= Limits.EmbedUrl ? address : null;

    private static Embed Embed(Card card) => new()
    {
        Color = card.Color ?? Accent,
        Author = string.IsNullOrWhiteSpace(card.Author) ? null : new() { Name = TextLimits.Cut(card.Author, Limits.EmbedAuthor) },
        Title = card.Title is { } title ? MarkdownCut.Fit(title, Limits.EmbedTitle) : null,
        Url = WebAddress(card.Link)?.AbsoluteUri,
        Description = card.Text is { } text ? MarkdownCut.Fit(text, Limits.EmbedDescription) : null,
        Image = WebAddress(card.Image) is { } image ? new() { Url = image.AbsoluteUri } : null,
        Footer = string.IsNullOrWhiteSpace(card.Footer) ? null : new() { Text = TextLimits.Cut(card.Footer, Footer) },
        Timestamp = card.PublishedAt,
    };

    private static bool IsVisible(Rune letter) =>
        !Rune.IsWhiteSpace(letter) && Rune.GetUnicodeCategory(letter) is not (UnicodeCategory.Control or UnicodeCategory.Format);

    [GeneratedRegex(@"[\s\p{Cc}]+")]
    private static partial Regex Blank { get; }
}
