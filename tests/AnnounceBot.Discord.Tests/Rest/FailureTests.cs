using System.IO.Compression;
using System.Net;
using System.Text;
using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Rest;
using Microsoft.AspNetCore.Http;

namespace AnnounceBot.Discord.Tests.Rest;

public sealed class FailureTests
{
    private static readonly Snowflake Blogs = new(21);
    private static readonly CreateMessage WithNonce = new() { Content = "x", Nonce = "n1" };
    private static readonly CreateMessage WithoutNonce = new() { Content = "x" };

    [Fact]
    public async Task A_refusal_tells_status_code_and_what_is_wrong_where()
    {
        const string Errors = """{"embeds":{"0":{"fields":{"2":{"value":{"_errors":[{"code":"BASE_TYPE_MAX_LENGTH","message":"Too long."}]}}}}},"_errors":[{"code":"X","message":"Bad."}]}""";
        await using var discord = await FakeDiscord.StartAsync((_, response) => response.RefuseAsync(400, 50035, "Invalid Form Body", Errors));

        var refused = await Should.ThrowAsync<DiscordRefusedException>(discord.Rest.Messages.CreateAsync(Blogs, WithNonce, default));

        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Code.ShouldBe(50035);
        refused.Errors.ShouldBe(new Dictionary<string, string> { ["embeds[0].fields[2].value"] = "Too long.", [""] = "Bad." }, ignoreOrder: true);
        refused.Route.ShouldBe("POST /channels/21/messages");
        refused.Message.ShouldContain("embeds[0].fields[2].value: Too long.");
        discord.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Discords_clock_is_known_from_refusals_too()
    {
        FakeDiscord? fake = null;
        await using var discord = fake = await FakeDiscord.StartAsync((_, response) =>
        {
            response.Headers.Date = (fake!.Clock.GetUtcNow() + TimeSpan.FromHours(2)).ToString("R");
            return response.RefuseAsync(404, 10003, "Unknown Channel");
        });
        discord.Rest.ClockLead.ShouldBeNull();

        await Should.ThrowAsync<DiscordRefusedException>(discord.Rest.Channels.GetAsync(Blogs, default));

        discord.Rest.ClockLead!.Value.ShouldBe(TimeSpan.FromHours(2), tolerance: TimeSpan.FromSeconds(1));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("[1]")]
    [InlineData("""{"message":"\ud800"}""")]
    [InlineData("""{"errors":{"content":"\ud800"}}""")]
    [InlineData("""{"code":"x","message":5,"errors":7,"retry_after":"soon"}""")]
    public async Task A_refusal_in_no_shape_of_discords_is_one_all_the_same(string body)
    {
        await using var discord = await FakeDiscord.StartAsync((_, response) =>
        {
            response.StatusCode = 403;
            return response.WriteAsync(body);
        });

        var refused = await Should.ThrowAsync<DiscordRefusedException>(discord.Rest.Channels.GetAsync(Blogs, default));

        refused.Code.ShouldBe(0);
        refused.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task An_answer_that_cannot_be_unpacked_is_lost(string encoding)
    {
        await using var discord = await FakeDiscord.StartAsync((_, response) =>
        {
            response.Headers.ContentEncoding = encoding;
            return response.WriteAsync("this was never packed");
        });

        var unanswered = await Should.ThrowAsync<DiscordUnansweredException>(discord.Rest.Messages.CreateAsync(Blogs, WithoutNonce, default));

        unanswered.MayHaveHappened.ShouldBeTrue();
    }

    [Fact]
    public async Task A_refused_token_stops_everything()
    {
        await using var discord = await FakeDiscord.StartAsync((_, response) => response.RefuseAsync(401, 0, "401: Unauthorized"));

        await Should.ThrowAsync<TokenRefusedException>(discord.Rest.Users.GetCurrentAsync(default));
        await Should.ThrowAsync<TokenRefusedException>(discord.Rest.Messages.CreateAsync(Blogs, WithNonce, default));

        discord.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Calls_that_waited_when_the_token_was_refused_are_not_made()
    {
        var gate = new TaskCompletionSource();
        await using var discord = await FakeDiscord.StartAsync(async (_, response) =>
        {
            await gate.Task;
            await response.RefuseAsync(401, 0, "401: Unauthorized");
        });

        var first = discord.Rest.Messages.CreateAsync(Blogs, WithNonce, default);
        var second = discord.Rest.Messages.CreateAsync(Blogs, WithNonce, default);
        gate.SetResult();
        await Should.ThrowAsync<TokenRefusedException>(first);
        await Should.ThrowAsync<TokenRefusedException>(second);

        discord.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_interaction_token_that_is_over_says_nothing_about_ours()
    {
        await using var discord = await FakeDiscord.StartAsync((request, response) =>
            request.Target.StartsWith("/webhooks", StringComparison.Ordinal) ? response.RefuseAsync(401, 50027, "Invalid Webhook Token") : Task.CompletedTask);

        var refused = await Should.ThrowAsync<DiscordRefusedException>(discord.Rest.Interactions.DeleteOriginalAsync(new(1), "aW50ZXJhY3Rpb24", default));
        await discord.Rest.Channels.GetAsync(Blogs, default);

        refused.Code.ShouldBe(50027);
        refused.ToString().ShouldNotContain("aW50ZXJhY3Rpb24");
    }

    [Fact]
    public async Task An_answer_that_is_too_long_is_not_read()
    {
        await using var discord = await FakeDiscord.StartAsync((_, response) => response.WriteAsync(new string(' ', 9 * 1024 * 1024)));

        (await Should.ThrowAsync<DiscordUnansweredException>(discord.Rest.Messages.CreateAsync(Blogs, WithoutNonce, default))).Message.ShouldContain("too long");
    }

    [Fact]
    public async Task A_packed_answer_that_is_too_long_is_not_unpacked()
    {
        await using var discord = await FakeDiscord.StartAsync(async (_, response) =>
        {
            response.Headers.ContentEncoding = "gzip";
            await using var packed = new GZipStream(response.Body, CompressionLevel.Fastest);
            await packed.WriteAsync(Encoding.ASCII.GetBytes(new string(' ', 9 * 1024 * 1024)));
        });

        await Should.ThrowAsync<DiscordUnansweredException>(discord.Rest.Messages.CreateAsync(Blogs, WithoutNonce, default));
    }

    [Fact]
    public async Task A_packed_answer_is_read()
    {
        await using var discord = await FakeDiscord.StartAsync(async (_, response) =>
        {
            response.Headers.ContentEncoding = "gzip";
            await using var packed = new GZipStream(response.Body, CompressionLevel.Fastest);
            await packed.WriteAsync("""{"id":"7"}"""u8.ToArray());
        });

        (await discord.Rest.Messages.CreateAsync(Blogs, WithoutNonce, default)).Id.ShouldBe(new Snowflake(7));
    }

    [Fact]
    public async Task A_redirect_is_not_followed_with_the_token()
    {
        await using var discord = await FakeDiscord.StartAsync((_, response) => response.Redirect("/api/v10/elsewhere"));

        (await Should.ThrowAsync<DiscordRefusedException>(discord.Rest.Channels.GetAsync(Blogs, default))).Status.ShouldBe(HttpStatusCode.Found);
        discord.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("<html>sign in to the network</html>")]
    [InlineData("null")]
    [InlineData("""{"id":"no id"}""")]
    [InlineData("""{"id":-5}""")]
    public async Task An_answer_that_nobody_understands_leaves_it_open(string body)
    {
        await using var discord = await FakeDiscord.StartAsync((_, response) => response.WriteAsync(body));

        (await Should.ThrowAsync<DiscordUnansweredException>(discord.Rest.Messages.CreateAsync(Blogs, WithNonce, default))).MayHaveHappened.ShouldBeTrue();
    }

    [Fact]
    public async Task No_failure_shows_the_token()
    {
        await using var discord = await FakeDiscord.StartAsync((request, response) => request.Method switch
        {
            "GET" => response.RefuseAsync(403, 50001, "Missing Access"),
            "POST" => response.RefuseAsync(502, 0, ""),
            "PUT" => response.TooManyAsync(99),
            _ => response.RefuseAsync(401, 0, "401: Unauthorized"),
        });

        Task[] calls =
        [
            discord.Rest.Channels.GetAsync(Blogs, default), discord.Rest.Messages.CreateAsync(Blogs, WithoutNonce, default),
            discord.Rest.Reactions.AddOwnAsync(Blogs, new(1), "x", default), discord.Rest.Messages.DeleteAsync(Blogs, new(1), null, default),
        ];
        foreach (var call in calls)
            (await Should.ThrowAsync<DiscordException>(call)).ToString().ShouldNotContain("secret-token");
    }
}
