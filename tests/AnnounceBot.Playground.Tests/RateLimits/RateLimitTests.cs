using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AnnounceBot.Playground.Faults;
using AnnounceBot.Playground.Tests.Rest;

namespace AnnounceBot.Playground.Tests.RateLimits;

public sealed class RateLimitTests : IAsyncLifetime
{
    private ApiClient _api = null!;

    public async Task InitializeAsync() => _api = await ApiClient.StartAsync();

    public async Task DisposeAsync() => await _api.DisposeAsync();

    [Fact]
    public async Task Every_answer_tells_how_its_bucket_stands()
    {
        using var first = await SayAsync(PlaygroundIds.General);
        _api.Clock.Advance(TimeSpan.FromSeconds(2));
        using var second = await SayAsync(PlaygroundIds.General);

        Header(first, "X-RateLimit-Limit").ShouldBe("5");
        Header(first, "X-RateLimit-Remaining").ShouldBe("4");
        Header(first, "X-RateLimit-Reset-After").ShouldBe("5.000");
        Header(second, "X-RateLimit-Remaining").ShouldBe("3");
        Header(second, "X-RateLimit-Reset-After").ShouldBe("3.000");
        Header(second, "X-RateLimit-Bucket").ShouldBe(Header(first, "X-RateLimit-Bucket"));
        Header(second, "X-RateLimit-Reset").ShouldBe(
            (_api.Clock.GetUtcNow().AddSeconds(3).ToUnixTimeMilliseconds() / 1000m).ToString("0.000", CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_sixth_message_in_five_seconds_waits()
    {
        await FillAsync(PlaygroundIds.General);
        _api.Clock.Advance(TimeSpan.FromSeconds(3.5));

        using var refused = await SayAsync(PlaygroundIds.General);

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        Header(refused, "X-RateLimit-Scope").ShouldBe("user");
        Header(refused, "X-RateLimit-Remaining").ShouldBe("0");
        Header(refused, "Retry-After").ShouldBe("2");
        (await refused.Content.ReadFromJsonAsync<JsonObject>())!.ToJsonString().ShouldBe("""{"message":"You are being rate limited.","retry_after":1.5,"global":false}""");
        _api.Server.World.Messages.All(PlaygroundIds.General).Count.ShouldBe(5);

        _api.Clock.Advance(TimeSpan.FromSeconds(1.5));
        using var taken = await SayAsync(PlaygroundIds.General);
        taken.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Each_channel_has_a_bucket_of_its_own()
    {
        await FillAsync(PlaygroundIds.General);

        using var elsewhere = await SayAsync(PlaygroundIds.Weekly);

        elsewhere.StatusCode.ShouldBe(HttpStatusCode.OK);
        Header(elsewhere, "X-RateLimit-Remaining").ShouldBe("4");
    }

    [Fact]
    public async Task All_requests_together_are_fifty_in_a_second()
    {
        for (var sent = 0; sent < 50; sent++)
        {
            using var taken = await GetAsync(sent < 25 ? "/users/@me" : $"/guilds/{PlaygroundIds.Guild}");
            taken.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        using var refused = await GetAsync($"/channels/{PlaygroundIds.General}");
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        Header(refused, "X-RateLimit-Global").ShouldBe("true");
        Header(refused, "X-RateLimit-Scope").ShouldBe("global");
        Header(refused, "X-RateLimit-Bucket").ShouldBeNull();

        using var interaction = await _api.Http.PostAsJsonAsync(_api.Server.Api + "/interactions/1/nothing/callback", new JsonObject { ["type"] = 5 });
        interaction.StatusCode.ShouldBe(HttpStatusCode.NotFound);

        _api.Clock.Advance(TimeSpan.FromSeconds(1));
        using var again = await GetAsync($"/channels/{PlaygroundIds.General}");
        again.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_test_in_a_hurry_may_send_many_times_as_much()
    {
        await using var api = await ApiClient.StartAsync(options => options with { RateLimitFactor = 20 });

        for (var sent = 1; sent <= 100; sent++)
            Header(await SayAsync(api, PlaygroundIds.General), "X-RateLimit-Remaining").ShouldBe($"{100 - sent}");
        using var refused = await SayAsync(api, PlaygroundIds.General);

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        Header(refused, "X-RateLimit-Limit").ShouldBe("100");
        Header(refused, "X-RateLimit-Scope").ShouldBe("user");
    }

    [Fact]
    public async Task And_is_told_too_many_when_it_asks_for_that()
    {
        await using var api = await ApiClient.StartAsync(options => options with { RateLimitFactor = 20 });
        api.Server.Faults.Add(new(FaultKind.RateLimit) { Milliseconds = 3000 });

        using var refused = await SayAsync(api, PlaygroundIds.General);

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        Header(refused, "X-RateLimit-Reset-After").ShouldBe("3.000");
    }

    [Fact]
    public async Task Less_than_at_Discord_is_no_test() =>
        await Should.ThrowAsync<ArgumentOutOfRangeException>(ApiClient.StartAsync(options => options with { RateLimitFactor = 0 }));

    [Fact]
    public async Task Who_has_no_token_is_not_counted()
    {
        using var stranger = new HttpClient();
        for (var tried = 0; tried < 60; tried++)
        {
            using var refused = await stranger.GetAsync(_api.Server.Api + "/users/@me");
            refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        using var taken = await GetAsync("/users/@me");
        taken.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task FillAsync(string channel)
    {
        for (var sent = 0; sent < 5; sent++)
        {
            using var taken = await SayAsync(channel);
            taken.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    private Task<HttpResponseMessage> SayAsync(string channel) => SayAsync(_api, channel);

    private static Task<HttpResponseMessage> SayAsync(ApiClient api, string channel) =>
        api.Http.PostAsJsonAsync(api.Server.Api + $"/channels/{channel}/messages", new JsonObject { ["content"] = "Hello" });

    private Task<HttpResponseMessage> GetAsync(string path) => _api.Http.GetAsync(_api.Server.Api + path);

    private static string? Header(HttpResponseMessage answer, string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : null;
}
