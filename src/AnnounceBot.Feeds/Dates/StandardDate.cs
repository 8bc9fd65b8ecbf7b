namespace AnnounceBot.Feeds.Dates;

/// <summary>The two forms that nearly all feeds write, read in place: RFC 3339 (<c>2026-01-31T08:00:00+01:00</c>) and RFC 822 (<c>Sat, 31 Jan 2026 08:00:00 +0100</c>).</summary>
internal static class StandardDate
{
    private const string MonthNames = "JanFebMarAprMayJunJulAugSepOctNovDec";

    /// <summary>The moment; null for every other form, which may still be a date.</summary>
    public static DateTimeOffset? Parse(ReadOnlySpan<char> text)
    {
        if (text.Length < 20)
        {
            return null;
        }

        return char.IsAsciiDigit(text[0]) ? Rfc3339(text) : Rfc822(text);
    }

    private static DateTimeOffset? Rfc3339(ReadOnlySpan<char> text)
    {
        if (text[4] != '-' || text[7] != '-' || text[10] is not ('T' or ' ' or 't'))
        {
            return null;
        }

        var (year, month, day) = (Number(text[..4]), Number(text[5..7]), Number(text[8..10]));
        var zone = text[19..];
        if (zone[0] == '.')
        {
            var digits = zone[1..].IndexOfAnyExceptInRange('0', '9');
            zone = digits < 1 ? default : zone[(digits + 1)..];
        }

        return zone is ['Z' or 'z'] ? Moment(year, month, day, text[11..19], 0)
            : zone is ['+' or '-', _, _, ':', _, _] ? Moment(year, month, day, text[11..19], Offset(zone[0], Number(zone[1..3]), Number(zone[4..])))
            : null;
    }

    private static DateTimeOffset? Rfc822(ReadOnlySpan<char> text)
    {
        if (text[3] != ',' || text[4] != ' ')
        {
            return null;
        }

        var digits = text[6] == ' ' ? 1 : 2;
        var rest = text[(5 + digits)..];
        if (rest.Length < 19 || rest[0] != ' ' || rest[4] != ' ' || rest[9] != ' ' || rest[18] != ' ')
        {
            return null;
        }

        var month = MonthNames.AsSpan().IndexOf(rest[1..4]);
        var zone = rest[19..];
        var offset = zone is "GMT" or "UTC" or "Z" ? 0 : zone is ['+' or '-', _, _, _, _] ? Offset(zone[0], Number(zone[1..3]), Number(zone[3..])) : null;
        return month < 0 || month % 3 != 0 ? null : Moment(Number(rest[5..9]), (month / 3) + 1, Number(text.Slice(5, digits)), rest[10..18], offset);
    }

    private static int? Offset(char sign, int? hours, int? minutes) =>
        hours is < 24 && minutes is < 60 ? (sign == '-' ? -1 : 1) * ((hours * 60) + minutes) : null;

    private static DateTimeOffset? Moment(int? year, int? month, int? day, ReadOnlySpan<char> clock, int? offset)
    {
        if (year is null || month is null || day is null || offset is null || clock[2] != ':' || clock[5] != ':')
        {
            return null;
        }

        var (hour, minute, second) = (Number(clock[..2]), Number(clock[3..5]), Number(clock[6..]));
        if (hour is not < 24 || minute is not < 60 || second is not < 60 || FeedDate.Day(year.Value, month.Value, day.Value) is not { } midnight)
        {
            return null;
        }

        var ticks = midnight.Ticks + new TimeSpan(hour.Value, minute.Value - offset.Value, second.Value).Ticks;
        return ticks >= 0 && ticks <= DateTimeOffset.MaxValue.Ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;
    }

    private static int? Number(ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return null;
            }

            value = (value * 10) + (digit - '0');
        }

        return value;
    }
}
