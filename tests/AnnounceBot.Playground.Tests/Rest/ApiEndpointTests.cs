using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace AnnounceBot.Playground.Tests.Rest;

public sealed class ApiEndpointTests : ApiTests
{
    [Fact]
    public async Task A_message_that_was_sent_can_be_read_back()
    {
        var sent = await Api.SayAsync(PlaygroundIds.General, "Good evening");

        var read = (await Api.GetAsync($"{General}/{sent["id"]}")).Object;

        read["content"]!.GetValue<string>().ShouldBe("Good evening");
        read["author"]!["id"]!.GetValue<string>().ShouldBe(PlaygroundIds.Bot);
        Api.Server.State["channels"]!.AsArray().Single(channel => channel!["name"]!.GetValue<string>() == "general")!["messages"]!.AsArray().Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bot")]
    [InlineData("Bot other")]
    [InlineData("Bearer playground")]
    [InlineData("playground")]
    public async Task Without_the_bots_token_nothing_is_answered(string? authorization)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", authorization);

        using var answer = await http.GetAsync(Api.Server.Api + General);

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await answer.Content.ReadAsStringAsync()).ShouldBe("""{"message":"401: Unauthorized","code":0}""");
    }

    [Fact]
    public async Task A_longer_token_that_begins_right_is_taken()
    {
        Api.Http.DefaultRequestHeaders.Authorization = new("Bot", "playground-8f3a");

        (await Api.GetAsync(General)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_route_that_is_not_there_is_not_found() =>
        (await Api.GetAsync("/channels/1/nonsense")).ShouldRefuse(HttpStatusCode.NotFound, 0);

    [Fact]
    public async Task A_known_route_with_another_method_is_not_allowed() =>
        (await Api.SendAsync("PUT", General)).ShouldRefuse(HttpStatusCode.MethodNotAllowed, 0);

    [Theory]
    [InlineData("{")]
    [InlineData("{\"content\":\"a\",\"content\":\"b\"}")]
    [InlineData("{\"content\":\"\\ud83d\"}")]
    public async Task A_body_that_is_no_good_json_is_refused(string body) =>
        (await Api.SendAsync("POST", General, new StringContent(body, Encoding.UTF8, "application/json"))).ShouldRefuse(HttpStatusCode.BadRequest, 50109);

    [Theory]
    [InlineData("/channels/general", "channel_id")]
    [InlineData(General + "/last", "message_id")]
    [InlineData("/guilds/Lantern/roles", "guild_id")]
    public async Task A_name_where_an_id_belongs_is_refused(string path, string field)
    {
        var answer = await Api.GetAsync(path);

        answer.ShouldRefuse(HttpStatusCode.BadRequest, 50035);
        answer.ErrorAt(field).ShouldBe("NUMBER_TYPE_COERCE");
    }

    [Fact]
    public async Task A_body_must_say_that_it_is_json() =>
        (await Api.SendAsync("POST", General, new StringContent("{}", Encoding.UTF8, "text/plain")))
            .ShouldRefuse(HttpStatusCode.BadRequest, 50035);

    [Fact]
    public async Task Parts_of_the_path_are_decoded()
    {
        var sent = await Api.SayAsync(PlaygroundIds.General, "Good evening");
        var encoded = string.Concat(sent["id"]!.GetValue<string>().Select(digit => $"%3{digit}"));

        (await Api.GetAsync($"{General}/{encoded}")).Object["id"]!.GetValue<string>().ShouldBe(sent["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task Another_version_of_the_api_is_refused()
    {
        using var answer = await Api.Http.GetAsync(new Uri(Api.Server.Address, "api/v6/users/@me"));

        JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["code"]!.GetValue<int>().ShouldBe(50041);
    }

    [Fact]
    public async Task A_wrong_body_on_a_route_without_one_is_still_refused() =>
        (await Api.SendAsync("POST", "/users/@me/channels", new StringContent("[", Encoding.UTF8, "application/json"))).ShouldRefuse(HttpStatusCode.BadRequest, 50109);

    [Fact]
    public async Task A_request_larger_than_25_mebibytes_is_refused() =>
        (await Api.SendAsync("POST", General, new ByteArrayContent(new byte[25 * 1024 * 1024 + 1])))
            .ShouldRefuse(HttpStatusCode.RequestEntityTooLarge, 40005);
}
