using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace AnnounceBot.Playground.Tests.Interactions;

public sealed class InteractionEndpointTests : IAsyncLifetime
{
    private InteractionBench _bench = null!;

    public async Task InitializeAsync() => _bench = await InteractionBench.StartAsync();

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task It_answers_with_what_the_bot_answered()
    {
        var answering = PostAsync("""{"person":"Mo","type":"command","command":"digest preview","options":{"days":3},"channel":"mod-queue"}""");
        await _bench.CallbackAsync(await _bench.Bot.EventAsync("INTERACTION_CREATE"), """{"type":4,"data":{"content":"Three days","flags":64}}""");

        using var answer = await answering;

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var body = (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
        body.Select(property => property.Key).ShouldBe(["acknowledgedAfterMs", "replies", "modal", "choices"]);
        body["acknowledgedAfterMs"]!.GetValue<long>().ShouldBe(0);
        body["replies"]![0]!["ephemeral"]!.GetValue<bool>().ShouldBeTrue();
        body["replies"]![0]!["message"]!["content"]!.GetValue<string>().ShouldBe("Three days");
        body["modal"].ShouldBeNull();
        body["choices"].ShouldBeNull();
    }

    [Theory]
    [InlineData("no JSON", "not JSON")]
    [InlineData("{}", "\"person\" and \"type\"")]
    [InlineData("""{"person":"Mo","type":"dance"}""", "cannot be read")]
    [InlineData("""{"person":"Mo","type":"command","comand":"week"}""", "comand")]
    [InlineData("""{"person":"Mo","type":"command"}""", "\"command\" is missing")]
    [InlineData("""{"person":"Mo","type":"component"}""", "\"message\" and \"customId\"")]
    [InlineData("""{"person":"Mo","type":"modal"}""", "\"customId\"")]
    [InlineData("""{"person":"AnnounceBot","type":"command","command":"week"}""", "nobody called")]
    [InlineData("""{"person":"Mo","type":"component","message":"7","customId":"x"}""", "sees no message 7")]
    [InlineData("""{"person":"Mo","type":"autocomplete","command":"feed","options":{"count":1}}""", "completes none")]
    public async Task What_cannot_be_done_is_answered_with_a_sentence(string body, string sentence)
    {
        using var answer = await PostAsync(body);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadFromJsonAsync<JsonObject>())!["message"]!.GetValue<string>().ShouldContain(sentence);
    }

    private Task<HttpResponseMessage> PostAsync(string body) =>
        _bench.Api.Http.PostAsync(new Uri(_bench.Server.Address, "playground/interactions"), new StringContent(body, Encoding.UTF8, "application/json"));
}
