using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using AnnounceBot.Playground.Tests.Rest;

namespace AnnounceBot.Playground.Tests.Faults;

public sealed class FaultEndpointTests : IAsyncLifetime
{
    private ApiClient _api = null!;

    private Uri Faults => new(_api.Server.Address, "playground/faults");

    public async Task InitializeAsync() => _api = await ApiClient.StartAsync();

    public async Task DisposeAsync() => await _api.DisposeAsync();

    [Fact]
    public async Task A_fault_is_added_listed_and_cleared()
    {
        using var added = await AddAsync("""{"kind":"rateLimit","scope":"shared","milliseconds":250,"count":3,"route":"POST /channels"}""");

        added.StatusCode.ShouldBe(HttpStatusCode.Created);
        var listed = (await _api.Http.GetFromJsonAsync<JsonArray>(Faults))!.ShouldHaveSingleItem()!;
        listed["kind"]!.GetValue<string>().ShouldBe("rateLimit");
        listed["scope"]!.GetValue<string>().ShouldBe("shared");
        listed["count"]!.GetValue<int>().ShouldBe(3);
        listed["probability"]!.GetValue<double>().ShouldBe(1);

        (await _api.Http.DeleteAsync(Faults)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await _api.Http.GetFromJsonAsync<JsonArray>(Faults))!.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_unknown_kind_is_answered_with_those_that_there_are()
    {
        using var answer = await AddAsync("""{"kind":"meteor"}""");

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var sentence = await SentenceAsync(answer);
        sentence.ShouldStartWith("\"kind\" is one of rateLimit, serverErrorBefore,");
        sentence.ShouldContain("permissionTaken");
    }

    [Theory]
    [InlineData("no JSON", "not JSON")]
    [InlineData("[]", "Send a JSON object")]
    [InlineData("""{"kind":"slow","kind":"op7"}""", "not JSON")]
    [InlineData("""{"kind":"slow","miliseconds":5}""", "miliseconds")]
    [InlineData("""{"kind":"slow","milliseconds":"5"}""", "milliseconds")]
    [InlineData("""{"kind":"slow","milliseconds":-5}""", "milliseconds")]
    [InlineData("""{"kind":"slow","probability":2}""", "probability")]
    [InlineData("""{"kind":"slow","count":0}""", "count")]
    [InlineData("""{"kind":"close","code":7}""", "close code")]
    [InlineData("""{"kind":"serverErrorAfter","code":200}""", "500 to 599")]
    [InlineData("""{"kind":"hiddenChannel"}""", "channel")]
    [InlineData("""{"kind":"hiddenChannel","channel":"nowhere"}""", "nowhere")]
    [InlineData("""{"kind":"permissionTaken","channel":"general"}""", "permission")]
    [InlineData("""{"kind":"directMessagesClosed"}""", "person")]
    [InlineData("""{"kind":"directMessagesClosed","person":"Nobody"}""", "Nobody")]
    [InlineData("""{"kind":"permissionTaken","channel":"general","permission":"FLY"}""", "FLY")]
    public async Task What_makes_no_sense_is_answered_with_a_sentence(string body, string part)
    {
        using var answer = await AddAsync(body);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await SentenceAsync(answer)).ShouldContain(part);
    }

    [Fact]
    public async Task A_hidden_channel_refuses_the_bot_until_the_faults_are_cleared()
    {
        await AddAsync("""{"kind":"hiddenChannel","channel":"general"}""");
        (await TrySayAsync()).ShouldRefuse(HttpStatusCode.Forbidden, 50001);
        (await _api.Http.GetFromJsonAsync<JsonArray>(Faults))!.ShouldHaveSingleItem()!["channel"]!.GetValue<string>().ShouldBe("general");

        await _api.Http.DeleteAsync(Faults);

        (await TrySayAsync()).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("""{"kind":"permissionTaken","channel":"general","permission":"SEND_MESSAGES"}""")]
    [InlineData("""{"kind":"permissionTaken","permission":"SEND_MESSAGES"}""")]
    public async Task A_permission_is_taken_and_given_back(string fault)
    {
        await AddAsync(fault);
        (await TrySayAsync()).ShouldRefuse(HttpStatusCode.Forbidden, 50013);

        await _api.Http.DeleteAsync(Faults);

        (await TrySayAsync()).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_channel_is_deleted_and_comes_back()
    {
        await AddAsync("""{"kind":"channelDeleted","channel":"general"}""");
        (await TrySayAsync()).ShouldRefuse(HttpStatusCode.NotFound, 10003);

        await _api.Http.DeleteAsync(Faults);

        (await TrySayAsync()).Status.ShouldBe(HttpStatusCode.OK);
    }

    private Task<HttpResponseMessage> AddAsync(string body) =>
        _api.Http.PostAsync(Faults, new StringContent(body, Encoding.UTF8, "application/json"));

    private Task<ApiClient.Answer> TrySayAsync() =>
        _api.PostAsync($"/channels/{PlaygroundIds.General}/messages", new JsonObject { ["content"] = "Hello" });

    private static async Task<string> SentenceAsync(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonObject>())!["message"]!.GetValue<string>();
}
