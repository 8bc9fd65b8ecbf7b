using AnnounceBot.Chat;
using AnnounceBot.Digests.Composing;

namespace AnnounceBot.Digests.Editing;

/// <summary>Of which days an issue shall tell, as a moderator typed them: by the community's calendar, and half-open.</summary>
/// <param name="From">The first one; null: not given. So with the other.</param>
internal sealed record GivenDays(string? From, string? To)
{
    public const string FromOption = "from", ToOption = "to";

    private const int TypedLength = 40;

    private DateOnly? First => DayOf(From);

    private DateOnly? End => DayOf(To);

    /// <returns>A sentence; null: nothing is wrong with them.</returns>
    public string? WhyNot(TimeZoneInfo zone, DateTimeOffset now) => (First, End) switch
    {
        (null, _) when From is null => $"Give `{FromOption}`, too: the first day that the issue shall tell of.",
        (null, _) => NoDay(From),
        (_, null) when To is not null => NoDay(To),
        ({ } first, { } end) when first >= end => $"`{ToOption}` is the first day that is not in it any more, so it comes after `{FromOption}`: for one day alone it is the next.",
        ({ } first, _) when Days.Begin(first, zone) >= now => $"Nothing was published on {first:yyyy-MM-dd} yet: give days that have begun.",
        _ => null,
    };

    /// <summary>Only where nothing is wrong with them.</summary>
    public Period In(TimeZoneInfo zone, DateTimeOffset now) => new(Days.Begin(First!.Value, zone), End is { } end ? Days.Begin(end, zone) : now);

    private static DateOnly? DayOf(string? typed) => typed is null ? null : WrittenDates.Day(typed.Trim());

    private static string NoDay(string typed) => $"I cannot read \"{Markdown.Escape(Inert.OneLine(typed), TypedLength)}\" as a day: type it as 2026-03-02, the year first.";
}
