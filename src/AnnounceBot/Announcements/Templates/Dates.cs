using System.Globalization;
using System.Text.RegularExpressions;

namespace AnnounceBot.Announcements.Templates;

/// <summary>Dates as the community writes them.</summary>
internal static partial class Dates
{
    public static IReadOnlyList<Helper> Helpers { get; } =
    [
        new("date", "moment", 1, "2 Mar 2026", call => Shown(call, Short)),
        new("longDate", "moment", 1, "2 March 2026", call => Shown(call, Long)),
        new("shortDate", "moment", 1, "02/03/2026", call => Shown(call, (moment, writing) => Local(moment, writing).ToString("d", writing.Culture))),
        new("time", "moment", 1, "09:30", call => Shown(call, TimeOfDay)),
        new("utc", "moment format", 2, "in UTC, as the format says: `{{utc published \"yyyy-MM-dd HH:mm:ss\"}}`", Utc),
        new("timestamp", "moment style", 1, "shown by Discord in the reader's own time zone; style is one of t T d D f F R, in quotation marks (without it f)", call => Timestamp(call, call.Text(1) ?? "f")),
        new("ago", "moment", 1, "\"3 hours ago\", kept up to date by Discord; the same as timestamp with \"R\"", call => Timestamp(call, "R")),
    ];

    /// <summary>The language's own order, without the day of the week.</summary>
    public static string Long(DateTimeOffset moment, Writing writing) => Local(moment, writing).ToString(WithoutDay(writing.Culture), writing.Culture);

    public static string Short(DateTimeOffset moment, Writing writing) =>
        Local(moment, writing).ToString(WithoutDay(writing.Culture).Replace("MMMM", "MMM", StringComparison.Ordinal), writing.Culture);

    public static string TimeOfDay(DateTimeOffset moment, Writing writing) => Local(moment, writing).ToString("t", writing.Culture);

    private static DateTimeOffset Local(DateTimeOffset moment, Writing writing) => TimeZoneInfo.ConvertTime(moment, writing.Zone);

    private static OutsideText? Shown(HelperCall call, Func<DateTimeOffset, Writing, string> show) =>
        call.Moment(0) is { } moment ? OutsideText.Of(show(moment, call.Writing)) : null;

    /// <summary>As a template wants it, for machines: nothing in it is anybody's text.</summary>
    private static SafeText? Utc(HelperCall call)
    {
        var format = call.Text(1) ?? "";
        try
        {
            return call.Moment(0) is { } moment ? new(moment.UtcDateTime.ToString(format, CultureInfo.InvariantCulture)) : null;
        }
        catch (FormatException)
        {
            throw new TemplateException($"utc knows no format \"{format}\"; write one such as \"yyyy-MM-dd HH:mm:ss\".");
        }
    }

    private static object? Timestamp(HelperCall call, string style)
    {
        if (style is not ("t" or "T" or "d" or "D" or "f" or "F" or "R"))
            throw new TemplateException($"timestamp knows no style \"{style}\" (there are: t T d D f F R).");
        if (call.Moment(0) is not { } moment)
            return null;
        return call.Writing.IsMarkdown
            ? new SafeText(string.Create(CultureInfo.InvariantCulture, $"<t:{moment.ToUnixTimeSeconds()}:{style}>"))
            : OutsideText.Of(call.Writing.Plain(moment));
    }

    private static string WithoutDay(CultureInfo culture) => DayOfWeek.Replace(culture.DateTimeFormat.LongDatePattern, "").Trim(' ', ',', '،');

    [GeneratedRegex(@"'[^']*'(?=\s*dddd)|[,،.]?\s*dddd\s*[,،.]?\s*('[^']*'\s*)?")]
    private static partial Regex DayOfWeek { get; }
}
