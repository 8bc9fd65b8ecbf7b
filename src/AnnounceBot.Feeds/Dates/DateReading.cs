namespace AnnounceBot.Feeds.Dates;

/// <summary>Makes sense of the pieces of one written date; every piece must make sense, or the whole makes none.</summary>
internal sealed class DateReading(List<DateToken> tokens)
{
    private static readonly TimeSpan Korea = TimeSpan.FromHours(9);

    private readonly List<DatePart> _parts = [];
    private int _month;
    private int _monthAt = -1;
    private bool _leadingWord;
    private DayOfWeek? _weekday;
    private TimeSpan? _time;
    private bool? _afternoon;
    private TimeSpan? _offset;
    private TimeSpan? _local;
    private string? _zone;

    public DateTimeOffset? Read()
    {
        for (var at = 0; at < tokens.Count;)
        {
            var read = tokens[at].Kind switch
            {
                DateTokenKind.Number => Number(at),
                DateTokenKind.Word => Word(at),
                _ => Mark(at),
            };
            if (read == 0)
            {
                return null;
            }

            at += read;
        }

        return Assemble();
    }

    private bool Is(int at, char mark) => at < tokens.Count && tokens[at].IsMark(mark);

    private bool IsNumber(int at) => at < tokens.Count && tokens[at].Kind == DateTokenKind.Number;

    private int Number(int at)
    {
        if (Is(at + 1, ':'))
        {
            return Clock(at);
        }

        if (at > 0 && tokens[at - 1] is { Kind: DateTokenKind.Word, Text: "t" } && _time is null)
        {
            return CompactClock(at);
        }

        if (at + 1 < tokens.Count && _time is null && tokens[at + 1].Text is "am" or "pm")
        {
            return SetTime(tokens[at].Value, 0, 0) ? 1 : 0;
        }

        var unit = at + 1 < tokens.Count && tokens[at + 1].Kind == DateTokenKind.Word ? DatePart.UnitOf(tokens[at + 1].Text) : DateUnit.Unknown;
        if (unit != DateUnit.Unknown && tokens[at + 1].Text == "년")
        {
            _local = Korea;
        }

        var mark = at > 0 && tokens[at - 1].Kind == DateTokenKind.Mark ? tokens[at - 1].Text[0] : ' ';
        _parts.Add(new(tokens[at].Value, tokens[at].Text.Length, mark, unit));
        return tokens[at].Value < 0 ? 0 : unit == DateUnit.Unknown ? 1 : 2;
    }

    private int Clock(int at)
    {
        if (!IsNumber(at + 2))
        {
            return 0;
        }

        var (used, second) = (3, 0);
        if (Is(at + 3, ':'))
        {
            if (!IsNumber(at + 4) || Is(at + 5, ':'))
            {
                return 0;
            }

            second = tokens[at + 4].Value;
            used = (Is(at + 5, '.') || Is(at + 5, ',')) && IsNumber(at + 6) && !tokens[at + 6].SpaceBefore ? 7 : 5;
        }

        return SetTime(tokens[at].Value, tokens[at + 2].Value, second) ? used : 0;
    }

    private int CompactClock(int at)
    {
        var digits = tokens[at].Text;
        var good = digits.Length switch
        {
            1 or 2 => SetTime(tokens[at].Value, 0, 0),
            4 => SetTime(tokens[at].Value / 100, tokens[at].Value % 100, 0),
            6 => SetTime(tokens[at].Value / 10000, tokens[at].Value / 100 % 100, tokens[at].Value % 100),
            _ => false,
        };
        return good ? 1 : 0;
    }

    private bool SetTime(int hour, int minute, int second)
    {
        if (_time is not null || hour is < 0 or > 24 || minute is < 0 or > 59 || second is < 0 or > 60)
        {
            return false;
        }

        _time = new TimeSpan(hour, minute, second);
        return hour < 24 || (minute == 0 && second == 0);
    }

