using System.Runtime.CompilerServices;

namespace AnnounceBot.Testing;

/// <summary>A clock that stands still until it is advanced; its timers fire in <see cref="Advance"/>, in order.</summary>
public sealed class TestClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<TestTimer> _timers = [];
    private readonly DateTimeOffset _start = start;
    private DateTimeOffset _now = start;
    private TimeSpan _jumped;
    private int _advances;

    public TestClock()
        : this(new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero))
    {
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>How many timers wait: lets a test advance only when what it tests has begun to wait.</summary>
    public int WaitingTimers
    {
        get
        {
            lock (_lock)
            {
                return _timers.Count;
            }
        }
    }

    /// <summary>After what time the next timer fires; null: there is none.</summary>
    private TimeSpan? NextDueIn
    {
        get
        {
            lock (_lock)
            {
                return _timers.Count == 0 ? null : _timers.Min(timer => timer.Due) - _now;
            }
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override long GetTimestamp()
    {
        lock (_lock)
        {
            return (_now - _jumped - _start).Ticks;
        }
    }

    /// <summary>Lets time pass, firing what falls due on the way at its own moment.</summary>
    /// <remarks>What is woken goes on in another thread. The timers that it sets meanwhile stay for the next time, or it would depend on that thread's speed whether they fire.</remarks>
    public void Advance(TimeSpan by)
    {
        var number = Interlocked.Increment(ref _advances);
        var end = GetUtcNow() + by;
        while (NextDue(end, number) is { } timer)
        {
            timer.Fire();
        }

        lock (_lock)
        {
            _now = end > _now ? end : _now;   // a server that the test runs may have advanced it further meanwhile
        }
    }

    /// <summary>Waits until what is tested has set so many timers, and so has begun to wait.</summary>
    public Task UntilTimersAsync(int count) => Wait.UntilAsync(() => WaitingTimers >= count, $"{count} timers on the test's clock");

    /// <summary>Waits until what is tested has begun a wait that is no longer than this: other timers are limits of it, which are not to be reached.</summary>
    /// <param name="longest">The wait's length at most.</param>
    /// <param name="over">As long as a wait that came before it: that is over then.</param>
    public Task UntilWaitAsync(TimeSpan longest, TimeSpan? over = null) =>
        Wait.UntilAsync(() => NextDueIn <= longest && !(NextDueIn <= over), $"a wait of {longest} at most on the test's clock");

    /// <summary>Lets such waits pass, each once it has begun and no longer than it takes, until something is so.</summary>
    public Task PassWaitsUntilAsync(Func<bool> isSo, TimeSpan longest, [CallerArgumentExpression(nameof(isSo))] string what = "") => Wait.UntilAsync(
        () =>
        {
            if (!isSo() && NextDueIn is { } due && due <= longest)
                Advance(due);

            return isSo();
        },
        what);

    /// <summary>Sets the clock, as an administrator or a time server would; timers and timestamps do not notice.</summary>
    public void JumpTo(DateTimeOffset time)
    {
        lock (_lock)
        {
            foreach (var timer in _timers)
            {
                timer.Due += time - _now;
            }

            _jumped += time - _now;
            _now = time;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new TestTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private TestTimer? NextDue(DateTimeOffset end, int advance)
    {
        lock (_lock)
        {
            var next = _timers.Where(timer => timer.Due <= end && timer.SetIn < advance).MinBy(timer => timer.Due);
            if (next is null)
            {
                return null;
            }

            _now = next.Due > _now ? next.Due : _now;
            next.Due += next.Period;
            if (next.Period <= TimeSpan.Zero)
            {
                _timers.Remove(next);
            }

            return next;
        }
    }

    private sealed class TestTimer(TestClock clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset Due { get; set; }

        public TimeSpan Period { get; private set; }

        /// <summary>Which advance had begun when it was set.</summary>
        public int SetIn { get; private set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                clock._timers.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan)
                {
                    return true;
                }

                Due = clock._now + dueTime;
                (Period, SetIn) = (period, clock._advances);
                if (dueTime > TimeSpan.Zero)
                {
                    clock._timers.Add(this);
                    return true;
                }
            }

            callback(state);
            return true;
        }

        public void Dispose()
        {
            lock (clock._lock)
            {
                clock._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
