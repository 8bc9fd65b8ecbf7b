using AnnounceBot.Digests.Publishing.Schedule;
using AnnounceBot.Storage;
using AnnounceBot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Tests.Digests.Publishing.Schedule;

/// <summary>The round-up looked after for as long as the bot runs.</summary>
public sealed class DigestServiceTests : PublishSide
{
    private static readonly DateTimeOffset Monday = new(2026, 4, 6, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task It_is_looked_every_minute_and_what_is_due_is_done_at_its_moment()
    {
        using var service = ActivatorUtilities.CreateInstance<DigestService>(_bot.Get<IServiceProvider>());
        await service.LookAsync(default);
        await AddAsync(3);
        _clock.JumpTo(Monday.AddSeconds(-90));

        await service.StartAsync(default);
        await _clock.PassWaitsUntilAsync(() => _clock.GetUtcNow() == Monday && Standing.Count == 1, TimeSpan.FromMinutes(1));
        await service.StopAsync(default);

        Texts("SELECT handled_at FROM digest_due").ShouldBe([$"{Monday.ToUnixTimeMilliseconds()}"]);
    }

    [Fact]
    public async Task At_the_start_a_file_is_written_that_a_kill_prevented()
    {
        await AddAsync(3);
        await PublishAsync();
        await _bot.Get<Writer>().WriteAsync(session => session.Execute("UPDATE digests SET written_at = NULL"), default);
        Directory.Delete(Output, recursive: true);
        await RestartAsync();

        using var service = ActivatorUtilities.CreateInstance<DigestService>(_bot.Get<IServiceProvider>());
        await service.StartAsync(default);
        await Wait.UntilAsync(() => Texts("SELECT written_at FROM digests WHERE written_at IS NOT NULL").Count == 1, "the file");
        await service.StopAsync(default);

        Directory.GetFiles(Output).ShouldHaveSingleItem();
    }
}