    private int Word(int at)
    {
        var word = tokens[at].Text;
        if (word is "am" or "pm" or "오전" or "오후" or "上午" or "下午")
        {
            _afternoon = word is "pm" or "오후" or "下午";
            _local ??= word[0] == '오' ? Korea : null;
            return 1;
        }

        if (DateWords.Month(word) is > 0 and var month && (_month == 0 || _parts.Count == 0 || _monthAt == 0))
        {
            (_month, _monthAt) = (month, at);
            return 1;
        }

        if (_parts.Count == 0 && _time is null && !_leadingWord)
        {
            _leadingWord = true;
            _weekday = DateWords.Day(word);
            return 1;
        }

        return IsBetween(at, word) || DateWords.IsFiller(word) ? 1 : _time is null && _parts.Count == 0 ? 0 : Zone(at);
    }

    private bool IsBetween(int at, string word) => word == "t" && IsNumber(at + 1) && at > 0;

    private int Zone(int at)
    {
        if (Is(at + 1, '/') && at + 2 < tokens.Count && tokens[at + 2].Kind == DateTokenKind.Word)
        {
            return NamedZone(at);
        }

        var word = tokens[at].Text;
        var known = DateWords.Zone(word);
        if (known is null && (_time is null || word.Length > 5))
        {
            return DateWords.Day(word) is null ? 0 : 1;
        }

        _offset ??= TimeSpan.FromMinutes(known ?? 0);
        return 1;
    }

    // "Etc/GMT", "Europe/Brussels", "America/New_York": the words have lost their capitals, without which no zone is found.
    private int NamedZone(int at)
    {
        var name = $"{Capital(tokens[at].Text)}/{Capital(tokens[at + 2].Text)}";
        var used = 3;
        while (Is(at + used, '_') && at + used + 1 < tokens.Count)
        {
            name += "_" + Capital(tokens[at + used + 1].Text);
            used += 2;
        }

        _zone = name;
        return used;
    }

    private static string Capital(string word) => word is "gmt" or "utc" ? word.ToUpperInvariant() : string.Concat(char.ToUpperInvariant(word[0]).ToString(), word.AsSpan(1));

    private int Mark(int at) => tokens[at].Text[0] switch
    {
        '(' => tokens.Count - at,
        '+' => Offset(at, 1),
        '-' or '−' or '–' when _time is not null && IsNumber(at + 1) && !tokens[at + 1].SpaceBefore => Offset(at, -1),
        ',' or '.' or '/' or '-' or '−' or '–' or '|' or '\'' => 1,
        _ => 0,
    };

    private int Offset(int at, int sign)
    {
        if (_time is null || !IsNumber(at + 1))
        {
            return 0;
        }

        var digits = tokens[at + 1];
        var (hours, minutes, used) = (digits.Value, 0, 2);
        if (Is(at + 2, ':'))
        {
            if (!IsNumber(at + 3))
            {
                return 0;
            }

            (minutes, used) = (tokens[at + 3].Value, 4);
        }
        else if (digits.Text.Length > 2)
        {
            (hours, minutes) = (digits.Value / 100, digits.Value % 100);
        }

        if (hours is < 0 or > 24 || minutes is < 0 or > 59)
        {
            return 0;
        }

        _offset = sign * new TimeSpan(hours, minutes, 0);
        return used;
    }

    private DateTimeOffset? Assemble()
    {
        var day = DateOrder.Day(_parts, _month, _weekday);
        if (day is null || Time() is not { } time)
        {
            return null;
        }

        var local = day.Value.Ticks + time.Ticks;
        var ticks = local - (_offset ?? ZoneOffset(local) ?? _local ?? TimeSpan.Zero).Ticks;
        return ticks >= 0 && ticks <= DateTimeOffset.MaxValue.Ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;
    }

    private TimeSpan? Time()
    {
        var time = _time ?? TimeSpan.Zero;
        if (_afternoon is null || time.Hours > 12 || time.Days > 0)
        {
            return time;
        }

        return time.Add(TimeSpan.FromHours((_afternoon.Value ? 12 : 0) - (time.Hours == 12 ? 12 : 0)));
    }

    private TimeSpan? ZoneOffset(long localTicks) =>
        _zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(_zone, out var zone) && localTicks is > 0 and < 3_155_000_000_000_000_000
            ? zone.GetUtcOffset(new DateTime(localTicks, DateTimeKind.Unspecified))
            : null;
}
