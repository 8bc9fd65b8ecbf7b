using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AnnounceBot.Playground.Tests.Support;
using AnnounceBot.Testing;

namespace AnnounceBot.Playground.Tests.Checking;

public sealed class CheckStepTests : IAsyncLifetime
{
    private const string Messages = "channels/1000000000000000024/messages";

    private LocalDiscord _discord = null!;

    private HttpClient Http { get; } = new();

    public async Task InitializeAsync()
    {
        _discord = await LocalDiscord.StartAsync(new TestClock());
        Http.BaseAddress = new Uri(_discord.Server.Api + "/");
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bot", PlaygroundServer.Token);
        Http.DefaultRequestHeaders.UserAgent.ParseAdd("DiscordBot (https://example.org/, 1.0)");
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        await _discord.DisposeAsync();
    }

    [Fact]
    public async Task A_violation_is_listed_and_the_request_goes_on()
    {
        _discord.Excuse("allowed_mentions");

        using var answer = await Http.PostAsJsonAsync(Messages, new JsonObject { ["content"] = "Hello" });

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        _discord.Server.Violations.All.ShouldBe([new("POST", "/" + Messages, "allowed_mentions: is missing, so that Discord's default decides whom the text wakes up")]);
    }

    [Fact]
    public async Task Violations_are_told_overHttp()
    {
        _discord.Excuse("allowed_mentions");
        using var answer = await Http.PostAsJsonAsync(Messages, new JsonObject { ["content"] = "Hello" });

        var told = await Http.GetFromJsonAsync<JsonArray>(new Uri(_discord.Server.Address, "playground/violations"));

        var one = told.ShouldHaveSingleItem()!.AsObject();
        one.Select(member => member.Key).ShouldBe(["method", "path", "what"]);
        one["path"]!.GetValue<string>().ShouldBe("/" + Messages);
    }

    [Fact]
    public async Task A_body_that_is_no_json_is_a_violation()
    {
        _discord.Excuse("the body");

        using var answer = await Http.PostAsync(Messages, new StringContent("{", MediaTypeHeaderValue.Parse("application/json")));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        _discord.Server.Violations.All.ShouldHaveSingleItem().What.ShouldStartWith("the body: ");
    }

    [Theory]
    [InlineData(null, "User-Agent: is missing")]
    [InlineData("AnnounceBot/1.0", "User-Agent: \"AnnounceBot/1.0\" is not of the form \"DiscordBot (URL, VERSION)\"")]
    public async Task A_client_must_say_what_it_is(string? agent, string what)
    {
        _discord.Excuse("User-Agent");
        Http.DefaultRequestHeaders.UserAgent.Clear();
        if (agent is not null)
            Http.DefaultRequestHeaders.UserAgent.ParseAdd(agent);

        using var answer = await Http.GetAsync("users/@me");

        _discord.Server.Violations.All.ShouldHaveSingleItem().What.ShouldBe(what);
    }

    [Fact]
    public async Task A_reason_for_the_audit_log_has_a_limit()
    {
        _discord.Excuse("X-Audit-Log-Reason");
        Http.DefaultRequestHeaders.Add("X-Audit-Log-Reason", string.Concat(Enumerable.Repeat("%C3%BC", 513)));

        using var answer = await Http.GetAsync("users/@me");

        _discord.Server.Violations.All.ShouldHaveSingleItem().What.ShouldBe("X-Audit-Log-Reason: 513 characters, 1 to 512 are allowed");
    }

    [Fact]
    public async Task A_test_with_a_violation_fails_when_its_discord_is_disposed()
    {
        var discord = await LocalDiscord.StartAsync(new TestClock());
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{discord.Server.Api}/users/@me");
        request.Headers.Authorization = Http.DefaultRequestHeaders.Authorization;
        using var answer = await Http.SendAsync(request);
        using var second = await Http.PostAsJsonAsync($"{discord.Server.Api}/{Messages}", new JsonObject { ["content"] = "Hello" });

        var failure = await Should.ThrowAsync<UnfaithfulException>(async () => await discord.DisposeAsync());

        failure.Message.ShouldContain($"POST /{Messages}: allowed_mentions: is missing");
    }

    [Theory]
    [InlineData("serverErrorBefore")]
    [InlineData("serverErrorAfter")]
    [InlineData("dropBefore")]
    [InlineData("dropAfter")]
    [InlineData("rateLimit")]
    public async Task A_fault_on_demand_is_nobodys_mistake(string kind)
    {
        using var added = await Http.PostAsJsonAsync(new Uri(_discord.Server.Address, "playground/faults"), new JsonObject { ["kind"] = kind, ["scope"] = "shared", ["milliseconds"] = 500 });
        added.StatusCode.ShouldBe(HttpStatusCode.Created);

        using var answer = await AskAsync();

        answer?.IsSuccessStatusCode.ShouldBeFalse();
        _discord.ShouldHaveNoViolations();

        async Task<HttpResponseMessage?> AskAsync()
        {
            try
            {
                return await Http.GetAsync("users/@me");
            }
            catch (HttpRequestException)
            {
                return null;
            }
        }
    }

    [DocumentTheory]
    [InlineData("applications/1000000000000000051/commands")]
    [InlineData("applications/1000000000000000051/guilds/1000000000000000001/commands")]
    [InlineData("gateway")]
    [InlineData("gateway/bot")]
    [InlineData("guilds/1000000000000000001/threads/active")]
    [InlineData("channels/1000000000000000024/threads/archived/public")]
    [InlineData("users/@me")]
    [InlineData("users/@me/guilds")]
    [InlineData("users/@me/guilds?with_counts=true")]
    [InlineData("users/@me/guilds/1000000000000000001/member")]
    [InlineData("applications/@me")]
    [InlineData("guilds/1000000000000000001")]
    [InlineData("guilds/1000000000000000001/channels")]
    [InlineData("guilds/1000000000000000001/roles")]
    [InlineData("guilds/1000000000000000001/members/1000000000000000031")]
    [InlineData("channels/1000000000000000021")]
    [InlineData("channels/1000000000000000025")]
    [InlineData("channels/1000000000000000024/messages")]
    [InlineData("channels/99")]
    public async Task The_playgrounds_answer_is_as_the_document_says(string path)
    {
        using var answer = await Http.GetAsync(path);

        answer.StatusCode.ShouldBe(path == "channels/99" ? HttpStatusCode.NotFound : HttpStatusCode.OK);
        _discord.Server.Violations.OfAnswers.Select(violation => violation.What).ShouldBeEmpty();
    }
}
