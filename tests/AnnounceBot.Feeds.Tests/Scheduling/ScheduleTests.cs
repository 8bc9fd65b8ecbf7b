using AnnounceBot.Feeds.Scheduling;
using AnnounceBot.Testing;

namespace AnnounceBot.Feeds.Tests.Scheduling;

public sealed class ScheduleTests
{
    private static readonly DateTimeOffset Now = new TestClock().GetUtcNow();   // a Monday, noon
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);
    private static readonly FeedState Known = FeedState.New(new Uri("https://blog.example/feed")) with { ETag = "\"v1\"", LastNews = Now };

    [Theory, Line(52)]
    [InlineData(1)]
    [InlineData(60)]
    [InlineData(299)]
    public void No_public_feed_is_read_more_often_than_every_five_minutes(int seconds)
        => Waits(new SchedulePolicy(TimeSpan.FromSeconds(seconds)), Calm()).ShouldAllBe(wait => wait >= TimeSpan.FromMinutes(5));

    [Fact, Line(52)]
    public void Failures_respect_the_floor_too()
        => Waits(new SchedulePolicy(TimeSpan.FromSeconds(1)), Failing(1)).ShouldAllBe(wait => wait >= TimeSpan.FromMinutes(5));

    [Fact, Line(52)]
    public void A_persons_refresh_respects_the_floor_of_public_feeds()
    {
        Schedule.Next(new(Quarter), Calm(), Now, new Random(1)).NotBefore.ShouldBe(Now.AddMinutes(5));
        Schedule.Next(new(Quarter, IsTrusted: true), Calm(), Now, new Random(1)).NotBefore.ShouldBe(Now);
    }

    [Fact, Line(52)]
    public void A_trusted_feed_has_no_floor()
        => Waits(new SchedulePolicy(TimeSpan.FromSeconds(10), IsTrusted: true), Calm()).ShouldAllBe(wait => wait <= TimeSpan.FromSeconds(11));

    [Fact, Line(53, 60)]
    public void A_fresh_answer_is_not_read_again_before_it_is_stale()
    {
        var waits = Waits(Quarter, Calm(Known with { FreshFor = TimeSpan.FromHours(2) }));

        waits.ShouldAllBe(wait => wait >= TimeSpan.FromHours(2) && wait <= TimeSpan.FromHours(2.2));
    }

    [Fact, Line(55)]
    public void A_stale_answer_is_read_again_after_the_interval()
        => Waits(Quarter, Calm(Known with { FreshFor = null })).ShouldAllBe(wait => wait <= Quarter * 1.1);

    [Fact, Line(56, 60)]
    public void No_hint_reaches_further_than_a_day()
    {
        var hints = new FeedHints { TimeToLive = TimeSpan.FromDays(365), UpdatePeriod = TimeSpan.FromDays(30) };

        Waits(Quarter, Calm(Known with { FreshFor = TimeSpan.FromDays(3650), Hints = hints })).ShouldAllBe(wait => wait == TimeSpan.FromHours(24));
    }

    [Theory, Line(57)]
    [InlineData(120, 120)]
    [InlineData(5, 15)]
    [InlineData(0, 15)]
    public void A_ttl_is_a_lower_bound(int minutes, int expected)
        => Waits(Quarter, Calm(Known with { Hints = new() { TimeToLive = TimeSpan.FromMinutes(minutes) } })).ShouldAllBe(wait => IsAbout(wait, TimeSpan.FromMinutes(expected)));

    [Theory, Line(58)]
    [InlineData(6, 360)]
    [InlineData(24, 1440)]
    [InlineData(1, 15)]
    [InlineData(24 * 7, 1440)]
    public void An_update_period_is_a_hint_and_WordPresss_hour_is_none(int hours, int expectedMinutes)
        => Waits(Quarter, Calm(Known with { Hints = new() { UpdatePeriod = TimeSpan.FromHours(hours) } })).ShouldAllBe(wait => IsAbout(wait, TimeSpan.FromMinutes(expectedMinutes)));

    [Theory, Line(59)]
    [InlineData(new[] { 12 }, new DayOfWeek[0], "13:00")]
    [InlineData(new[] { 12, 13, 14 }, new DayOfWeek[0], "15:00")]
    [InlineData(new[] { 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24 }, new DayOfWeek[0], "1.01:00")]
    [InlineData(new int[0], new[] { DayOfWeek.Monday }, "1.00:00")]
    [InlineData(new[] { 0, 1 }, new[] { DayOfWeek.Monday, DayOfWeek.Tuesday }, "2.02:00")]
    public void Skipped_hours_and_days_are_left_in_peace(int[] hours, DayOfWeek[] days, string opening)
    {
        var opens = Now.Date + TimeSpan.Parse(opening, null);

        var waits = Waits(Quarter, Calm(Known with { Hints = new() { SkipHours = hours, SkipDays = days } }));

        waits.ShouldAllBe(wait => Now + wait >= opens && Now + wait <= opens + TimeSpan.FromMinutes(30));
        waits.Distinct().Count().ShouldBeGreaterThan(10);
    }

    [Fact, Line(59)]
    public void Who_skips_everything_skips_nothing()
    {
        var hints = new FeedHints { SkipHours = [.. Enumerable.Range(0, 24)], SkipDays = Enum.GetValues<DayOfWeek>() };

        Waits(Quarter, Calm(Known with { Hints = hints })).ShouldAllBe(wait => IsAbout(wait, Quarter));
    }

    [Theory, Line(59)]
    [InlineData(-1)]
    [InlineData(25)]
    [InlineData(99)]
    public void An_hour_that_no_day_has_is_passed_over(int hour)
        => Waits(Quarter, Calm(Known with { Hints = new() { SkipHours = [hour] } })).ShouldAllBe(wait => IsAbout(wait, Quarter));

    [Theory, Line(61)]
    [InlineData(0.5, 15)]
    [InlineData(7, 100.8)]
    [InlineData(30, 432)]
    [InlineData(365, 1440)]
    public void A_quiet_feed_is_read_after_a_hundredth_of_its_silence(double days, double minutes)
        => Waits(Quarter, Calm(Known with { LastNews = Now - TimeSpan.FromDays(days) })).ShouldAllBe(wait => IsAbout(wait, TimeSpan.FromMinutes(minutes)));

    [Fact, Line(61)]
    public void A_trusted_feed_is_not_slowed_down_by_silence()
        => Waits(new SchedulePolicy(Quarter, IsTrusted: true), Calm(Known with { LastNews = Now - TimeSpan.FromDays(365) })).ShouldAllBe(wait => IsAbout(wait, Quarter));

    [Fact, Line(66)]
    public void A_feed_without_validators_that_is_quiet_for_a_month_is_read_once_a_day()
        => Waits(Quarter, Calm(Known with { ETag = null, LastNews = Now - TimeSpan.FromDays(30) })).ShouldAllBe(wait => wait >= TimeSpan.FromHours(21.6));

    [Fact, Line(63, 46)]
    public void Feeds_that_were_read_together_are_not_read_together_again()
    {
        Waits(Quarter, Calm()).Distinct().Count().ShouldBeGreaterThan(100);
        Waits(Quarter, Failing(3)).Distinct().Count().ShouldBeGreaterThan(100);
        Waits(Quarter, Busy(TimeSpan.FromHours(1))).Distinct().Count().ShouldBeGreaterThan(100);
    }

    [Theory, Line(45, 46)]
    [InlineData(1, 30)]
    [InlineData(2, 60)]
    [InlineData(4, 240)]
    [InlineData(7, 1440)]
    [InlineData(1000, 1440)]
    public void Failures_in_a_row_double_the_window_up_to_a_day(int failures, int minutes)
    {
        var waits = Waits(Quarter, Failing(failures));

        waits.ShouldAllBe(wait => wait >= Quarter && wait <= TimeSpan.FromMinutes(minutes));
        waits.Max().ShouldBeGreaterThan(TimeSpan.FromMinutes(minutes) * 0.9);
        waits.Min().ShouldBeLessThan(Quarter + (TimeSpan.FromMinutes(minutes) * 0.1));
    }

    [Fact, Line(45)]
    public void A_success_ends_the_back_off()
        => Waits(Quarter, Calm(Known with { FailuresInARow = 0 })).ShouldAllBe(wait => IsAbout(wait, Quarter));

    [Theory, Line(43)]
    [InlineData(15, 60)]
    [InlineData(120, 240)]
    public void A_429_without_a_time_doubles_the_interval_an_hour_at_least(int minutes, int least)
        => Waits(TimeSpan.FromMinutes(minutes), Busy(null)).ShouldAllBe(wait => wait >= TimeSpan.FromMinutes(least));

    [Theory, Line(44, 50)]
    [InlineData(FailureKind.Forbidden, 4)]
    [InlineData(FailureKind.Challenged, 4)]
    [InlineData(FailureKind.Unauthorized, 12)]
    public void Whoever_has_decided_against_us_is_left_alone_for_long(FailureKind kind, int hours)
        => Waits(Quarter, Failing(1, kind)).ShouldAllBe(wait => wait >= TimeSpan.FromHours(hours));

    [Theory, Line(38, 40, 60)]
    [InlineData(1)]
    [InlineData(48)]
    public void A_time_that_the_server_gave_holds_for_people_too(int hours)
    {
        var next = Schedule.Next(new(Quarter), Busy(TimeSpan.FromHours(hours)), Now, new Random(1));

        next.NotBefore.ShouldBe(Now.AddHours(hours));
        next.Due!.Value.ShouldBeGreaterThanOrEqualTo(next.NotBefore);
        next.Due!.Value.ShouldBeLessThanOrEqualTo(Now.AddHours(hours * 1.1));
    }

    [Fact, Line(36)]
    public void A_feed_that_is_gone_is_not_read_again_by_itself()
        => Schedule.Next(new(Quarter), new ReadOutcome.Gone("Gone") { State = Known }, Now, new Random(1)).Due.ShouldBeNull();

    [Fact, Line(37)]
    public void A_missing_feed_is_read_again()
        => Schedule.Next(new(Quarter), Failing(50, FailureKind.NotFound), Now, new Random(1)).Due.ShouldNotBeNull();

    [Fact]
    public void A_due_time_from_a_clock_that_was_wrong_is_recognised()
    {
        Schedule.IsPlausible(Now.AddDays(2), Now).ShouldBeTrue();
        Schedule.IsPlausible(Now.AddDays(-400), Now).ShouldBeTrue();
        Schedule.IsPlausible(Now.AddDays(10), Now).ShouldBeFalse();
    }

    private static ReadOutcome.Unchanged Calm(FeedState? state = null) => new() { State = state ?? Known };

    private static ReadOutcome.Failed Failing(int times, FailureKind kind = FailureKind.Server)
        => new(kind, "") { State = Known with { FailuresInARow = times } };

    private static ReadOutcome.Busy Busy(TimeSpan? wait)
        => new(wait, "") { IsRateLimit = true, State = Known with { FailuresInARow = 1, NotBefore = Now + wait } };

    private static List<TimeSpan> Waits(TimeSpan interval, ReadOutcome outcome) => Waits(new SchedulePolicy(interval), outcome);

    private static List<TimeSpan> Waits(SchedulePolicy policy, ReadOutcome outcome)
    {
        var random = new Random(7);
        return [.. Enumerable.Range(0, 300).Select(_ => Schedule.Next(policy, outcome, Now, random).Due!.Value - Now)];
    }

    private static bool IsAbout(TimeSpan wait, TimeSpan expected)
        => wait >= expected * 0.9 && wait <= expected * 1.1 && wait <= TimeSpan.FromHours(24);
}
