using System.Globalization;

namespace AnnounceBot.Feeds.Dates;

/// <summary>Dates as feeds write them: RFC 822 (RSS), RFC 3339 and W3C-DTF (Atom, Dublin Core, JSON Feed), and what people make of those.</summary>
internal static class FeedDate
{
    private const int LongestText = 100;
    private const long EpochFrom = 100_000_000;
    private const long EpochMillisecondsFrom = 100_000_000_000;

    /// <summary>The moment that a text names, UTC; null where it names none. A date without a zone is in UTC, one without a time at midnight.</summary>
    public static DateTimeOffset? Parse(string? text)
    {
        text = text?.Trim();
        if (string.IsNullOrEmpty(text) || text.Length > LongestText)
        {
            return null;
        }

        if (StandardDate.Parse(text) is { } moment)
        {
            return moment;
        }

        if (IsDigits(text))
        {
            return FromDigits(text);
        }

        if (text[0] == '-' && IsDigits(text[1..].Replace("-", "", StringComparison.Ordinal)))
        {
            return OfCentury(text[1..].Replace("-", "", StringComparison.Ordinal));
        }

        return new DateReading(DateTokenizer.Cut(text)).Read();
    }

    /// <summary>The year that two digits mean.</summary>
    public static int Century(int year) => year < 90 ? year + 2000 : year + 1900;

    /// <summary>Midnight UTC of a day; null where there is no such day.</summary>
    public static DateTimeOffset? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero)
            : null;

    private static bool IsDigits(string text) => text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static DateTimeOffset? FromDigits(string digits) => digits.Length switch
    {
        4 => Day(Number(digits), 1, 1),
        5 => Ordinal(Century(Number(digits[..2])), Number(digits[2..])),
        6 => Day(Century(Number(digits[..2])), Number(digits[2..4]), Number(digits[4..])),
        7 => Ordinal(Number(digits[..4]), Number(digits[4..])),
        8 => Day(Number(digits[..4]), Number(digits[4..6]), Number(digits[6..])),
        14 => Stamp(digits),
        >= 9 and <= 13 => Epoch(long.Parse(digits, CultureInfo.InvariantCulture)),
        _ => null,
    };

    // ISO 8601:1988: -YYMM, -YY-MM and -YY.
    private static DateTimeOffset? OfCentury(string digits) => digits.Length switch
    {
        2 => Day(Century(Number(digits)), 1, 1),
        4 => Day(Century(Number(digits[..2])), Number(digits[2..]), 1),
        _ => null,
    };

    private static DateTimeOffset? Ordinal(int year, int dayOfYear) =>
        year >= 1 && dayOfYear >= 1 && dayOfYear <= (DateTime.IsLeapYear(year) ? 366 : 365)
            ? Day(year, 1, 1)?.AddDays(dayOfYear - 1)
            : null;

    private static DateTimeOffset? Stamp(string digits) =>
        DateTimeOffset.TryParseExact(digits, "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var stamp) ? stamp : null;

    private static DateTimeOffset? Epoch(long value) => value switch
    {
        >= EpochMillisecondsFrom => DateTimeOffset.FromUnixTimeMilliseconds(value),
        >= EpochFrom => DateTimeOffset.FromUnixTimeSeconds(value),
        _ => null,
    };
}
