using System.Globalization;

namespace AnnounceBot.Feeds.Fetching;

/// <summary>Dates in header fields (RFC 9110 §5.6.7): the one form in use and the two obsolete ones.</summary>
internal static class HttpDate
{
    private static readonly string[] Forms = ["r", "dddd, dd-MMM-yy HH:mm:ss 'GMT'", "ddd MMM d HH:mm:ss yyyy"];

    /// <summary>The date, UTC; null if the text is none.</summary>
    public static DateTimeOffset? Parse(string? text)
        => DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var date)
            ? date
            : null;
}
