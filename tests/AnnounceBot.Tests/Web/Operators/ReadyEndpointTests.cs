using AnnounceBot.Chat;
using AnnounceBot.Delivery;
using AnnounceBot.Storage;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;
using Microsoft.Extensions.Hosting;

namespace AnnounceBot.Tests.Web.Operators;

public sealed class ReadyEndpointTests
{
    [Fact]
    public async Task All_is_well_in_a_line_each()
    {
        await using var bench = await OperatorBench.StartAsync();

        var (status, text) = await bench.GetAsync("readyz");

        text.ShouldBe("ok    storage: can be written\nok    chat: connected since 2026-03-02 12:00 UTC\nok    outbox: moves\n");
        status.ShouldBe(200);
    }

    [Fact]
    public async Task It_is_JSON_for_who_asks_for_that()
    {
        await using var bench = await OperatorBench.StartAsync();

        var (_, text) = await bench.GetAsync("readyz", "application/json");

        text.ShouldStartWith("""{"ready":true,"checks":[{"name":"storage","ok":true,"detail":"can be written"},""");
    }

    [Fact]
    public async Task Without_the_chat_it_is_not_ready_and_still_alive()
    {
        await using var bench = await OperatorBench.StartAsync();
        bench.Health = new(null, null, 0, 1000);

        var (status, text) = await bench.GetAsync("readyz");

        status.ShouldBe(503);
        text.ShouldContain("\nwrong chat: not connected. It tries again by itself");
        (await bench.GetAsync("healthz")).ShouldBe((200, "ok\n"));
    }

    [Fact]
    public async Task From_the_moment_that_it_is_told_to_stop_it_is_not_ready_and_still_alive()
    {
        await using var bench = await OperatorBench.StartAsync();

        bench.Get<IHostApplicationLifetime>().StopApplication();

        (await bench.GetAsync("readyz")).ShouldBe((503, "wrong service: stopping, as it was told to; what is under way is finished\n"));
        (await bench.GetAsync("healthz")).ShouldBe((200, "ok\n"));
    }

    [Fact]
    public async Task While_another_program_holds_the_database_it_is_not_ready_after_a_bounded_wait()
    {
        await using var bench = await OperatorBench.StartAsync();
        using var other = bench.Get<Database>().Connect();
        other.Execute("BEGIN IMMEDIATE");

        var asked = bench.GetAsync("readyz");
        await bench.Clock.UntilTimersAsync(1);
        bench.Clock.Advance(TimeSpan.FromSeconds(5));
        var (status, text) = await Wait.ForAsync(asked);
        other.Execute("ROLLBACK");

        status.ShouldBe(503);
        text.ShouldStartWith("wrong storage: Nothing could be stored within 5 s: another program holds the database");
        await Wait.UntilAsync(async () => (await bench.GetAsync("readyz")).Status == 200, "ready again");
    }

    [Fact]
    public async Task A_full_disk_is_told_with_what_to_do()
    {
        await using var bench = await OperatorBench.StartAsync();
        await bench.WriteAsync(session => session.Execute("""
            CREATE TABLE ballast (weight BLOB);
            CREATE TRIGGER heavy AFTER UPDATE ON installation BEGIN INSERT INTO ballast VALUES (zeroblob(100000)); END;
            PRAGMA max_page_count = 1;
            """));

        var (status, text) = await bench.GetAsync("readyz");

        status.ShouldBe(503);
        text.ShouldContain("is full. Free some space");
    }

    [Fact]
    public async Task What_is_due_and_does_not_move_is_told_after_minutes()
    {
        await using var bench = await OperatorBench.StartAsync();
        await EnqueueAsync(bench, "blogs");

        bench.Clock.Advance(TimeSpan.FromMinutes(4));
        var soon = await bench.GetAsync("readyz");
        bench.Clock.Advance(TimeSpan.FromMinutes(8));
        var late = await bench.GetAsync("readyz");
        await bench.DeliverAsync();

        soon.Status.ShouldBe(200, soon.Text);
        late.Status.ShouldBe(503);
        late.Text.ShouldContain("wrong outbox: 1 channel did not move for 12 minutes. `announcebot deliveries list` shows what waits");
        (await bench.GetAsync("readyz")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_long_queue_that_moves_is_well()
    {
        await using var bench = await OperatorBench.StartAsync();
        await EnqueueAsync(bench, "blogs", times: 3);
        bench.Clock.Advance(TimeSpan.FromMinutes(30));
        bench.Chat.Answer = (_, title) => title == "Post 1" ? new SendOutcome.Later(TimeSpan.FromMinutes(1), "a limit") : null;
        await bench.DeliverAsync();

        bench.Clock.Advance(TimeSpan.FromMinutes(3));

        (await bench.GetAsync("readyz")).Text.ShouldContain("ok    outbox: moves\n");
    }

    [Fact]
    public async Task What_waits_for_a_moderator_or_for_its_time_is_no_fault()
    {
        await using var bench = await OperatorBench.StartAsync();
        bench.Chat.Answer = (channel, _) => channel == "blogs" ? new SendOutcome.Blocked(TimeSpan.FromMinutes(1), "it is hidden") : null;
        await EnqueueAsync(bench, "blogs");
        await bench.DeliverAsync();
        await EnqueueAsync(bench, "weekly", notBefore: bench.Clock.GetUtcNow().AddHours(8));
        await bench.DeliverAsync();

        bench.Clock.Advance(TimeSpan.FromMinutes(30));

        var (status, text) = await bench.GetAsync("readyz");
        status.ShouldBe(200);
        text.ShouldContain("ok    outbox: moves, but for 1 channel in which something waits for a moderator, who was told\n");
    }

    private static Task EnqueueAsync(OperatorBench bench, string channel, int times = 1, DateTimeOffset? notBefore = null) => bench.WriteAsync(session =>
    {
        for (var i = 0; i < times; i++)
            bench.Get<Outbox>().Create(session, new(Purpose.Announcement, channel, Some.Message($"Post {i}")) { Plan = notBefore is { } then ? new(then, "later", null) : null });
    });
}
