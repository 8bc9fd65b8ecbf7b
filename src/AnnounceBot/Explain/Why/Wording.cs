using AnnounceBot.Chat;
using AnnounceBot.Chat.Journal;

namespace AnnounceBot.Explain.Why;

/// <summary>How the answers say what they have in common.</summary>
internal static class Wording
{
    private const int NameLength = 100, WordsLength = 300, LinkLength = 300;

    /// <summary>Shown by the chat in the reader's own time zone.</summary>
    public static string At(DateTimeOffset moment) => $"<t:{moment.ToUnixTimeSeconds()}:f>";

    public static string Ago(DateTimeOffset moment) => $"<t:{moment.ToUnixTimeSeconds()}:R>";

    public static string Day(DateTimeOffset moment) => $"<t:{moment.ToUnixTimeSeconds()}:D>";

    /// <param name="name">As configured: a name or an id; an id is shown by the chat as the channel's name to those who may see it.</param>
    public static string Channel(string name) => name.Length > 0 && name.All(char.IsAsciiDigit) ? $"<#{name}>" : $"#{Name(name.TrimStart('#'))}";

    public static string Name(string text) => Markdown.Escape(Inert.OneLine(text), NameLength);

    public static string Words(string text) => Markdown.Escape(Inert.OneLine(text), WordsLength);

    /// <returns>A link that leads where it says; the label alone where its address is too long to show.</returns>
    public static string Link(string label, string address) => WebAddress.TryParse(address, out var link) && link.InLink.Length <= LinkLength ? HonestLinks.In(Markdown.Link(Name(label), link)) : Name(label);

    public static string Count(long count, string one, string many) => count == 1 ? $"1 {one}" : $"{count} {many}";

    public static string Line(Deed deed)
    {
        var by = deed.Person is { } person ? $"**{Name(person)}**" : "somebody on the command line";
        return $"* {by} {Name(deed.What)} it {At(deed.At)}{(deed.Words is { } words ? $": {Words(words)}" : "")}";
    }
}
