using System.Net;
using System.Net.Sockets;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Cli;

public sealed class RunVerbTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Without_token_and_feeds_the_sample_community_is_announced_and_Ctrl_C_ends_it()
    {
        using var bot = BotProcess.Start("--port", "0");

        await bot.WaitForAsync("What did you do in the dark: Ruth Abernethy-Sole", Patience);
        await bot.WaitForAsync("Revision F of the board is at the factory", Patience);
        bot.Signal("INT");
        await bot.WaitForExitAsync(TimeSpan.FromSeconds(5));

        bot.ExitCode.ShouldBe(0, bot.Errors);
        bot.Errors.ShouldContain("watching the invented community of Lantern");
        bot.Errors.ShouldNotContain("fail:");
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told_in_words()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var outcome = await CommandLine.RunAsync("run", "--port", $"{port}");

        outcome.Status.ShouldBe(1);
        outcome.Errors.ShouldContain($"Port {port} is in use by another program");
        outcome.Errors.ShouldContain("--port 0");
    }

    [Fact]
    public async Task A_token_is_refused_until_there_is_something_to_do_with_it_and_never_shown()
    {
        var outcome = await CommandLine.RunAsync(new Dictionary<string, string> { ["DISCORD_TOKEN"] = "very-secret" }, "", default, "run", "--port", "0");

        outcome.Status.ShouldBe(1);
        outcome.Errors.ShouldContain("cannot speak to Discord yet");
        (outcome.Output + outcome.Errors).ShouldNotContain("very-secret");
    }
}
