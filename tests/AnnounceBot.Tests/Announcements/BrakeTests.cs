using AnnounceBot.Announcements;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Announcements;

/// <summary>DESIGN: "Too many at once".</summary>
public sealed class BrakeTests
{
    private static readonly DateTimeOffset Now = Some.Noon, LastSuccess = Now.AddHours(-1);

    [Fact]
    public void A_first_poll_announces_nothing_unless_told()
    {
        First(FirstPoll.Nothing, Now, Now.AddDays(-1), null).ShouldAllBe(verdict => verdict == Verdict.KeepQuiet);
    }

    [Fact]
    public void A_first_poll_may_announce_the_newest()
    {
        First(FirstPoll.Newest, Now.AddDays(-3), Now.AddDays(-1), Now.AddDays(-1), null)
            .ShouldBe([Verdict.KeepQuiet, Verdict.Announce, Verdict.KeepQuiet, Verdict.KeepQuiet]);
    }

    [Fact]
    public void A_first_poll_may_announce_what_is_not_older_than_a_span()
    {
        First(FirstPoll.Within(TimeSpan.FromDays(7)), Now.AddDays(-8), Now.AddDays(-7), Now, null)
            .ShouldBe([Verdict.KeepQuiet, Verdict.Announce, Verdict.Announce, Verdict.KeepQuiet]);
    }

    [Fact]
    public void A_first_poll_is_never_a_flood()
    {
        First(FirstPoll.Within(TimeSpan.FromDays(7)), [.. Enumerable.Repeat<DateTimeOffset?>(Now, 100)]).ShouldAllBe(verdict => verdict == Verdict.Announce);
    }

    [Fact]
    public void More_than_the_limit_is_held()
    {
        Later(entries: 100, Undated(10)).ShouldAllBe(verdict => verdict == Verdict.Announce);
        Later(entries: 100, Undated(11)).ShouldAllBe(verdict => verdict == Verdict.Hold);
    }

    [Fact]
    public void At_least_five_and_more_than_half_of_the_entries_are_held()
    {
        Later(entries: 7, Undated(4)).ShouldAllBe(verdict => verdict == Verdict.Announce);
        Later(entries: 10, Undated(5)).ShouldAllBe(verdict => verdict == Verdict.Announce);
        Later(entries: 9, Undated(5)).ShouldAllBe(verdict => verdict == Verdict.Hold);
    }

    [Fact]
    public void Without_a_limit_nothing_is_held()
    {
        Brake.Judge(Undated(500), 500, LastSuccess, Now, Some.Rules with { FloodLimit = 0 }).ShouldAllBe(verdict => verdict == Verdict.Announce);
    }

    [Fact]
    public void What_was_published_since_the_last_poll_is_catching_up_and_no_flood()
    {
        Later(entries: 8, [.. Enumerable.Repeat<DateTimeOffset?>(Now.AddMinutes(-5), 8)]).ShouldAllBe(verdict => verdict == Verdict.Announce);
    }

    [Fact]
    public void Catching_up_with_more_than_the_limit_is_one_message()
    {
        Later(entries: 30, [.. Enumerable.Repeat<DateTimeOffset?>(Now.AddMinutes(-5), 11)]).ShouldAllBe(verdict => verdict == Verdict.AnnounceTogether);
    }

    [Fact]
    public void Old_posts_that_surface_late_are_kept_quiet_and_count_for_no_flood()
    {
        var old = Now.AddDays(-31);

        Later(entries: 30, [.. Enumerable.Repeat<DateTimeOffset?>(old, 20), Now.AddDays(-2)])
            .ShouldBe([.. Enumerable.Repeat(Verdict.KeepQuiet, 20), Verdict.Announce]);
    }

    private static DateTimeOffset?[] Undated(int count) => new DateTimeOffset?[count];

    private static Verdict[] First(FirstPoll rule, params DateTimeOffset?[] dates) =>
        Brake.Judge(dates, dates.Length, lastSuccess: null, Now, Some.Rules with { FirstPoll = rule });

    private static Verdict[] Later(int entries, DateTimeOffset?[] dates) => Brake.Judge(dates, entries, LastSuccess, Now, Some.Rules);
}
