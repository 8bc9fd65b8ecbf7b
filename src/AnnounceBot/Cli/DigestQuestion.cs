using AnnounceBot.Digests;

namespace AnnounceBot.Cli;

/// <summary>What somebody wants to see of the round-up, as they wrote it.</summary>
/// <param name="From">A day; null: not given. So with the others.</param>
internal sealed record DigestQuestion(string? From, string? To, string? Date, string Format, string? Output)
{
    public static IReadOnlyList<string> Formats { get; } = ["markdown", "text", "html", "json"];

    public bool IsOfDays => From is not null || To is not null;

    public DateOnly? First => From is null ? null : WrittenDates.Day(From);

    public DateOnly? End => To is null ? null : WrittenDates.Day(To);

    /// <returns>A sentence; null: nothing is wrong with it.</returns>
    public string? WhyNot() => (First, End) switch
    {
        (null, _) when From is not null => $"--from {From} is not a day, such as 2016-07-18.",
        (_, null) when To is not null => $"--to {To} is not a day, such as 2016-07-26.",
        ({ } first, { } end) when first > end => $"--from {From} is after --to {To}; give the first day, and the day after the last one.",
        ({ } first, { } end) when first == end => $"--to {To} is not in it any more, so nothing would be; for that one day give --to {end.AddDays(1):yyyy-MM-dd}.",
        _ when Date is not null && WrittenDates.Moment(Date, TimeZoneInfo.Utc) is null => $"--date {Date} is not a moment, such as 2016-07-25T15:01:57Z.",
        _ when !Formats.Contains(Format) => $"There is no format \"{Format}\" (there are: {string.Join(", ", Formats)}).",
        _ => null,
    };
}
