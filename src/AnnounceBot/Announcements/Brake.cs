namespace AnnounceBot.Announcements;

/// <summary>Keeps an arrival from flooding a channel: by age, on the first poll, and when there is too much at once.</summary>
internal static class Brake
{
    private const int FewPosts = 5;

    /// <summary>Clocks differ; what is dated farther ahead is not the newest while there is another.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(1);

    /// <param name="dates">Of the new posts: when each was published; null for one without a date.</param>
    /// <param name="entries">How many entries the document has, known ones included.</param>
    /// <returns>A verdict for each, in the same order.</returns>
    public static Verdict[] Judge(IReadOnlyList<DateTimeOffset?> dates, int entries, DateTimeOffset? lastSuccess, DateTimeOffset now, ArrivalRules rules) =>
        lastSuccess is { } last ? Later(dates, entries, last, now, rules) : First(dates, now, rules);

    private static Verdict[] First(IReadOnlyList<DateTimeOffset?> dates, DateTimeOffset now, ArrivalRules rules)
    {
        var oldest = rules.FirstPoll switch
        {
            { IsNewest: true } => dates.Where(date => date <= now + Ahead).Max() ?? dates.Max(),
            { Span: { } span } => now - span,
            _ => null,
        };
        var verdicts = dates.Select(date => date >= oldest ? Verdict.Announce : Verdict.KeepQuiet).ToArray();
        if (rules.FirstPoll.IsNewest)
            KeepOnlyFirst(verdicts);
        return verdicts;
    }

    private static void KeepOnlyFirst(Verdict[] verdicts)
    {
        var first = Array.IndexOf(verdicts, Verdict.Announce);
        for (var i = first + 1; i < verdicts.Length; i++)
            verdicts[i] = Verdict.KeepQuiet;
    }

    private static Verdict[] Later(IReadOnlyList<DateTimeOffset?> dates, int entries, DateTimeOffset lastSuccess, DateTimeOffset now, ArrivalRules rules)
    {
        bool IsCatchUp(DateTimeOffset? date) => date > lastSuccess;
        bool IsOld(DateTimeOffset? date) => date < now - rules.MaxAge;

        var catchUp = dates.Count(IsCatchUp);
        var others = dates.Count(date => !IsCatchUp(date) && !IsOld(date));
        var unexpected = TooMany(others, entries, rules.FloodLimit) ? Verdict.Hold : Verdict.Announce;
        var expected = rules.FloodLimit > 0 && catchUp > rules.FloodLimit ? Verdict.AnnounceTogether : Verdict.Announce;
        return [.. dates.Select(date => IsCatchUp(date) ? expected : IsOld(date) ? Verdict.KeepQuiet : unexpected)];
    }

    private static bool TooMany(int others, int entries, int limit) =>
        limit > 0 && (others > limit || (others >= FewPosts && others * 2 > entries));
}
