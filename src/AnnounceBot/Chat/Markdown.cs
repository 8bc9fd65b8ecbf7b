using System.Text;

namespace AnnounceBot.Chat;

/// <summary>Makes texts of strangers inert in Discord's Markdown: they look as they were written, and mention, link and format nothing.</summary>
internal static class Markdown
{
    private const string Special = @"\*_~`|<[]@";

    private const int ShortestId = 15;

    private const string BeginsBlock = "#>-+";

    /// <returns>The text with a backslash before each character that could mean something, wherever the text is put.</returns>
    /// <remarks>Discord shows what follows a backslash as it is, if it is no letter, digit or white space.</remarks>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        var atStart = true;
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (Special.Contains(letter) || IsColonOfSomething(text, i) || IsOfInvite(text, i) || (atStart && (BeginsBlock.Contains(letter) || EndsNumber(text, i))))
                escaped.Append('\\');
            escaped.Append(letter);
            atStart = letter is '\n' or '\r' or '\u2028' or '\u2029' || (atStart && (char.IsWhiteSpace(letter) || char.IsAsciiDigit(letter)));
        }

        return escaped.ToString();
    }

    /// <returns>As much of the text as fits once it is escaped; what is cut ends in "…".</returns>
    public static string Escape(string text, int longest)
    {
        var kept = Graphemes.Cut(text, longest);
        var escaped = Escape(kept);
        while (escaped.Length > longest)
        {
            kept = Graphemes.Cut(text, kept.Length - Math.Max(1, (escaped.Length - longest) / 2));
            escaped = Escape(kept);
        }

        return escaped;
    }

    /// <returns>Each line as a quote; empty lines stay inside of it.</returns>
    public static string Quote(string escaped) => string.Join('\n', escaped.Split('\n').Select(line => $"> {line}"));

    /// <summary>A masked link; whoever uses it for what strangers wrote lets <see cref="HonestLinks"/> look at the text.</summary>
    /// <param name="label">Escaped, and on one line.</param>
    public static string Link(string label, Uri address) => WebAddress.TryParse(address.AbsoluteUri, out var target) ? Link(label, target) : label;

    /// <inheritdoc cref="Link(string, Uri)"/>
    public static string Link(string label, WebAddress address) => $"[{label}](<{address.InLink}>)";

    /// <param name="configured">A name, with its # or without, or an id.</param>
    /// <returns>How people see a channel: of an id its name, which is the chat's to show.</returns>
    public static string Channel(string configured) =>
        configured.Length >= ShortestId && configured.All(char.IsAsciiDigit) ? $"<#{configured}>" : $"#{Escape(configured.TrimStart('#'))}";

    /// <returns>What a person reads where there is no markup: links are written out.</returns>
    public static string ToText(string markdown) => new MarkdownText(MarkdownText.Utc).Of(markdown);

    /// <summary>Of an address, which would become a link with the backslashes in it; of ":smile:", "&lt;t:0:R&gt;" and the like. Not that of a sentence.</summary>
    private static bool IsColonOfSomething(string text, int at) => text[at] == ':' && (at + 1 == text.Length || !char.IsWhiteSpace(text[at + 1]));

    /// <summary>"discord.gg/…" and its kin become cards to join with, even without "https:".</summary>
    private static bool IsOfInvite(string text, int at) =>
        text[at] == '.' && (EndsWith(text, at, "discord") || EndsWith(text, at, "discordapp"));

    private static bool EndsWith(string text, int at, string word) =>
        at >= word.Length && text.AsSpan(at - word.Length, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>"1. " at the beginning of a line would count as a list; so would what is put behind a number.</summary>
    private static bool EndsNumber(string text, int at) => text[at] == '.' && (at == 0 || char.IsAsciiDigit(text[at - 1]));
}
