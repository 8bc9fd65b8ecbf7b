using AnnounceBot.Discord.Gateway;
using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Tests.Support;
using AnnounceBot.Playground.Faults;
using AnnounceBot.Playground.Interactions;
using AnnounceBot.Testing;

namespace AnnounceBot.Discord.Tests.Interactions;

/// <summary>People go on using the bot while everything breaks, over real sockets.</summary>
public sealed class ThirtyFaultsTests
{
    private const string Callback = "/callback";
    private const string Original = "@original";

    private static readonly Fault[] Faults =
    [
        new(FaultKind.Op1),
        new(FaultKind.Op7),
        new(FaultKind.Op9) { Resumable = true },
        new(FaultKind.Op9) { Resumable = false },
        new(FaultKind.DropSocket),
        new(FaultKind.MissedAck),
        new(FaultKind.MissedAck) { Count = 3 },
        new(FaultKind.Close) { Code = 1000 },
        new(FaultKind.Close) { Code = 1001 },
        new(FaultKind.Close) { Code = 4000 },
        new(FaultKind.Close) { Code = 4001 },
        new(FaultKind.Close) { Code = 4002 },
        new(FaultKind.Close) { Code = 4003 },
        new(FaultKind.Close) { Code = 4005 },
        new(FaultKind.Close) { Code = 4007 },
        new(FaultKind.Close) { Code = 4008 },
        new(FaultKind.Close) { Code = 4009 },
        new(FaultKind.RefuseHandshake) { Code = 502, Count = 2 },
        new(FaultKind.SilentHello),
        new(FaultKind.ServerErrorBefore) { Route = Callback },
        new(FaultKind.ServerErrorAfter) { Route = Callback },
        new(FaultKind.DropBefore) { Route = Callback },
        new(FaultKind.DropAfter) { Route = Callback },
        new(FaultKind.Slow) { Route = Callback, Milliseconds = 1500 },
        new(FaultKind.RateLimit) { Route = Callback, Milliseconds = 200 },
        new(FaultKind.ServerErrorBefore) { Route = Original },
        new(FaultKind.ServerErrorAfter) { Route = Original },
        new(FaultKind.DropBefore) { Route = Original },
        new(FaultKind.DropAfter) { Route = Original },
        new(FaultKind.RateLimit) { Route = Original, Milliseconds = 200 },
    ];

    [Fact]
    public async Task No_interaction_is_answered_twice_and_none_is_left_unanswered()
    {
        Faults.Length.ShouldBe(30);
        await using var bot = await PlaygroundBot.StartAsync([new ApplicationCommand { Name = "ping", Description = "Says pong" }], (routes, me) => routes.Command("ping", (command, stopped) =>
        {
            me.Note(command);
            return command.ReplyAsync(new InteractionMessage { Content = "pong" }, stopped);
        }));

        foreach (var fault in Faults)
        {
            await bot.UntilConnectedAsync();
            bot.Server.Faults.Add(fault);
            DropSoThatItIsMet(bot, fault);
            var during = await bot.UseAsync("ping");

            if (!EndsTheSession(fault) || during.AcknowledgedAfter is not null)
                ShouldBeAnswered(during, fault, bot);

            await Wait.UntilAsync(() => bot.Server.Faults.Active.Count == 0, $"the end of {fault}");
            await bot.UntilConnectedAsync();
            ShouldBeAnswered(await UseWhenThereAsync(bot), fault, bot);
        }

        bot.Handled.Values.ShouldAllBe(times => times == 1);
        bot.Server.Violations.All.ShouldBeEmpty();
        bot.Gateway.Health.State.ShouldBe(GatewayState.Connected);
        bot.Gateway.Health.Resumes.ShouldBeGreaterThan(5);
        bot.Logs.ShouldNotContain("playground-secret");
    }

    /// <summary>A fault of the handshake waits for one.</summary>
    private static void DropSoThatItIsMet(PlaygroundBot bot, Fault fault)
    {
        if (fault.Kind is FaultKind.RefuseHandshake or FaultKind.SilentHello)
            bot.Server.Faults.Add(new Fault(FaultKind.DropSocket));
    }

    /// <summary>Between the end of a session and the next one nobody hears a person, and Discord tells them so itself: they try again.</summary>
    private static async Task<InteractionResult> UseWhenThereAsync(PlaygroundBot bot)
    {
        InteractionResult? answered = null;
        await Wait.UntilAsync(async () => (answered = await UseAsync(bot)).AcknowledgedAfter is not null, "an answer");
        return answered!;
    }

    private static async Task<InteractionResult> UseAsync(PlaygroundBot bot)
    {
        var begun = TimeProvider.System.GetTimestamp();
        var result = await bot.UseAsync("ping");
        if (result.AcknowledgedAfter is null)
            TimeProvider.System.GetElapsedTime(begun).ShouldBeLessThan(TimeSpan.FromSeconds(2.9), $"the bot heard it and did not answer\n{bot.Logs}");

        return result;
    }

    private static bool EndsTheSession(Fault fault) =>
        fault is { Kind: FaultKind.Op9, Resumable: false } or { Kind: FaultKind.Close, Code: 1000 or 1001 or (>= 4003 and <= 4009) };

    private static void ShouldBeAnswered(InteractionResult result, Fault fault, PlaygroundBot bot)
    {
        result.AcknowledgedAfter.ShouldNotBeNull($"{fault}\n{bot.Logs}").ShouldBeLessThan(TimeSpan.FromSeconds(3));
        result.Replies.Count.ShouldBe(1, $"{fault}\n{bot.Logs}");
        result.Replies[0].Message["content"]!.GetValue<string>().ShouldBe("pong", $"{fault}\n{bot.Logs}");
    }
}
