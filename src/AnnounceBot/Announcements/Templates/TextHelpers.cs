using AnnounceBot.Chat;
using AnnounceBot.Posts;

namespace AnnounceBot.Announcements.Templates;

/// <summary>What templates can do with texts.</summary>
internal static class TextHelpers
{
    public static IReadOnlyList<Helper> All { get; } =
    [
        new("truncate", "text length", 2, "at most so many characters, cut after a sentence or between two words", call => Truncate(call.Text(0), call.Number(1))),
        new("quote", "text", 1, "each line as a quote; it begins a line of its own", call => Quote(call)),
        new("link", "label address", 2, "a link that is shown as its label", call => Link(call)),
        new("join", "list separator", 1, "all items in one line; the separator is \", \" if none is given", call => Join(call)),
        new("plural", "count one many", 3, "one of two words, by a number or by how many a list has", call => OutsideText.Of(call.Text(call.Number(0) == 1 ? 1 : 2))),
        new("upper", "text", 1, "CAPITALS", call => OutsideText.Of(call.Text(0)?.ToUpper(call.Writing.Culture))),
        new("lower", "text", 1, "small letters", call => OutsideText.Of(call.Text(0)?.ToLower(call.Writing.Culture))),
    ];

    private static OutsideText? Truncate(string? text, int length)
    {
        if (length < 1)
            throw new TemplateException($"truncate needs a length of at least 1, not {length}.");
        return OutsideText.Of(text is null ? null : Excerpts.Cut(text, length));
    }

    private static SafeText? Quote(HelperCall call) => call.Text(0) switch
    {
        null => null,
        var text when call.Writing.IsMarkdown => new(Markdown.Quote(Markdown.Escape(Inert.Lines(text)))),
        var text => new($"“{Inert.OneLine(text)}”"),
    };

    private static SafeText? Link(HelperCall call)
    {
        var label = call.Writing.EscapeLine(call.Text(0) ?? "");
        return (label, call.Address(1)) switch
        {
            ("", null) => null,
            ("", { } address) => new(call.Writing.Show(OutsideAddress.Of(address.Whole))),
            (_, null) => new(label),
            (_, { } address) => new(call.Writing.IsMarkdown ? Markdown.Link(label, address) : $"{label} ({address.Whole})"),
        };
    }

    private static OutsideText? Join(HelperCall call) => call[0] switch
    {
        IEnumerable<object> list => OutsideText.Of(string.Join(call.Text(1) ?? ", ", list.Select(call.Writing.Plain))),
        _ => OutsideText.Of(call.Text(0)),
    };
}
