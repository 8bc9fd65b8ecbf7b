using System.Net;
using System.Net.Http.Json;
using AnnounceBot.Playground.Blogs;

namespace AnnounceBot.Playground.Tests.Rest;

public sealed class LocalOnlyTests : ApiTests
{
    [Theory]
    [InlineData("lantern.example")]
    [InlineData("lantern.example:80")]
    [InlineData("localhost.lantern.example")]
    [InlineData("192.168.1.7")]
    public async Task A_name_that_is_not_this_machines_is_refused(string host)
    {
        (await SendAsync("GET", "playground/state", host)).ShouldBe(HttpStatusCode.Forbidden);
        (await SendAsync("GET", "api/v10/users/@me", host)).ShouldBe(HttpStatusCode.Forbidden);
        (await SendAsync("GET", "blogs", host)).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST:5080")]
    [InlineData("127.0.0.1:5080")]
    [InlineData("127.8.9.10")]
    [InlineData("[::1]:5080")]
    [InlineData("lantern.localhost")]
    public async Task This_machines_names_are_taken(string host) =>
        (await SendAsync("GET", "playground/state", host)).ShouldBe(HttpStatusCode.OK);

    [Theory]
    [InlineData("http://lantern.example", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost:5081", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost:5080", HttpStatusCode.OK)]
    [InlineData(null, HttpStatusCode.OK)]
    public async Task A_page_of_another_origin_changes_nothing(string? origin, HttpStatusCode status) =>
        (await SendAsync("POST", $"api/v10{General}", "localhost:5080", origin)).ShouldBe(status);

    [Fact]
    public async Task Reading_from_another_origin_is_left_to_the_browser_to_refuse() =>
        (await SendAsync("GET", "playground/state", "localhost:5080", "http://lantern.example")).ShouldBe(HttpStatusCode.OK);

    [Fact]
    public async Task Another_address_must_be_meant()
    {
        var options = new PlaygroundOptions(0, SampleCommunity.None) { Listen = IPAddress.Any };

        var refusal = await Should.ThrowAsync<ArgumentException>(() => PlaygroundServer.StartAsync(options, TimeProvider.System, CancellationToken.None));

        refusal.Message.ShouldStartWith("0.0.0.0 is not a loopback address");
    }

    [Fact]
    public async Task If_others_are_allowed_every_name_is_taken()
    {
        await using var server = await PlaygroundServer.StartAsync(
            new(0, SampleCommunity.None) { Listen = IPAddress.Any, AllowOthers = true }, TimeProvider.System, CancellationToken.None);

        server.Address.Host.ShouldBe("localhost");
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Address, "playground/state")) { Headers = { Host = "playground.lantern.example" } };
        using var answer = await Api.Http.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<HttpStatusCode> SendAsync(string method, string path, string host, string? origin = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(Api.Server.Address, path)) { Headers = { Host = host } };
        if (method == "POST")
            request.Content = JsonContent.Create(Text("x"));
        if (origin is not null)
            request.Headers.TryAddWithoutValidation("Origin", origin);
        using var answer = await Api.Http.SendAsync(request);
        return answer.StatusCode;
    }
}
