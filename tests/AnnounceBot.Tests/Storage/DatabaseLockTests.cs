using AnnounceBot.Storage;
using AnnounceBot.Testing;

namespace AnnounceBot.Tests.Storage;

public sealed class DatabaseLockTests
{
    [Fact]
    public void A_second_one_is_refused_until_the_first_is_gone()
    {
        using var folder = new TempFolder();
        var path = folder.File("a.db");

        using (DatabaseLock.Take(path))
            Should.Throw<OperatorException>(() => DatabaseLock.Take(path)).Message.ShouldContain("Stop it first");

        DatabaseLock.Take(path).Dispose();
    }

    [Fact]
    public async Task Who_looks_for_a_moment_keeps_no_start_away()
    {
        using var folder = new TempFolder();
        var (path, clock) = (folder.File("a.db"), new TestClock(DateTimeOffset.UnixEpoch));

        var looking = DatabaseLock.Take(path);
        var starting = DatabaseLock.TakeAsync(path, clock, default);
        await clock.UntilTimersAsync(1);
        looking.Dispose();
        clock.Advance(TimeSpan.FromMilliseconds(100));

        (await Wait.ForAsync(starting)).Dispose();
    }

    [Fact]
    public async Task Who_stays_keeps_it_after_a_second()
    {
        using var folder = new TempFolder();
        var (path, clock) = (folder.File("a.db"), new TestClock(DateTimeOffset.UnixEpoch));
        using var working = DatabaseLock.Take(path);

        var starting = DatabaseLock.TakeAsync(path, clock, default);
        await clock.PassWaitsUntilAsync(() => starting.IsCompleted, TimeSpan.FromSeconds(1));

        (await Should.ThrowAsync<OperatorException>(starting)).Message.ShouldContain("Stop it first");
        clock.GetUtcNow().ShouldBeLessThanOrEqualTo(DateTimeOffset.UnixEpoch.AddSeconds(1));
    }
}
