using AnnounceBot.Chat;
using AnnounceBot.Chat.Discord;
using AnnounceBot.Chat.Inspection;
using AnnounceBot.Playground;
using AnnounceBot.Playground.Faults;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;
using AnnounceBot.Web.Operators.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Tests.Web.Operators;

public sealed class DiscordFiguresTests : IDisposable
{
    private readonly TempDatabase _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task Requests_refusals_and_waits_are_counted()
    {
        await using var discord = await LocalDiscord.StartAsync(TimeProvider.System);
        await using var services = new ServiceCollection().AddLogging().AddMetrics().AddSingleton<Measurements>()
            .AddSingleton(TimeProvider.System).AddSingleton(new Random(1)).AddSingleton(_temp.Database).AddSingleton(_temp.Writer)
            .AddSingleton(new ConfiguredUses(() => [])).AddDiscord(new() { Api = discord.Server.Api }, new(), PlaygroundServer.Token).BuildServiceProvider();
        var measurements = services.GetRequiredService<Measurements>();
        discord.Server.Faults.Add(new(FaultKind.RateLimit) { Count = 1, Milliseconds = 200, Route = "POST /channels" });

        var outcome = await services.GetRequiredService<IChat>().CreateAsync("blogs", Some.Message(), "nonce", default);

        outcome.ShouldBeOfType<SendOutcome.Done>();
        var text = new Exposition();
        measurements.WriteTo(text);
        var figures = ExpositionReader.Read(text.ToString());
        figures["announcebot_discord_requests_total{status=\"429\"}"].ShouldBe(1);
        figures["announcebot_discord_requests_total{status=\"200\"}"].ShouldBeGreaterThanOrEqualTo(2);
        figures.Where(figure => figure.Key.StartsWith("announcebot_discord_rate_limited_total", StringComparison.Ordinal)).Sum(figure => figure.Value).ShouldBe(1);
        figures["announcebot_discord_wait_seconds_count"].ShouldBe(1);
        figures["announcebot_discord_wait_seconds_sum"].ShouldBeGreaterThanOrEqualTo(0.2);
    }
}
