using System.Collections.Concurrent;
using AnnounceBot.Storage.Upkeep;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace AnnounceBot.Tests.Storage.Upkeep;

public sealed class UpkeepServiceTests
{
    [Fact]
    public async Task It_works_at_four_in_the_communitys_night_until_nothing_is_left_to_do()
    {
        var clock = new TestClock(Some.Noon);
        var work = new CountedWork(clock, steps: 3);
        using var service = new UpkeepService([work], TimeZoneInfo.CreateCustomTimeZone("test", TimeSpan.FromHours(2), "test", "test"), clock, NullLogger<UpkeepService>.Instance);

        await service.StartAsync(default);
        await clock.PassWaitsUntilAsync(() => work.Times.Count >= 4, TimeSpan.FromDays(1));
        await service.StopAsync(default);

        var night = new DateTimeOffset(2026, 3, 3, 2, 0, 0, TimeSpan.Zero);
        work.Times.Take(4).ShouldBe([night, night.AddSeconds(1), night.AddSeconds(2), night.AddDays(1)]);
    }

    private sealed class CountedWork(TestClock clock, int steps) : IUpkeep
    {
        public ConcurrentQueue<DateTimeOffset> Times { get; } = [];

        public Task<bool> StepAsync(CancellationToken cancellationToken)
        {
            Times.Enqueue(clock.GetUtcNow());
            return Task.FromResult(Times.Count % steps != 0);
        }
    }
}
