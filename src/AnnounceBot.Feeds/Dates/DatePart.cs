namespace AnnounceBot.Feeds.Dates;

/// <summary>What a number of a date counts, where the date says so.</summary>
internal enum DateUnit
{
    Unknown,
    Year,
    Month,
    Day,
}

/// <summary>A number of a date that is no part of its time.</summary>
/// <param name="Value">The number.</param>
/// <param name="Digits">How many digits it was written with.</param>
/// <param name="Mark">The mark before it; a space for none.</param>
/// <param name="Unit">What it counts.</param>
internal readonly record struct DatePart(int Value, int Digits, char Mark, DateUnit Unit)
{
    /// <summary>The unit that a word after a number names: Korean, Chinese and Japanese dates.</summary>
    public static DateUnit UnitOf(string word) => word switch
    {
        "년" or "年" => DateUnit.Year,
        "월" or "月" => DateUnit.Month,
        "일" or "日" => DateUnit.Day,
        _ => DateUnit.Unknown,
    };
}
