using System.Collections.Concurrent;
using AnnounceBot.Discord.Gateway;
using AnnounceBot.Discord.Interactions;
using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Tests.Rest;
using AnnounceBot.Discord.Tests.Support;
using AnnounceBot.Testing;

namespace AnnounceBot.Discord.Tests.Interactions;

public sealed class InteractionRouterTests
{
    [Fact]
    public async Task A_command_is_deferred_before_its_handler_runs()
    {
        FakeDiscord? discord = null;
        var before = -1;
        await using var bot = await RunningRouter.StartAsync(routes => routes.Command("week", async (command, stopped) =>
        {
            before = discord!.Requests.Count;
            await command.ReplyAsync(SomeAnswer.Text("Here it is"), stopped);
        }));
        discord = bot.Discord;

        await bot.ReceiveAsync(SomeInteraction.Command("week"));

        var requests = await bot.RequestsAsync(2);
        requests.Select(request => request.Line).ShouldBe([SomeInteraction.Callback, SomeInteraction.Original]);
        requests[0].Body.ShouldBe("""{"type":5}""");
        requests[1].Json["content"]!.GetValue<string>().ShouldBe("Here it is");
        before.ShouldBe(1);
    }

    [Fact]
    public async Task A_private_answer_is_deferred_as_such()
    {
        await using var bot = await RunningRouter.StartAsync(routes => routes.Command(
            "why", (command, stopped) => command.ReplyAsync(SomeAnswer.Text("Because") with { Flags = MessageFlags.Ephemeral }, stopped), Acknowledgement.DeferPrivately));

        await bot.ReceiveAsync(SomeInteraction.Command("why"));

        var requests = await bot.RequestsAsync(2);
        requests[0].Body.ShouldBe("""{"type":5,"data":{"flags":64}}""");
        (requests[1].Json["flags"]?.GetValue<int>() ?? 0).ShouldBe(0);
    }

    [Fact]
    public async Task The_same_interaction_is_answered_once()
    {
        var handled = 0;
        await using var bot = await RunningRouter.StartAsync(routes => routes.Command("week", (command, stopped) =>
        {
            Interlocked.Increment(ref handled);
            return command.ReplyAsync(SomeAnswer.Text("Once"), stopped);
        }));

        await bot.ReceiveAsync(SomeInteraction.Command("week"));
        await bot.ReceiveAsync(SomeInteraction.Command("week"));
        await bot.ReceiveAsync(SomeInteraction.Command("week", id: 901));

        await bot.RequestsAsync(4);   // each is acknowledged and answered
        await bot.ReceiveAsync(SomeInteraction.Command("week", id: 902));
        await bot.RequestsAsync(6);
        handled.ShouldBe(3);
        bot.Discord.Requests.Count.ShouldBe(6);
    }

    /// <summary>Pitfalls 6 and 10: a few slow handlers must not keep the others' acknowledgements waiting.</summary>
    [Fact]
    public async Task Acknowledgements_come_while_all_handlers_are_busy()
    {
        var release = new TaskCompletionSource();
        var running = 0;
        var most = new ConcurrentBag<int>();
        await using var bot = await RunningRouter.StartAsync(
            routes => routes.Command("slow", async (command, stopped) =>
            {
                most.Add(Interlocked.Increment(ref running));
                await release.Task;
                Interlocked.Decrement(ref running);
                await command.ReplyAsync(SomeAnswer.Text("Done"), stopped);
            }),
            options: new InteractionRouterOptions { Concurrency = 2 });

        for (ulong i = 0; i < 20; i++)
            await bot.ReceiveAsync(SomeInteraction.Command("slow", id: 900 + i));

        await bot.RequestsAsync(20);
        await Wait.UntilAsync(() => running == 2);
        release.SetResult();
        await bot.RequestsAsync(40);
        most.Max().ShouldBe(2);
    }

