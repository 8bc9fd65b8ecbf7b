using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AnnounceBot.Playground.Faults;
using AnnounceBot.Playground.Tests.Rest;

namespace AnnounceBot.Playground.Tests.Faults;

public sealed class RequestFaultTests : IAsyncLifetime
{
    private const string Send = "POST /channels/{channel_id}/messages";

    private ApiClient _api = null!;

    public async Task InitializeAsync() => _api = await ApiClient.StartAsync();

    public async Task DisposeAsync() => await _api.DisposeAsync();

    [Theory]
    [InlineData(FaultScope.User)]
    [InlineData(FaultScope.Shared)]
    [InlineData(FaultScope.Global)]
    public async Task A_rate_limit_tells_whose_it_is_and_how_long_to_wait(FaultScope scope)
    {
        _api.Server.Faults.Add(new(FaultKind.RateLimit) { Scope = scope, Milliseconds = 1500 });

        using var answer = await SayAsync();

        answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        Header(answer, "X-RateLimit-Scope").ShouldBe(scope.ToString().ToLowerInvariant());
        Header(answer, "X-RateLimit-Global").ShouldBe(scope == FaultScope.Global ? "true" : null);
        (Header(answer, "X-RateLimit-Bucket") is null).ShouldBe(scope == FaultScope.Global);
        Header(answer, "Retry-After").ShouldBe("2");
        var body = (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
        body["retry_after"]!.GetValue<double>().ShouldBe(1.5);
        body["global"]!.GetValue<bool>().ShouldBe(scope == FaultScope.Global);
        Messages().ShouldBe(0);
    }

    [Fact]
    public async Task A_shared_limit_leaves_room_in_the_bots_own_bucket()
    {
        _api.Server.Faults.Add(new(FaultKind.RateLimit) { Scope = FaultScope.Shared });

        using var answer = await SayAsync();

        Header(answer, "X-RateLimit-Remaining").ShouldBe("4");
    }

    [Fact]
    public async Task It_is_known_how_often_something_went_wrong()
    {
        _api.Server.Faults.Add(new(FaultKind.ServerErrorBefore) { Count = 2 });
        _api.Server.Faults.Add(new(FaultKind.HiddenChannel) { Channel = "weekly" });
        for (var sent = 0; sent < 3; sent++)
            (await SayAsync()).Dispose();
        _api.Server.Faults.Clear();

        _api.Server.Faults.Happened(FaultKind.ServerErrorBefore).ShouldBe(2);
        _api.Server.Faults.Happened(FaultKind.HiddenChannel).ShouldBe(1);
        _api.Server.Faults.Happened(FaultKind.Op7).ShouldBe(0);
    }

    [Fact]
    public async Task A_server_error_before_has_no_effect()
    {
        _api.Server.Faults.Add(new(FaultKind.ServerErrorBefore) { Code = 503 });

        using var answer = await SayAsync();

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        Messages().ShouldBe(0);
    }

    [Fact]
    public async Task A_server_error_after_has_had_its_effect()
    {
        _api.Server.Faults.Add(new(FaultKind.ServerErrorAfter));

        using var answer = await SayAsync();

        answer.StatusCode.ShouldBe(HttpStatusCode.BadGateway);
        Messages().ShouldBe(1);
    }

    [Theory]
    [InlineData(FaultKind.DropBefore, 0)]
    [InlineData(FaultKind.DropAfter, 1)]
    public async Task A_dropped_connection_gives_no_answer(FaultKind kind, int messages)
    {
        _api.Server.Faults.Add(new(kind));

        await Should.ThrowAsync<HttpRequestException>(SayAsync);

        Messages().ShouldBe(messages);
    }

    [Fact]
    public async Task A_fault_after_waits_for_a_request_that_has_an_effect()
    {
        _api.Server.Faults.Add(new(FaultKind.ServerErrorAfter));

        (await _api.PostAsync($"/channels/{PlaygroundIds.General}/messages", new JsonObject())).Status.ShouldBe(HttpStatusCode.BadRequest);

        _api.Server.Faults.Active.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_slow_request_is_taken_up_later()
    {
        _api.Server.Faults.Add(new(FaultKind.Slow) { Milliseconds = 20_000 });

        var answer = SayAsync();
        await _api.Clock.UntilTimersAsync(1);
        Messages().ShouldBe(0);
        _api.Clock.Advance(TimeSpan.FromSeconds(20));

        (await answer).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(Send, true)]
    [InlineData("post /channels", true)]
    [InlineData(PlaygroundIds.General, true)]
    [InlineData("GET /channels", false)]
    [InlineData(PlaygroundIds.Weekly, false)]
    public async Task Only_requests_on_the_route_go_wrong(string route, bool isHit)
    {
        _api.Server.Faults.Add(new(FaultKind.ServerErrorBefore) { Route = route });

        using var answer = await SayAsync();

        answer.IsSuccessStatusCode.ShouldBe(!isHit);
    }

    [Fact]
    public async Task A_fault_happens_as_often_as_its_count_says()
    {
        _api.Server.Faults.Add(new(FaultKind.ServerErrorBefore) { Count = 2 });

        List<bool> answers = [];
        for (var time = 0; time < 3; time++)
        {
            using var answer = await SayAsync();
            answers.Add(answer.IsSuccessStatusCode);
        }

        answers.ShouldBe([false, false, true]);
    }

    [Fact]
    public async Task Without_a_count_it_happens_until_the_faults_are_cleared()
    {
        _api.Server.Faults.Add(new(FaultKind.ServerErrorBefore) { Count = null });
        for (var time = 0; time < 3; time++)
        {
            using var failed = await SayAsync();
            failed.IsSuccessStatusCode.ShouldBeFalse();
        }

        _api.Server.Faults.Clear();

        using var answer = await SayAsync();
        answer.IsSuccessStatusCode.ShouldBeTrue();
    }

    [Fact]
    public async Task Half_a_chance_is_about_half()
    {
        _api.Server.Faults.Add(new(FaultKind.ServerErrorBefore) { Count = null, Probability = 0.5, Route = "GET" });

        var failed = 0;
        for (var time = 0; time < 100; time++)
        {
            failed += (int)(await _api.GetAsync($"/channels/{PlaygroundIds.General}")).Status >= 500 ? 1 : 0;
            _api.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        failed.ShouldBeInRange(30, 70);
    }

    private async Task<HttpResponseMessage> SayAsync() =>
        await _api.Http.PostAsJsonAsync(_api.Server.Api + $"/channels/{PlaygroundIds.General}/messages", new JsonObject { ["content"] = "Hello" });

    private int Messages() => _api.Server.World.Messages.All(PlaygroundIds.General).Count;

    private static string? Header(HttpResponseMessage answer, string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : null;
}
