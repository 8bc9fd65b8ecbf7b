using System.Text.RegularExpressions;
using AnnounceBot.Chat;
using AnnounceBot.Posts;

namespace AnnounceBot.Announcements.Templates;

/// <summary>What templates can do with texts.</summary>
internal static partial class TextHelpers
{
    public static IReadOnlyList<Helper> All { get; } =
    [
        new("truncate", "text length", 2, "at most so many characters, cut after a sentence or between two words", call => Truncate(call.Text(0), call.Number(1))),
        new("quote", "text", 1, "each line as a quote; it begins a line of its own", Quote),
        new("paragraphs", "text", 1, "all of it; in HTML a `<p>` for each paragraph", Paragraphs),
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
        return OutsideText.Whole(text is null ? null : Excerpts.Cut(text, length));
    }

    private static SafeText? Quote(HelperCall call) => call.Text(0) switch
    {
        null => null,
        var text => call.Writing.Kind switch
        {
            SectionKind.Markdown => new(Markdown.Quote(Markdown.Escape(Inert.Lines(text)))),
            SectionKind.CommonMark => new($"> {call.Writing.Escape(text)}"),
            SectionKind.Lines => new(Markdown.Quote(text)),
            SectionKind.Html => new($"<blockquote>\n{HtmlText.Paragraphs(text)}\n</blockquote>"),
            _ => new($"“{Inert.OneLine(text)}”"),
        },
    };

    private static SafeText? Paragraphs(HelperCall call) => call.Text(0) is { } text
        ? new(call.Writing.Kind == SectionKind.Html ? HtmlText.Paragraphs(text) : call.Writing.Escape(text))
        : null;

    private static SafeText? Link(HelperCall call)
    {
        var label = call.Writing.EscapeLine(call.Text(0) ?? "");
        return (label, call.Address(1)) switch
        {
            ("", null) => null,
            ("", { } address) => new(call.Writing.Show(OutsideAddress.Of(address.Whole))),
            (_, null) => new(label),
            (_, { } address) => call.Writing.Kind switch
            {
                SectionKind.Markdown => new(Markdown.Link(label, address)),
                SectionKind.CommonMark => new($"[{label}]({call.Writing.Escape(Entity.Replace(address.Whole, "&amp;"))})"),
                SectionKind.Html => new($"<a href=\"{call.Writing.Escape(address.Whole)}\">{label}</a>"),
                _ => new($"{label} ({address.Whole})"),
            },
        };
    }

    private static OutsideText? Join(HelperCall call) => call[0] switch
    {
        IEnumerable<object> list => OutsideText.Of(string.Join(call.Text(1) ?? ", ", list.Select(call.Writing.Plain))),
        _ => OutsideText.Of(call.Text(0)),
    };

    /// <summary>What CommonMark would read as another character in an address; a backslash does not keep every reader from it.</summary>
    [GeneratedRegex("&(?=#?[A-Za-z0-9]+;)")]
    private static partial Regex Entity { get; }
}
