using AnnounceBot.Storage.Upkeep;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Storage.Upkeep;

public sealed class SpaceUpkeepTests : IDisposable
{
    private readonly TempDatabase _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task Space_that_is_free_goes_back_to_the_disk_in_steps_and_the_log_is_shortened()
    {
        await _temp.WriteAsync(session =>
        {
            for (var i = 0; i < 3000; i++)
                session.Execute("INSERT INTO reasons (words) VALUES (@words)", ("@words", $"{i} {new string('x', 4000)}"));
        });
        await _temp.WriteAsync(session => session.Execute("DELETE FROM reasons"));
        var upkeep = new SpaceUpkeep(_temp.Database, _temp.Writer);
        var before = Pages();

        (await upkeep.StepAsync(default)).ShouldBeTrue();
        (before - Pages()).ShouldBe(250, "a step is a small one");
        while (await upkeep.StepAsync(default))
            continue;

        _temp.Scalar("PRAGMA freelist_count")!.Value.ShouldBeInRange(1000, 1250);
        new FileInfo(_temp.Database.Path).Length.ShouldBeLessThan(6_000_000);
        new FileInfo(_temp.Database.Path + "-wal").Length.ShouldBe(0);
    }

    private long Pages() => _temp.Scalar("PRAGMA page_count")!.Value;
}
