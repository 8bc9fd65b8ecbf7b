using AnnounceBot.Playground;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Cli;

/// <summary>Doctor as a process of its own, beside a bot that runs.</summary>
public sealed class DoctorProcessTests
{
    private static readonly TimeSpan Patience = BotProcess.Patience;

    [Fact]
    public async Task Beside_a_running_bot_all_is_well_and_both_go_on()
    {
        await using var local = await RunningDiscord.PlaygroundAsync();
        await using var feeds = await FeedServer.StartAsync(entriesEach: 1);
        using var folder = new TempFolder();
        folder.Write("a.json", $$"""
            { "storage": { "path": "a.db" }, "discord": { "api": "{{local.Server.Api}}" }, "web": { "listen": null },
              "watching": { "allowedNetworks": ["127.0.0.0/8"] }, "feeds": [ { "url": "{{feeds.Feed(1)}}" } ] }
            """);
        var environment = new Dictionary<string, string> { ["DISCORD_TOKEN"] = PlaygroundServer.Token };
        using var bot = BotProcess.StartWith(environment, "run", "--config", folder.File("a.json"));
        await bot.WaitForAsync("Registered", Patience);
        await Wait.UntilAsync(() => feeds.Requests.Count > 0);

        using var doctor = BotProcess.StartWith(environment, "doctor", "--config", folder.File("a.json"));
        await doctor.WaitForExitAsync(Patience);
        bot.Signal("TERM");
        await bot.WaitForExitAsync(Patience);

        doctor.ExitCode.ShouldBe(0, doctor.Output);
        doctor.Output.ShouldContain("✓ A bot works on the database just now.");
        doctor.Output.ShouldMatch(@"✓ All \d+ commands are registered\.");
        doctor.Output.ShouldContain(") is whole.");
        doctor.Output.ShouldContain("Nothing is wrong.");
        doctor.Errors.ShouldBeEmpty();
        bot.ExitCode.ShouldBe(0, bot.Errors);
    }
}
