using AnnounceBot.Discord.Interactions;
using AnnounceBot.Discord.Tests.Support;

namespace AnnounceBot.Discord.Tests.Interactions;

public sealed class InteractionRoutesTests
{
    [Fact]
    public async Task The_longest_prefix_of_a_custom_id_wins()
    {
        var heard = new List<string>();
        await using var bot = await RunningRouter.StartAsync(routes => routes
            .Component("queue", (press, stopped) => HearAsync("queue", press, stopped))
            .Component("queue:approve", (press, stopped) => HearAsync("approve", press, stopped)));

        await bot.ReceiveAsync(SomeInteraction.Button("queue:approve:12"));
        await bot.RequestsAsync(2);
        await bot.ReceiveAsync(SomeInteraction.Button("queue:reject:12", id: 901));
        await bot.RequestsAsync(4);

        heard.ShouldBe(["approve 12", "queue reject 12"]);

        Task HearAsync(string route, ComponentInvocation press, CancellationToken stopped)
        {
            heard.Add(string.Join(' ', [route, .. press.Arguments]));
            return press.ReplyAsync(SomeAnswer.Text("ok"), stopped);
        }
    }

    [Fact]
    public void Two_handlers_for_one_thing_are_a_mistake()
    {
        Should.Throw<ArgumentException>(() => new InteractionRoutes().Command("week", NothingAsync).Command("week", NothingAsync)).Message.ShouldContain("week");
        Should.Throw<ArgumentException>(() => new InteractionRoutes().Command("week", NothingAsync, Acknowledgement.DeferUpdate)).Message.ShouldContain("no message");

        static Task NothingAsync(CommandInvocation command, CancellationToken stopped) => Task.CompletedTask;
    }
}
