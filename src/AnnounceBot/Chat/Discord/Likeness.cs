using System.Text.RegularExpressions;
using AnnounceBot.Discord.Models;

namespace AnnounceBot.Chat.Discord;

/// <summary>Whether a message of ours on Discord is one whose creation was not answered.</summary>
internal static partial class Likeness
{
    /// <summary>By the nonce, where Discord tells it; else as in <see cref="IsAlike"/>.</summary>
    public static bool Is(Message message, Attempt attempt) => message.Nonce is { } nonce ? nonce == attempt.Nonce : IsAlike(message, attempt);

    /// <summary>By the link; of what shows none, such as a notice, by what it says.</summary>
    public static bool IsAlike(Message message, Attempt attempt)
    {
        if (attempt.IsKnown(message.Id.ToString()))
            return false;
        return LinkIn(attempt) is { } address ? Shows(message.Content, message.Embeds, address) : SaysTheSame(message, attempt.Message);
    }

    /// <summary>Whether it is a list of posts, and that one of them.</summary>
    public static bool IsAmongOthers(Message message, Attempt attempt) =>
        message.Embeds.Count == 0 && message.Content.Split("\n* ").Length > 2 && LinkIn(attempt) is { } address && Names(message.Content, address.AbsoluteUri);

    /// <returns>What it is about, if that is to be seen in it.</returns>
    private static Uri? LinkIn(Attempt attempt) =>
        Appearance.WebAddress(attempt.Link) is { } address && Shows(Appearance.Content(attempt.Message), Appearance.Embeds(attempt.Message), address) ? address : null;

    private static bool Shows(string? content, IReadOnlyList<Embed> embeds, Uri address) =>
        Names(content ?? "", address.AbsoluteUri)
        || embeds.Any(embed => Appearance.WebAddress(embed.Url) == address || Names(embed.Description ?? "", address.AbsoluteUri));

    /// <summary>Not as the beginning of another address.</summary>
    private static bool Names(string text, string address)
    {
        for (var at = text.IndexOf(address, StringComparison.Ordinal); at >= 0; at = text.IndexOf(address, at + 1, StringComparison.Ordinal))
        {
            if (at + address.Length is var end && (end == text.Length || text[end] is '>' or ')' || char.IsWhiteSpace(text[end])))
                return true;
        }

        return false;
    }

    private static bool SaysTheSame(Message message, ChatMessage wanted) =>
        Same(Mention.Replace(message.Content, ""), Appearance.Content(wanted))
        && (message.Embeds, Appearance.Embeds(wanted)) switch
        {
            ([], []) => !string.IsNullOrWhiteSpace(wanted.Text),
            ([var there, ..], [var embed]) => Same(there.Title, embed.Title) && Same(there.Description, embed.Description),
            _ => false,
        };

    /// <summary>Discord takes blanks off both ends.</summary>
    private static bool Same(string? there, string? wanted) => (there ?? "").Trim() == (wanted ?? "").Trim();

    [GeneratedRegex(@"^<@&[0-9]+>\n?")]
    private static partial Regex Mention { get; }
}
