using System.Net;
using System.Net.Sockets;
using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Rest;
using AnnounceBot.Testing;

namespace AnnounceBot.Discord.Tests.Rest;

/// <summary>What is sent again after a lost answer, and what is told of the rest.</summary>
public sealed class RepeatTests
{
    private static readonly Snowflake Blogs = new(21);
    private static readonly CreateMessage WithNonce = new() { Content = "x", Nonce = "n1" };
    private static readonly CreateMessage WithoutNonce = new() { Content = "x" };

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    public async Task What_may_be_repeated_is_repeated_when_the_server_fails(int status)
    {
        await using var discord = await FailingAsync(2, status);

        var send = discord.Rest.Messages.CreateAsync(Blogs, WithNonce, default);
        await PassAsync(discord, send);
        await send;

        discord.Requests.Count.ShouldBe(3);
        discord.Requests.Select(request => request.Body).Distinct().ShouldHaveSingleItem();
        discord.Requests[1].At.ShouldBeGreaterThanOrEqualTo(TimeSpan.FromMilliseconds(375));
        (discord.Requests[2].At - discord.Requests[1].At).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromMilliseconds(750));
    }

    /// <summary>A limit of no time at all, again and again, must not make a loop that only the count of refused requests ends.</summary>
    [Fact]
    public async Task After_a_lost_answer_too_many_for_ever_is_given_up()
    {
        var number = 0;
        await using var discord = await FakeDiscord.StartAsync((_, response) =>
            ++number == 1 ? response.RefuseAsync(502, 0, "Bad Gateway")
            : number < 30 ? response.TooManyAsync(retryAfter: 0)
            : Task.CompletedTask);

        var send = discord.Rest.Messages.CreateAsync(Blogs, WithNonce, default);
        await PassAsync(discord, send);

        (await Should.ThrowAsync<DiscordUnansweredException>(send)).MayHaveHappened.ShouldBeTrue();
        discord.Requests.Count.ShouldBe(9);
    }

    [Fact]
    public async Task Three_failures_are_enough()
    {
        await using var discord = await FailingAsync(99, 502);

        var send = discord.Rest.Messages.CreateAsync(Blogs, WithNonce, default);
        await PassAsync(discord, send);

        (await Should.ThrowAsync<DiscordUnansweredException>(send)).MayHaveHappened.ShouldBeTrue();
        discord.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_message_without_nonce_is_sent_once()
    {
        await using var discord = await FailingAsync(99, 502);

        var unanswered = await Should.ThrowAsync<DiscordUnansweredException>(discord.Rest.Messages.CreateAsync(Blogs, WithoutNonce, default));

        unanswered.MayHaveHappened.ShouldBeTrue();
        discord.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_thread_a_crosspost_and_a_follow_up_are_sent_once()
    {
        await using var discord = await FailingAsync(99, 502);
        var thread = new StartForumThread { Name = "t", Message = new() { Content = "x" } };

        await Should.ThrowAsync<DiscordUnansweredException>(discord.Rest.Threads.StartInForumAsync(Blogs, thread, null, default));
        await Should.ThrowAsync<DiscordUnansweredException>(discord.Rest.Messages.CrosspostAsync(Blogs, new(1), default));
        await Should.ThrowAsync<DiscordUnansweredException>(discord.Rest.Interactions.FollowUpAsync(new(1), "t", new() { Content = "x" }, default));
        await Should.ThrowAsync<DiscordUnansweredException>(discord.Rest.Interactions.RespondAsync(new(1), "t", InteractionResponse.Defer(true), default));

        discord.Requests.Count.ShouldBe(4);
    }

    [Fact]
    public async Task Reading_changes_nothing_so_that_nothing_may_have_happened()
    {
        await using var discord = await FailingAsync(99, 500);

        var read = discord.Rest.Channels.GetAsync(Blogs, default);
        await PassAsync(discord, read);

        (await Should.ThrowAsync<DiscordUnansweredException>(read)).MayHaveHappened.ShouldBeFalse();
    }

    [Fact]
    public async Task What_an_unanswered_deletion_has_deleted_is_deleted()
    {
        var isFirst = true;
        await using var discord = await FakeDiscord.StartAsync((_, response) =>
        {
            var status = isFirst ? 502 : 404;
            isFirst = false;
            return response.RefuseAsync(status, 10008, "Unknown Message");
        });

        var delete = discord.Rest.Messages.DeleteAsync(Blogs, new(1), null, default);
        await PassAsync(discord, delete);
        await delete;

        await Should.ThrowAsync<DiscordRefusedException>(discord.Rest.Messages.DeleteAsync(Blogs, new(1), null, default));
    }

    [Fact]
    public async Task After_a_lost_answer_a_long_wait_does_not_say_that_nothing_has_happened()
    {
        var isFirst = true;
        await using var discord = await FakeDiscord.StartAsync((_, response) =>
        {
            var answer = isFirst ? response.RefuseAsync(502, 0, "") : response.TooManyAsync(60);
            isFirst = false;
            return answer;
        });

        var send = discord.Rest.Messages.CreateAsync(Blogs, WithNonce, default);
        await PassAsync(discord, send);

        (await Should.ThrowAsync<DiscordUnansweredException>(send)).MayHaveHappened.ShouldBeTrue();
    }

    [Fact]
    public async Task A_connection_that_breaks_after_the_request_leaves_it_open()
    {
        await using var server = RawServer.Start(async call => await call.ReadRequestAsync());
        using var rest = Client(server.Address);

        var create = await Should.ThrowAsync<DiscordUnansweredException>(rest.Messages.CreateAsync(Blogs, WithoutNonce, default));
        var crosspost = await Should.ThrowAsync<DiscordUnansweredException>(rest.Messages.CrosspostAsync(Blogs, new(1), default));

        create.MayHaveHappened.ShouldBeTrue();
        crosspost.MayHaveHappened.ShouldBeTrue();
        server.Connections.ShouldBe(2);
    }

    [Fact]
    public async Task A_connection_that_was_never_made_leaves_nothing_open()
    {
        using var deaf = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        deaf.Bind(new IPEndPoint(IPAddress.Loopback, 0));   // and does not listen; the port is nobody else's meanwhile
        using var rest = Client(new Uri($"http://{deaf.LocalEndPoint}/"));

        (await Should.ThrowAsync<DiscordUnansweredException>(rest.Messages.CreateAsync(Blogs, WithoutNonce, default))).MayHaveHappened.ShouldBeFalse();
        (await Should.ThrowAsync<DiscordUnansweredException>(rest.Reactions.AddOwnAsync(Blogs, new(1), "x", default))).MayHaveHappened.ShouldBeFalse();
    }

    [Fact]
    public async Task Our_time_limit_is_a_lost_answer_and_no_cancellation()
    {
        await using var discord = await FakeDiscord.StartAsync((_, response) => Task.Delay(Timeout.Infinite, response.HttpContext.RequestAborted), timeout: TimeSpan.FromSeconds(15));

        var send = discord.Rest.Messages.CreateAsync(Blogs, WithoutNonce, default);
        await discord.UntilRequestsAsync(1);
        discord.Clock.Advance(TimeSpan.FromSeconds(15));

        (await Should.ThrowAsync<DiscordUnansweredException>(send)).MayHaveHappened.ShouldBeTrue();
    }

    [Fact]
    public async Task The_callers_cancellation_is_one()
    {
        await using var discord = await FakeDiscord.StartAsync((_, response) => Task.Delay(Timeout.Infinite, response.HttpContext.RequestAborted));
        using var stop = new CancellationTokenSource();

        var send = discord.Rest.Messages.CreateAsync(Blogs, WithNonce, stop.Token);
        await discord.UntilRequestsAsync(1);
        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(send);
    }

    private static Task<FakeDiscord> FailingAsync(int times, int status)
    {
        var failures = 0;
        return FakeDiscord.StartAsync((_, response) => failures++ < times ? response.RefuseAsync(status, 0, "") : Task.CompletedTask);
    }

    /// <summary>Lets every wait pass, each when it has begun.</summary>
    private static Task PassAsync(FakeDiscord discord, Task call) => discord.Clock.PassWaitsUntilAsync(() => call.IsCompleted, longest: TimeSpan.FromSeconds(5));

    private static DiscordRest Client(Uri server) => new(
        new() { Token = FakeDiscord.Token, UserAgent = FakeDiscord.UserAgent, Api = new(server, "api/v10"), Timeout = Wait.Limit },
        TimeProvider.System,
        new Random(1));
}