    [Fact]
    public async Task A_modal_that_a_command_opened_cannot_change_a_message_so_it_is_deferred()
    {
        await using var bot = await RunningRouter.StartAsync(routes => routes.Modal("edit", (sent, stopped) => sent.ReplyAsync(SomeAnswer.Text("Saved"), stopped), Acknowledgement.DeferUpdate));

        await bot.ReceiveAsync(SomeInteraction.Modal("edit:7", "[]"));

        (await bot.RequestsAsync(2))[0].Body.ShouldBe("""{"type":5,"data":{"flags":64}}""");
    }

    [Fact]
    public async Task The_interactions_token_is_in_no_log()
    {
        await using var bot = await RunningRouter.StartAsync(
            routes => routes.Command("week", (command, stopped) => command.ReplyAsync(SomeAnswer.Text("Here"), stopped)),
            (request, response) => request.Method == "PATCH" ? response.RefuseAsync(400, 50035, "Invalid Form Body") : Task.CompletedTask);

        await bot.ReceiveAsync(SomeInteraction.Command("week"));
        await bot.ReceiveAsync(SomeInteraction.Command("unknown", id: 901));

        await bot.UntilLoggedAsync("CODE2");
        await bot.StopAsync();
        string.Join('\n', bot.Log.Lines).ShouldNotContain(SomeInteraction.Token);
    }

    [Fact]
    public async Task A_person_whose_acknowledgement_is_under_way_when_the_bot_stops_is_told_so()
    {
        var arrived = new TaskCompletionSource();
        var answer = new TaskCompletionSource();
        await using var bot = await RunningRouter.StartAsync(
            routes => routes.Command("week", (command, stopped) => command.ReplyAsync(SomeAnswer.Text("Here"), stopped)),
            async (request, _) =>
            {
                arrived.TrySetResult();
                await answer.Task;
            });
        await bot.ReceiveAsync(SomeInteraction.Command("week"));
        await Wait.ForAsync(arrived.Task);

        var stopping = bot.StopAsync();
        answer.SetResult();
        await stopping;

        var requests = await bot.RequestsAsync(2);
        requests[1].Line.ShouldBe(SomeInteraction.Original);
        requests[1].Body.ShouldContain("restarted");
    }

    [Fact]
    public async Task A_person_who_waits_for_the_acknowledgement_when_the_bot_stops_is_told_so()
    {
        await using var discord = await FakeDiscord.StartAsync();
        var router = new InteractionRouter(
            new InteractionRoutes().Command("week", (_, _) => Task.CompletedTask),
            discord.Rest.Interactions, new InteractionRouterOptions(), new MemoryOpenAnswers(), () => "CODE1", discord.Clock, new LogLines<InteractionRouter>());
        await router.AcceptAsync(new GatewayEvent.InteractionCreated(SomeInteraction.Command("week")) { ReceivedAt = discord.Clock.GetTimestamp() }, default);

        await router.RunAsync(new CancellationToken(canceled: true));

        discord.Requests.ShouldHaveSingleItem().Line.ShouldBe(SomeInteraction.Callback);
        discord.Last.Body.ShouldContain("restarted");
    }

    /// <summary>A program that still runs, and answers nobody any more, would be the worst end.</summary>
    [Fact]
    public async Task What_nobody_foresaw_ends_all_of_it_and_not_half()
    {
        await using var discord = await FakeDiscord.StartAsync();
        var router = new InteractionRouter(
            new InteractionRoutes(), discord.Rest.Interactions, new InteractionRouterOptions(), new MemoryOpenAnswers(), () => throw new IOException("no codes"), discord.Clock,
            new LogLines<InteractionRouter>());
        var running = router.RunAsync(default);

        await router.AcceptAsync(new GatewayEvent.InteractionCreated(SomeInteraction.Command("week")) { ReceivedAt = discord.Clock.GetTimestamp() }, default);

        await Should.ThrowAsync<IOException>(Wait.ForAsync(running));
    }
}
