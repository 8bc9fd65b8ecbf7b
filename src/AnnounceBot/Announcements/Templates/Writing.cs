using System.Globalization;
using AnnounceBot.Chat;

namespace AnnounceBot.Announcements.Templates;

/// <summary>How values are written in a place of a message: the one way out for what strangers wrote.</summary>
/// <param name="Zone">The community's, as is <paramref name="Culture"/>.</param>
internal sealed record Writing(SectionKind Kind, TimeZoneInfo Zone, CultureInfo Culture)
{
    /// <summary>Stands for a line break within a value until the line is known that it belongs to. No value can hold it.</summary>
    public const char Break = '\u0001';

    /// <summary>Stand around a value in a page until its surroundings are known. No value can hold them.</summary>
    public const char ValueStart = '\u0002', ValueEnd = '\u0003';

    public bool IsMarkdown => Kind == SectionKind.Markdown;

    /// <returns>As it may stand there.</returns>
    public string Show(object? value) => value switch
    {
        SafeText safe => safe.ToString(),
        OutsideText outside => Escape(outside.ToString()),
        OutsideAddress address => IsMarkdown ? $"<{address.ToAddress().InLink}>" : Escape(address.ToAddress().Whole),
        IEnumerable<object> list => string.Join(", ", list.Select(Show)),
        _ => Plain(value),
    };

    /// <returns>As somebody outside wrote it: not to be shown as it is.</returns>
    public string Plain(object? value) => value switch
    {
        null => "",
        DateTimeOffset moment => $"{Dates.Short(moment, this)} {Dates.TimeOfDay(moment, this)}",
        OutsideAddress address => address.ToAddress().Whole,
        IEnumerable<object> list => string.Join(", ", list.Select(Plain)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>For a place in one line, such as a link's label.</summary>
    public string EscapeLine(string text) => IsMarkdown ? Markdown.Escape(Inert.OneLine(text)) : Escape(Inert.OneLine(text));

    /// <param name="text">Inert.</param>
    public string Escape(string text) => Kind switch
    {
        SectionKind.Markdown => Markdown.Escape(text).Replace('\n', Break),
        SectionKind.CommonMark => $"{ValueStart}{text}{ValueEnd}",
        SectionKind.Html => HtmlText.Escape(text),
        SectionKind.Lines => text,
        _ => Inert.OneLine(text),
    };
}
