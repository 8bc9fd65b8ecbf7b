using AnnounceBot.Discord.Gateway;
using AnnounceBot.Discord.Tests.Support;

namespace AnnounceBot.Discord.Tests.Gateway;

/// <summary>Pitfall 2: a bot that identifies too often loses its token.</summary>
public sealed class IdentifyBudgetTests
{
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    [Fact]
    public void Two_sessions_do_not_begin_within_5_seconds()
    {
        var talk = GatewayTalk.Connected();

        talk.Close(4007);
        talk.Pass(TimeSpan.FromSeconds(4.9));
        talk.Done.OfType<GatewayAction.Ask>().Count().ShouldBe(1);
        talk.Pass(TimeSpan.FromSeconds(0.2));

        talk.Done.OfType<GatewayAction.Ask>().Count().ShouldBe(2);
    }

    [Fact]
    public void When_Discord_says_that_few_are_left_it_waits_for_the_reset()
    {
        var talk = new GatewayTalk();
        talk.Do(new GatewayInput.Started());

        talk.Tell(remaining: 100, resetAfter: TimeSpan.FromHours(3));

        talk.Done[^1].ShouldBe(new GatewayAction.Saving(100, TimeSpan.FromHours(3)));
        talk.Pass(TimeSpan.FromHours(2.99));
        talk.Done.OfType<GatewayAction.Connect>().ShouldBeEmpty();
        talk.Pass(TimeSpan.FromHours(0.02));
        talk.Tell(remaining: 1000);
        talk.Done.OfType<GatewayAction.Connect>().Count().ShouldBe(1);
    }

    [Fact]
    public void A_resume_is_free()
    {
        var talk = new GatewayTalk();
        talk.Do(new GatewayInput.Started());
        talk.Tell(remaining: 101);
        talk.LogIn();
        talk.Live(TimeSpan.FromMinutes(5));

        talk.Close(null);

        talk.LastConnect.IsResume.ShouldBeTrue();
    }

    [Fact]
    public void Identifies_before_a_restart_count()
    {
        var earlier = Enumerable.Range(1, 900).Reverse().Select(minute => TimeSpan.FromMinutes(-minute));
        var talk = new GatewayTalk(earlier: earlier);

        talk.Do(new GatewayInput.Started());

        talk.Done[^1].ShouldBe(new GatewayAction.Saving(100, Day - TimeSpan.FromMinutes(900)));
    }

    [Fact]
    public void What_is_older_than_a_day_does_not_count()
    {
        var earlier = Enumerable.Range(1, 1000).Select(second => -Day - TimeSpan.FromSeconds(1001 - second));
        var talk = new GatewayTalk(earlier: earlier);

        talk.Start();

        talk.Done[^1].ShouldBeOfType<GatewayAction.Connect>();
    }

    [Fact]
    public void A_process_that_crashes_and_restarts_keeps_the_5_seconds()
    {
        var talk = new GatewayTalk(earlier: [TimeSpan.FromSeconds(-1)]);

        talk.Do(new GatewayInput.Started());
        talk.Done.ShouldBeEmpty();
        talk.Pass(TimeSpan.FromSeconds(4));

        talk.Done.Single().ShouldBeOfType<GatewayAction.Ask>();
    }

    /// <summary>Each login is answered and thrown out at once, for three days.</summary>
    [Fact]
    public void A_server_that_throws_every_session_out_does_not_cost_the_token()
    {
        var talk = new GatewayTalk();
        var moments = new List<TimeSpan>();
        talk.Do(new GatewayInput.Started());

        while (talk.Now < Day * 3)
        {
            talk.Tell();
            if (talk.Session.State == GatewayState.Connecting)
            {
                talk.LogIn();
                moments.Add(talk.Now);
                talk.Close(4009);
            }

            talk.Pass((talk.Session.NextDue(talk.Now) - talk.Now)!.Value);
        }

        moments.Count.ShouldBeGreaterThan(2000);
        moments.Max(end => moments.Count(at => at <= end && at > end - Day)).ShouldBeLessThanOrEqualTo(900);
    }

    [Fact]
    public void The_log_is_written_before_the_identify_is_sent()
    {
        var talk = new GatewayTalk();
        talk.Start();

        talk.Hello();

        talk.Done.Skip(talk.Done.Count - 2).Select(action => action.GetType()).ShouldBe([typeof(GatewayAction.RecordIdentify), typeof(GatewayAction.Send)]);
    }

    /// <summary>As with a server that tells no numbers, or nonsense.</summary>
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(10, -5)]
    public void Odd_limits_make_it_wait_at_most(int total, int remaining)
    {
        var budget = new IdentifyBudget(100, new GatewayTimes(), []);

        budget.Learn(new IdentifyLimit(total, remaining, TimeSpan.FromHours(1)), TimeSpan.Zero);

        budget.WaitAt(TimeSpan.Zero).ShouldBeInRange(TimeSpan.Zero, TimeSpan.FromHours(1));
        budget.Left(TimeSpan.Zero).ShouldBeGreaterThanOrEqualTo(0);
    }

    [Fact]
    public void What_is_left_is_the_smaller_of_Discords_count_and_ours()
    {
        var budget = new IdentifyBudget(100, new GatewayTimes(), [TimeSpan.FromHours(-1), TimeSpan.FromHours(-2)]);
        budget.Left(TimeSpan.Zero).ShouldBe(998);

        budget.Learn(new IdentifyLimit(1000, 40, TimeSpan.FromHours(1)), TimeSpan.Zero);
        budget.Spend(TimeSpan.Zero);

        budget.Left(TimeSpan.Zero).ShouldBe(39);
        budget.Left(TimeSpan.FromHours(1)).ShouldBe(997);
    }
}
