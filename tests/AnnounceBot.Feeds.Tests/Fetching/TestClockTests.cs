using AnnounceBot.Testing;

namespace AnnounceBot.Feeds.Tests.Fetching;

/// <summary>The timeouts' tests are worth what the clock is worth.</summary>
public sealed class TestClockTests
{
    private readonly TestClock _clock = new();

    [Fact]
    public void Timers_fire_in_order_each_at_its_own_time()
    {
        var fired = new List<(string Name, TimeSpan At)>();
        var start = _clock.GetUtcNow();
        using var late = Timer("late", 20);
        using var early = Timer("early", 10);
        using var again = Timer("again", 8, 8);
        using var never = Timer("never", 26);

        _clock.Advance(TimeSpan.FromSeconds(25));

        fired.ShouldBe([("again", At(8)), ("early", At(10)), ("again", At(16)), ("late", At(20)), ("again", At(24))]);
        (_clock.GetUtcNow() - start).ShouldBe(At(25));

        TimeSpan At(int seconds) => TimeSpan.FromSeconds(seconds);
        ITimer Timer(string name, int due, int period = 0)
            => _clock.CreateTimer(_ => fired.Add((name, _clock.GetUtcNow() - start)), null, At(due), period == 0 ? Timeout.InfiniteTimeSpan : At(period));
    }

    [Fact]
    public async Task Delays_and_deadlines_follow_it()
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30), _clock);
        var delay = Task.Delay(TimeSpan.FromSeconds(10), _clock, CancellationToken.None);

        _clock.Advance(TimeSpan.FromSeconds(10));
        await delay;
        deadline.IsCancellationRequested.ShouldBeFalse();
        _clock.Advance(TimeSpan.FromSeconds(20));

        deadline.IsCancellationRequested.ShouldBeTrue();
        _clock.WaitingTimers.ShouldBe(0);
    }

    [Fact]
    public void Who_advances_it_while_another_does_is_not_set_back()
    {
        var start = _clock.GetUtcNow();
        using var further = _clock.CreateTimer(_ => _clock.Advance(TimeSpan.FromSeconds(10)), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);

        _clock.Advance(TimeSpan.FromSeconds(2));

        (_clock.GetUtcNow() - start).ShouldBe(TimeSpan.FromSeconds(11));
    }

    [Fact]
    public void A_timer_that_is_set_meanwhile_waits_for_the_next_time()
    {
        var fired = new List<string>();
        ITimer? second = null;
        using var first = _clock.CreateTimer(_ => second = _clock.CreateTimer(_ => fired.Add("second"), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);

        _clock.Advance(TimeSpan.FromSeconds(5));
        fired.ShouldBeEmpty();
        _clock.Advance(TimeSpan.Zero);

        fired.ShouldBe(["second"]);
        second!.Dispose();
    }

    [Fact]
    public async Task Waits_pass_as_they_begin_and_limits_are_not_reached()
    {
        var start = _clock.GetUtcNow();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5), _clock);
        var work = WaitThriceAsync();

        await _clock.PassWaitsUntilAsync(() => work.IsCompleted, longest: TimeSpan.FromSeconds(1));

        (_clock.GetUtcNow() - start).ShouldBe(TimeSpan.FromSeconds(3));
        limit.IsCancellationRequested.ShouldBeFalse();

        async Task WaitThriceAsync()
        {
            for (var i = 0; i < 3; i++)
                await Task.Delay(TimeSpan.FromSeconds(1), _clock, CancellationToken.None);
        }
    }

    [Fact]
    public void A_jump_of_the_wall_clock_fires_nothing()
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30), _clock);
        var before = _clock.GetTimestamp();

        _clock.JumpTo(_clock.GetUtcNow() + TimeSpan.FromDays(1));
        _clock.Advance(TimeSpan.FromSeconds(29));
        deadline.IsCancellationRequested.ShouldBeFalse();
        _clock.GetElapsedTime(before).ShouldBe(TimeSpan.FromSeconds(29));
        _clock.Advance(TimeSpan.FromSeconds(1));

        deadline.IsCancellationRequested.ShouldBeTrue();
    }
}
