using AnnounceBot.Discord.Interactions;
using AnnounceBot.Discord.Tests.Support;
using AnnounceBot.Testing;
using Microsoft.AspNetCore.Http;

namespace AnnounceBot.Discord.Tests.Interactions;

/// <summary>Who waits is noted for as long as they do.</summary>
public sealed class OpenListTests
{
    private readonly MemoryOpenAnswers _open = new();

    [Fact]
    public async Task Who_waits_is_noted_before_Discord_shows_thinking_and_until_the_answer_is_there()
    {
        var noted = new List<OpenAnswer>();
        await using var bot = await RunningRouter.StartAsync(
            routes => routes
                .Command("week", (command, stopped) => command.ReplyAsync(SomeAnswer.Text("Ten posts"), stopped))
                .Component("approve", (press, stopped) => press.UpdateAsync(SomeAnswer.Text("Approved"), stopped), Acknowledgement.DeferUpdate),
            async (_, _) => noted.AddRange(await _open.ReadAsync(default)),
            open: _open);

        await bot.ReceiveAsync(SomeInteraction.Command("week"));
        await bot.RequestsAsync(2);
        await UntilForgottenAsync();
        await bot.ReceiveAsync(SomeInteraction.Button("approve", id: 901));
        await bot.RequestsAsync(4);
        await UntilForgottenAsync();

        var command = new OpenAnswer(new(900), new(51), SomeInteraction.Token, IsUpdate: false, bot.Discord.Clock.GetUtcNow());
        var press = command with { Interaction = new(901), IsUpdate = true };
        noted.ShouldBe([command, command, press, press]);
        command.ToString().ShouldNotContain(SomeInteraction.Token);
    }

    [Fact]
    public async Task What_is_answered_at_once_is_not_noted()
    {
        var noted = -1;
        await using var bot = await RunningRouter.StartAsync(
            routes => routes.Command("about", (command, stopped) => command.ReplyAsync(SomeAnswer.Text("Me"), stopped), Acknowledgement.Immediate),
            async (_, _) => noted = (await _open.ReadAsync(default)).Count,
            open: _open);

        await bot.ReceiveAsync(SomeInteraction.Command("about"));
        await Wait.UntilAsync(() => noted >= 0);

        noted.ShouldBe(0);
    }

    [Fact]
    public async Task What_could_not_be_acknowledged_is_not_waited_for()
    {
        await using var bot = await RunningRouter.StartAsync(
            routes => routes.Command("week", (_, _) => Task.CompletedTask),
            async (_, response) =>
            {
                response.StatusCode = StatusCodes.Status404NotFound;
                await response.WriteAsync("""{ "code": 10062, "message": "Unknown interaction" }""");
            },
            open: _open);

        await bot.ReceiveAsync(SomeInteraction.Command("week"));
        await bot.UntilLoggedAsync("was not acknowledged in time");

        await UntilForgottenAsync();
    }

    [Fact]
    public async Task Who_could_not_be_told_of_a_stop_is_still_noted_after_it()
    {
        var begun = new TaskCompletionSource();
        await using var bot = await RunningRouter.StartAsync(
            routes => routes.Command("slow", async (_, stopped) =>
            {
                begun.SetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, stopped);
            }),
            (request, response) =>
            {
                response.StatusCode = request.Method == "PATCH" ? StatusCodes.Status403Forbidden : StatusCodes.Status200OK;
                return Task.CompletedTask;
            },
            open: _open);
        await bot.ReceiveAsync(SomeInteraction.Command("slow"));
        await Wait.ForAsync(begun.Task);

        await bot.StopAsync();

        (await _open.ReadAsync(default)).ShouldHaveSingleItem().Interaction.Value.ShouldBe(900UL);
    }

    [Fact]
    public async Task A_list_that_cannot_be_written_or_read_keeps_nobody_from_their_answer()
    {
        await using var bot = await RunningRouter.StartAsync(
            routes => routes.Command("week", (command, stopped) => command.ReplyAsync(SomeAnswer.Text("Ten posts"), stopped)), open: new FullDisk());

        await bot.ReceiveAsync(SomeInteraction.Command("week"));

        (await bot.RequestsAsync(2))[1].Line.ShouldBe(SomeInteraction.Original);
        await bot.UntilLoggedAsync("still noted as waiting");
        bot.Log.Lines.Count(line => line.Contains("disk is full", StringComparison.Ordinal)).ShouldBe(3);
        bot.Log.Lines.ShouldAllBe(line => !line.Contains(SomeInteraction.Token));
    }

    [Fact]
    public async Task A_disk_that_stands_still_holds_those_who_come_at_once_for_a_second_and_those_behind_them_hardly_longer()
    {
        const int Greeted = 32;
        var disk = new StillDisk();
        await using var bot = await RunningRouter.StartAsync(
            routes => routes.Command("week", (command, stopped) => command.ReplyAsync(SomeAnswer.Text("Ten posts"), stopped)), open: disk);
        Task AcknowledgedAsync(int count) => Wait.UntilAsync(
            () => bot.Discord.Requests.Count(request => request.Line.StartsWith("POST /interactions/", StringComparison.Ordinal)) == count, $"{count} acknowledgements");
        for (var id = 0; id <= Greeted; id++)
            await bot.ReceiveAsync(SomeInteraction.Command("week", id: 900 + (ulong)id));

        await Wait.UntilAsync(() => disk.Asked == Greeted);
        bot.Discord.Clock.Advance(TimeSpan.FromSeconds(1));
        await AcknowledgedAsync(Greeted);
        await Wait.UntilAsync(() => disk.Asked == Greeted + 1);
        bot.Discord.Clock.Advance(TimeSpan.FromSeconds(0.1));

        await AcknowledgedAsync(Greeted + 1);
    }

    private Task UntilForgottenAsync() => Wait.UntilAsync(async () => (await _open.ReadAsync(default)).Count == 0, "nobody who waits");

    private sealed class FullDisk : IOpenAnswers
    {
        public ValueTask<IReadOnlyList<OpenAnswer>> ReadAsync(CancellationToken cancellationToken) => throw new IOException("The disk is full");

        public ValueTask AddAsync(OpenAnswer answer, CancellationToken cancellationToken) => throw new IOException("The disk is full");

        public ValueTask RemoveAsync(Snowflake interaction, CancellationToken cancellationToken) => throw new IOException("The disk is full");
    }

    private sealed class StillDisk : IOpenAnswers
    {
        private int _asked;

        public int Asked => Volatile.Read(ref _asked);

        public ValueTask<IReadOnlyList<OpenAnswer>> ReadAsync(CancellationToken cancellationToken) => ValueTask.FromResult<IReadOnlyList<OpenAnswer>>([]);

        public ValueTask AddAsync(OpenAnswer answer, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _asked);
            return new(Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken));
        }

        public ValueTask RemoveAsync(Snowflake interaction, CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }
}
