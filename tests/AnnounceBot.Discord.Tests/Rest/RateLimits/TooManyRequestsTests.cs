using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Rest;
using Microsoft.AspNetCore.Http;

namespace AnnounceBot.Discord.Tests.Rest.RateLimits;

public sealed class TooManyRequestsTests
{
    private static readonly Snowflake Blogs = new(21);

    [Theory]
    [InlineData(0.5, 1.0, 1.0)]
    [InlineData(1.25, 1.0, 1.25)]
    public async Task It_waits_for_the_larger_of_both_times(double body, double header, double waited)
    {
        await using var discord = await RefusingOnceAsync(response => response.TooManyAsync(body, header: header));

        await SentAfterAsync(discord, waited);
    }

    [Fact]
    public async Task A_shared_limit_is_waited_for_though_something_is_left()
    {
        await using var discord = await RefusingOnceAsync(response =>
        {
            response.Rate("b", 5, 4, 0.1);
            return response.TooManyAsync(1, "shared");
        });

        await SentAfterAsync(discord, 1);
    }

    [Fact]
    public async Task The_next_to_the_same_place_waits_behind_it_and_then_goes()
    {
        await using var discord = await RefusingOnceAsync(response => response.TooManyAsync(2));

        var first = SendAsync(discord, "1");
        var second = SendAsync(discord, "2");
        await discord.Clock.UntilTimersAsync(2);
        discord.Clock.Advance(TimeSpan.FromSeconds(2));
        await Task.WhenAll(first, second);

        discord.Requests.Select(request => (string)request.Json["content"]!).ShouldBe(["1", "1", "2"]);
    }

    [Fact]
    public async Task A_global_one_stops_calls_to_all_places()
    {
        await using var discord = await RefusingOnceAsync(response => response.TooManyAsync(1, "global"));

        var first = SendAsync(discord, "1");
        await discord.Clock.UntilTimersAsync(1);
        var other = discord.Rest.Guilds.GetAsync(new(1), default);
        await discord.Clock.UntilTimersAsync(2);
        discord.Requests.Count.ShouldBe(1);
        discord.Clock.Advance(TimeSpan.FromSeconds(1));
        await Task.WhenAll(first, other);

        discord.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task One_without_any_word_of_discords_is_about_this_address_and_stops_all()
    {
        await using var discord = await RefusingOnceAsync(async response =>
        {
            response.StatusCode = 429;
            response.Headers.RetryAfter = "600";
            await response.WriteAsync("<html>error 1015</html>");
        });

        (await Should.ThrowAsync<DiscordBusyException>(SendAsync(discord, "1"))).Scope.ShouldBe(LimitScope.Global);
        var busy = await Should.ThrowAsync<DiscordBusyException>(discord.Rest.Guilds.GetAsync(new(1), default));

        busy.RetryAfter.ShouldBe(TimeSpan.FromMinutes(10));
        discord.Requests.Count.ShouldBe(1);
    }

    /// <summary>Crossposts: ten an hour, and the eleventh is told to wait for most of it.</summary>
    [Fact]
    public async Task An_hour_goes_back_at_once_and_holds_that_place_only()
    {
        await using var discord = await FakeDiscord.StartAsync((request, response) =>
            request.Target.EndsWith("crosspost", StringComparison.Ordinal) ? response.TooManyAsync(3541.25) : Task.CompletedTask);

        var busy = await Should.ThrowAsync<DiscordBusyException>(discord.Rest.Messages.CrosspostAsync(Blogs, new(1), default));
        var again = await Should.ThrowAsync<DiscordBusyException>(discord.Rest.Messages.CrosspostAsync(Blogs, new(2), default));
        await SendAsync(discord, "1");
        discord.Clock.Advance(TimeSpan.FromSeconds(3542));
        await Should.ThrowAsync<DiscordBusyException>(discord.Rest.Messages.CrosspostAsync(Blogs, new(2), default));

        busy.RetryAfter.ShouldBe(TimeSpan.FromSeconds(3542));
        again.RetryAfter.ShouldBe(TimeSpan.FromSeconds(3542));
        discord.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Waits_add_up_to_the_longest_and_no_more()
    {
        await using var discord = await FakeDiscord.StartAsync((_, response) => response.TooManyAsync(2));

        var send = SendAsync(discord, "1");
        await discord.Clock.UntilTimersAsync(1);
        discord.Clock.Advance(TimeSpan.FromSeconds(2));
        await discord.UntilRequestsAsync(2);
        await discord.Clock.UntilTimersAsync(1);
        discord.Clock.Advance(TimeSpan.FromSeconds(2));

        (await Should.ThrowAsync<DiscordBusyException>(send)).RetryAfter.ShouldBe(TimeSpan.FromSeconds(2));
        discord.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_server_that_says_now_and_refuses_for_ever_is_not_asked_for_ever()
    {
        await using var discord = await FakeDiscord.StartAsync((_, response) => response.TooManyAsync(0));

        await Should.ThrowAsync<DiscordBusyException>(SendAsync(discord, "1"));

        discord.Requests.Count.ShouldBe(8);
    }

    [Fact]
    public async Task Answers_to_interactions_wait_for_no_global_limit()
    {
        await using var discord = await FakeDiscord.StartAsync((request, response) =>
            request.Target.StartsWith("/channels", StringComparison.Ordinal) ? response.TooManyAsync(60, "global") : Task.CompletedTask);

        await Should.ThrowAsync<DiscordBusyException>(SendAsync(discord, "1"));
        await discord.Rest.Interactions.RespondAsync(new(1), "t", InteractionResponse.Defer(ephemeral: true), default);

        discord.Last.Target.ShouldStartWith("/interactions");
    }

    [Fact]
    public async Task Answers_to_interactions_wait_for_what_they_are_told_themselves()
    {
        await using var discord = await RefusingOnceAsync(response => response.TooManyAsync(1));

        var edit = discord.Rest.Interactions.EditOriginalAsync(new(1), "t", new() { Content = "1" }, default);
        await discord.Clock.UntilTimersAsync(1);
        await discord.Rest.Interactions.EditOriginalAsync(new(1), "other", new() { Content = "2" }, default);
        discord.Clock.Advance(TimeSpan.FromSeconds(1));
        await edit;

        discord.Requests.Count.ShouldBe(3);
    }

    private static Task<FakeDiscord> RefusingOnceAsync(Func<HttpResponse, Task> refuse)
    {
        var isFirst = true;
        return FakeDiscord.StartAsync((_, response) =>
        {
            var refusing = isFirst ? refuse(response) : Task.CompletedTask;
            isFirst = false;
            return refusing;
        });
    }

    private static async Task SentAfterAsync(FakeDiscord discord, double seconds)
    {
        var send = SendAsync(discord, "1");
        await discord.Clock.UntilTimersAsync(1);
        discord.Clock.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromMilliseconds(1));
        discord.Requests.Count.ShouldBe(1);
        send.IsCompleted.ShouldBeFalse();
        discord.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await send;

        discord.Requests.Select(request => request.At).ShouldBe([TimeSpan.Zero, TimeSpan.FromSeconds(seconds)]);
    }

    private static Task<Message> SendAsync(FakeDiscord discord, string content) =>
        discord.Rest.Messages.CreateAsync(Blogs, new() { Content = content }, default);
}
