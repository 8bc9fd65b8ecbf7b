using AnnounceBot.Digests.Drafts;
using AnnounceBot.Posts;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Digests.Drafts;

/// <summary>Where the round-up begins, and what periods do that somebody gave.</summary>
public sealed class FirstIssueTests : DraftSide
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    [Fact]
    public async Task A_first_issue_of_a_given_period_is_where_the_round_up_begins()
    {
        var (before, inside, after) = (await SeeAsync(TimeSpan.FromDays(60), Unannounced.FirstPoll), await SeeAsync(TimeSpan.FromDays(40), Unannounced.FirstPoll), await SeeAsync(TimeSpan.FromDays(20), Unannounced.FirstPoll));
        var late = await SeeAsync(old: TimeSpan.FromDays(60));
        await _desk.BeginAsync(new(Now.AddDays(-50), Now.AddDays(-30)), Ada, default);

        (await PublishAsync()).Posts.ShouldBe([inside]);

        Next().ShouldBe([late, after]);
        Next().ShouldNotContain(before);
    }

    [Fact]
    public async Task An_issue_whose_period_is_not_over_yet_takes_nothing_of_what_comes_after_it()
    {
        await _desk.BeginAsync(new(Now.AddDays(-7), Now.AddDays(30)), Ada, default);
        await PublishAsync();
        var post = await SeeAsync(unannounced: Unannounced.FirstPoll);

        Next().ShouldBe([post]);
        (await BeginAsync()).Period.ShouldBe(new(Some.Noon, Now));
    }

    [Fact]
    public async Task A_first_issue_whose_period_is_yet_to_begin_takes_nothing_away()
    {
        await _desk.BeginAsync(new(Now.AddDays(10), Now.AddDays(30)), Ada, default);
        await PublishAsync();
        var (news, quiet) = (await SeeAsync(), await SeeAsync(unannounced: Unannounced.FirstPoll));

        Next().ShouldBe([news, quiet]);
    }

    [Fact]
    public async Task Nothing_is_lost_while_the_first_issue_waits_for_more_posts()
    {
        var post = await SeeAsync();
        await _temp.WriteAsync(session => Candidates.StartAt(session, Candidates.PeriodOf(session, Now, TimeZoneInfo.Utc).From));
        _clock.Advance(Week * 3);
        await _temp.WriteAsync(session => Candidates.StartAt(session, Now));

        Next().ShouldBe([post]);
        (await BeginAsync()).Period.From.ShouldBe(Some.Noon.AddSeconds(1) - Week);
    }

    [Fact]
    public async Task An_issue_of_a_time_before_the_round_up_began_does_not_move_the_next_one_back()
    {
        await _temp.WriteAsync(session => Candidates.StartAt(session, Now));
        await SeeAsync(old: TimeSpan.FromDays(2), Unannounced.FirstPoll);
        await _desk.BeginAsync(new(Now.AddDays(-30), Now.AddDays(-20)), Ada, default);
        await PublishAsync();

        Next().ShouldBeEmpty();
        (await BeginAsync()).Period.From.ShouldBe(Some.Noon);
    }

    [Fact]
    public async Task Before_the_first_issue_the_period_is_seven_days_by_the_communitys_calendar()
    {
        _clock.Advance(new DateTimeOffset(2026, 4, 1, 11, 0, 0, TimeSpan.Zero) - Now);
        var lisbon = TimeZoneInfo.FindSystemTimeZoneById("Europe/Lisbon");

        (await _temp.DeskOf(_clock, community: new() { TimeZone = lisbon }).BeginAsync(Ada, default)).Period.ShouldBe(new(new(2026, 3, 25, 12, 0, 0, TimeSpan.Zero), Now));
    }
}
