using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Rest;

namespace AnnounceBot.Discord.Tests.Rest.RateLimits;

public sealed class BucketLimitsTests
{
    private static readonly Snowflake Blogs = new(21);
    private static readonly Snowflake Weekly = new(22);

    /// <summary>The drill that discord.js was put through: two, a wait, two.</summary>
    [Fact]
    public async Task Four_sends_to_a_bucket_of_two_a_second_go_two_and_two()
    {
        var left = 2;
        await using var discord = await FakeDiscord.StartAsync((_, response) =>
        {
            left = left == 0 ? 1 : left - 1;
            response.Rate("b", 2, left, 1);
        });

        var sends = Enumerable.Range(1, 4).Select(number => SendAsync(discord, Blogs, $"{number}")).ToArray();
        await Task.WhenAll(sends[..2]);
        await discord.Clock.UntilWaitAsync(TimeSpan.FromSeconds(1));
        discord.Requests.Count.ShouldBe(2);
        discord.Clock.Advance(TimeSpan.FromSeconds(1));
        await Task.WhenAll(sends);

        discord.Requests.Select(request => request.At.TotalSeconds).ShouldBe([0, 0, 1, 1]);
        Contents(discord).ShouldBe(["1", "2", "3", "4"]);
    }

    [Fact]
    public async Task Many_senders_keep_their_order_and_only_one_of_a_bucket_is_under_way()
    {
        var underWay = 0;
        var most = 0;
        await using var discord = await FakeDiscord.StartAsync(async (_, _) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref underWay));
            await Task.Yield();
            Interlocked.Decrement(ref underWay);
        });

        await Task.WhenAll(Enumerable.Range(0, 40).Select(number => SendAsync(discord, Blogs, $"{number}")));

        Contents(discord).ShouldBe(Enumerable.Range(0, 40).Select(number => $"{number}"));
        most.ShouldBe(1);
    }

    [Fact]
    public async Task Another_channel_does_not_wait()
    {
        await using var discord = await FakeDiscord.StartAsync((request, response) => response.Rate("b", 1, 0, 60));

        await SendAsync(discord, Blogs, "1");
        await SendAsync(discord, Weekly, "2");

        discord.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Routes_that_share_a_bucket_wait_for_each_other()
    {
        await using var discord = await FakeDiscord.StartAsync((request, response) => response.Rate("b", 2, Left(request), 3));

        await discord.Rest.Messages.DeleteAsync(Blogs, new(1), null, default);
        await SendAsync(discord, Blogs, "2");
        var third = discord.Rest.Messages.DeleteAsync(Blogs, new(1), null, default);
        await discord.Clock.UntilTimersAsync(1);
        discord.Requests.Count.ShouldBe(2);
        discord.Clock.Advance(TimeSpan.FromSeconds(3));
        await third;

        discord.Requests[2].At.ShouldBe(TimeSpan.FromSeconds(3));

        static int Left(SentRequest request) => request.Method == "POST" ? 0 : 1;
    }

    [Fact]
    public async Task Those_who_wait_go_along_when_the_bucket_turns_out_to_be_another()
    {
        var gate = new TaskCompletionSource();
        await using var discord = await FakeDiscord.StartAsync(async (request, response) =>
        {
            if (request.Method == "POST" && request.Body.Contains("\"1\"", StringComparison.Ordinal))
                await gate.Task;

            response.Rate("shared", 5, 0, 2);
        });

        var first = SendAsync(discord, Blogs, "1");
        await discord.UntilRequestsAsync(1);
        var behind = SendAsync(discord, Blogs, "2");
        await discord.Rest.Messages.DeleteAsync(Blogs, new(1), null, default);
        gate.SetResult();
        await first;
        await discord.Clock.UntilWaitAsync(TimeSpan.FromSeconds(2));
        discord.Requests.Count.ShouldBe(2);
        discord.Clock.Advance(TimeSpan.FromSeconds(2));
        await behind;

        discord.Requests[2].At.ShouldBe(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task A_wait_that_is_too_long_goes_back_at_once_and_nothing_is_sent()
    {
        await using var discord = await FakeDiscord.StartAsync((_, response) => response.Rate("b", 1, 0, 5.001));

        await SendAsync(discord, Blogs, "1");
        var busy = await Should.ThrowAsync<DiscordBusyException>(SendAsync(discord, Blogs, "2"));

        busy.RetryAfter.ShouldBe(TimeSpan.FromSeconds(5.001));
        busy.Scope.ShouldBe(LimitScope.User);
        discord.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_wait_that_is_just_short_enough_is_waited_for()
    {
        await using var discord = await FakeDiscord.StartAsync((_, response) => response.Rate("b", 1, 0, 5));

        await SendAsync(discord, Blogs, "1");
        var second = SendAsync(discord, Blogs, "2");
        await discord.Clock.UntilTimersAsync(1);
        discord.Clock.Advance(TimeSpan.FromSeconds(5));
        await second;

        discord.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Who_waited_too_long_in_the_queue_is_told_so_and_the_others_go_on()
    {
        var gate = new TaskCompletionSource();
        await using var discord = await FakeDiscord.StartAsync(async (_, _) => await gate.Task);

        var first = SendAsync(discord, Blogs, "1");
        var second = SendAsync(discord, Blogs, "2");
        await discord.Clock.UntilTimersAsync(1);
        discord.Clock.Advance(TimeSpan.FromSeconds(5));
        (await Should.ThrowAsync<DiscordBusyException>(second)).Scope.ShouldBe(LimitScope.Queue);
        var third = SendAsync(discord, Blogs, "3");
        gate.SetResult();
        await Task.WhenAll(first, third);

        Contents(discord).ShouldBe(["1", "3"]);
    }

    [Fact]
    public async Task Who_is_cancelled_leaves_the_queue()
    {
        var gate = new TaskCompletionSource();
        await using var discord = await FakeDiscord.StartAsync(async (_, _) => await gate.Task);
        using var stop = new CancellationTokenSource();

        var first = SendAsync(discord, Blogs, "1");
        var second = SendAsync(discord, Blogs, "2", stop.Token);
        var third = SendAsync(discord, Blogs, "3");
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(second);
        gate.SetResult();
        await Task.WhenAll(first, third);

        Contents(discord).ShouldBe(["1", "3"]);
    }

    [Fact]
    public async Task Who_is_cancelled_while_it_waits_for_the_reset_lets_the_next_in()
    {
        await using var discord = await FakeDiscord.StartAsync((_, response) => response.Rate("b", 1, 0, 2));
        using var stop = new CancellationTokenSource();

        await SendAsync(discord, Blogs, "1");
        var second = SendAsync(discord, Blogs, "2", stop.Token);
        var third = SendAsync(discord, Blogs, "3");
        await discord.Clock.UntilTimersAsync(2);
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(second);
        await discord.Clock.UntilWaitAsync(TimeSpan.FromSeconds(2));
        discord.Clock.Advance(TimeSpan.FromSeconds(2));
        await third;

        Contents(discord).ShouldBe(["1", "3"]);
    }

    [Fact]
    public async Task The_wall_clock_may_jump()
    {
        await using var discord = await FakeDiscord.StartAsync((_, response) => response.Rate("b", 1, 0, 2));

        await SendAsync(discord, Blogs, "1");
        discord.Clock.JumpTo(discord.Clock.GetUtcNow().AddHours(-3));
        var second = SendAsync(discord, Blogs, "2");
        await discord.Clock.UntilTimersAsync(1);
        discord.Clock.Advance(TimeSpan.FromSeconds(2));
        await second;

        discord.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Fifty_calls_a_second_go_to_different_places_and_the_next_waits()
    {
        await using var discord = await FakeDiscord.StartAsync();

        var sends = Enumerable.Range(1, 51).Select(channel => SendAsync(discord, new((ulong)channel), "x")).ToArray();
        await discord.UntilRequestsAsync(50);
        await discord.Clock.UntilTimersAsync(1);
        discord.Requests.Count.ShouldBe(50);
        discord.Clock.Advance(TimeSpan.FromSeconds(1));
        await Task.WhenAll(sends);

        discord.Requests[50].At.ShouldBe(TimeSpan.FromSeconds(1));
    }

    private static Task<Message> SendAsync(FakeDiscord discord, Snowflake channel, string content, CancellationToken cancellationToken = default) =>
        discord.Rest.Messages.CreateAsync(channel, new() { Content = content }, cancellationToken);

    private static IEnumerable<string> Contents(FakeDiscord discord) => discord.Requests.Select(request => (string)request.Json["content"]!);
}
