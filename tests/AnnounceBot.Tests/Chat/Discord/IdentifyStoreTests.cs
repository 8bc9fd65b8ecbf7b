using AnnounceBot.Chat.Discord;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Chat.Discord;

public sealed class IdentifyStoreTests : IDisposable
{
    private readonly TempDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Identifies_of_the_last_day_are_remembered_by_the_next_process()
    {
        var before = new IdentifyStore(_database.Database, _database.Writer);
        await before.AddAsync(Some.Noon.AddHours(-30), default);
        await before.AddAsync(Some.Noon.AddHours(-2), default);
        await before.AddAsync(Some.Noon.AddHours(-1), default);

        var after = await new IdentifyStore(_database.Database, _database.Writer).ReadAsync(Some.Noon.AddHours(-24), default);

        after.ShouldBe([Some.Noon.AddHours(-2), Some.Noon.AddHours(-1)]);
    }

    [Fact]
    public async Task What_is_too_old_to_count_is_forgotten()
    {
        var store = new IdentifyStore(_database.Database, _database.Writer);
        for (var day = 0; day < 100; day++)
            await store.AddAsync(Some.Noon.AddDays(day), default);

        _database.Scalar("SELECT count(*) FROM gateway_identifies").ShouldBe(3);
    }
}
