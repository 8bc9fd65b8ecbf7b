using System.Collections.Concurrent;
using System.Net;
using AnnounceBot.Discord.Rest;
using AnnounceBot.Discord.Rest.RateLimits;
using AnnounceBot.Testing;

namespace AnnounceBot.Discord.Tests.Rest.RateLimits;

/// <summary>Many senders, against a server that counts as Discord does and now and then says "too many" for reasons of its own.</summary>
public sealed class LimitsUnderLoadTests
{
    private const int Channels = 4;
    private const int CallsEach = 30;

    private readonly TestClock _clock = new();
    private readonly ConcurrentDictionary<string, Window> _windows = [];
    private readonly ConcurrentDictionary<string, ConcurrentQueue<int>> _arrived = [];
    private readonly Lock _lock = new();
    private int _refused;

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    public async Task All_arrive_in_order_and_nothing_is_sent_that_could_be_known_to_be_too_much(int seed, bool isRenaming)
    {
        var random = new Random(seed);
        var limits = new BucketLimits(_clock, new(_clock));
        var calls = Enumerable.Range(0, Channels * CallsEach * 2)
            .Select(number => SendAsync(limits, number % Channels, number / Channels % 2 == 0 ? HttpMethod.Post : HttpMethod.Patch, number, random, isRenaming))
            .ToArray();

        var all = Task.WhenAll(calls);
        await _clock.PassWaitsUntilAsync(() => all.IsCompleted, longest: TimeSpan.FromMinutes(1));
        await all;
        _arrived.Count.ShouldBe(Channels * 2);
        _arrived.Values.ShouldAllBe(numbers => numbers.Count == CallsEach && numbers.SequenceEqual(numbers.Order()));
        (isRenaming ? 0 : _refused).ShouldBe(0);
    }

    private async Task SendAsync(BucketLimits limits, int channel, HttpMethod method, int number, Random random, bool isRenaming)
    {
        var call = RestCall.To(method, "/channels/{channel.id}/messages", channel);
        var patience = new Patience(call.Route, TimeSpan.FromHours(5), _clock);
        using var turn = await limits.TurnAsync(call, patience, default);
        while (true)
        {
            await turn.UntilAllowedAsync(patience, default);
            await Task.Yield();
            var answer = Answer(channel, method, random, isRenaming);
            turn.Learn(answer, answer.IsSuccess ? null : ErrorBody.Parse([]));
            if (answer.IsSuccess)
            {
                _arrived.GetOrAdd($"{method} {channel}", _ => []).Enqueue(number);
                return;
            }
        }
    }

    /// <summary>Five in two seconds for both methods of a channel together; the bucket may get another name now and then, which nobody can foresee.</summary>
    private RestAnswer Answer(int channel, HttpMethod method, Random random, bool isRenaming)
    {
        lock (_lock)
        {
            var window = _windows.GetOrAdd($"{channel}", _ => new());
            var now = _clock.GetUtcNow();
            var (left, reset) = window.Take(now);
            if (left < 0)
            {
                // Both routes may be under way once, before their first answers tell that they share a bucket.
                _refused += window.IsKnown(method) ? 1 : 0;
            }

            var isShared = left >= 0 && random.Next(20) == 0;
            window.Answered(method);
            return new(
                left < 0 || isShared ? HttpStatusCode.TooManyRequests : HttpStatusCode.OK,
                [],
                new()
                {
                    Bucket = isRenaming && random.Next(40) == 0 ? "renamed" : "shared",
                    Remaining = Math.Max(left, 0),
                    ResetAfter = reset,
                    RetryAfter = isShared ? TimeSpan.FromMilliseconds(random.Next(3_000)) : reset,
                    Scope = isShared ? "shared" : "user",
                });
        }
    }

    private sealed class Window
    {
        private readonly HashSet<HttpMethod> _answered = [];
        private DateTimeOffset _end;
        private int _left;

        public bool IsKnown(HttpMethod method) => _answered.Contains(method);

        public void Answered(HttpMethod method) => _answered.Add(method);

        public (int Left, TimeSpan Reset) Take(DateTimeOffset now)
        {
            if (now >= _end)
            {
                _end = now + TimeSpan.FromSeconds(2);
                _left = 5;
            }

            return (--_left, _end - now);
        }
    }
}
