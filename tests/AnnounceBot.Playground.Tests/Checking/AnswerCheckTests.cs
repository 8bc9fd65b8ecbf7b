using System.Text.Json.Nodes;
using AnnounceBot.Playground.Checking;
using AnnounceBot.Playground.Tests.Support;
using AnnounceBot.Testing;

namespace AnnounceBot.Playground.Tests.Checking;

public sealed class AnswerCheckTests
{
    private const string Role = """{"id":"5","name":"member","description":null,"permissions":"0","position":1,"color":0,"colors":{"primary_color":0,"secondary_color":null,"tertiary_color":null},"hoist":false,"managed":false,"mentionable":false,"icon":null,"unicode_emoji":null,"flags":0}""";

    private readonly RequestChecker _checker = new(DiscordDocument.Shared);

    [DocumentFact]
    public void A_right_answer_passes() => Wrong("/guilds/1/roles", 200, $"[{Role}]").ShouldBeEmpty();

    [DocumentFact]
    public void A_property_that_the_document_does_not_name_is_no_mistake() =>
        Wrong("/guilds/1/roles", 200, $"[{Role.Replace("{\"id\"", "{\"new\":1,\"id\"", StringComparison.Ordinal)}]").ShouldBeEmpty();

    [DocumentFact]
    public void A_value_of_another_kind_is_told() =>
        Wrong("/guilds/1/roles", 200, $"[{Role.Replace("\"5\"", "5", StringComparison.Ordinal)}]").ShouldBe(["[0].id: the number 5 instead of a string"]);

    [DocumentFact]
    public void A_missing_property_is_told() =>
        Wrong("/gateway/bot", 200, """{"url":"wss://gateway.discord.gg"}""").ShouldBe(["session_start_limit: is missing", "shards: is missing"], ignoreOrder: true);

    [DocumentFact]
    public void A_status_that_the_document_does_not_tell_of_is_told() =>
        Wrong("/gateway/bot", 202, "{}").ShouldBe(["the body: the status 202 is none that the document tells of"]);

    [DocumentFact]
    public void An_error_without_its_code_is_told() =>
        Wrong("/guilds/1/roles", 404, """{"message":"Unknown Guild"}""").ShouldBe(["code: is missing"]);

    [DocumentFact]
    public void The_codes_in_an_errors_tree_are_words() =>
        Wrong("/guilds/1/roles", 400, """{"message":"Invalid Form Body","code":50035,"errors":{"limit":{"_errors":[{"code":"NUMBER_TYPE_MAX","message":"x"}]}}}""").ShouldBeEmpty();

    [DocumentFact]
    public void A_body_where_none_belongs_is_told() =>
        _checker.CheckAnswer("DELETE", "/channels/1/messages/2", 204, new JsonObject()).ShouldHaveSingleItem().What.ShouldBe("the body: a body, where an answer 204 has none");

    [Fact]
    public void Without_a_document_there_is_nothing_to_say() =>
        new RequestChecker(null).CheckAnswer("GET", "/guilds/1/roles", 200, null).ShouldBeEmpty();

    private IEnumerable<string> Wrong(string path, int status, string body) =>
        _checker.CheckAnswer("GET", path, status, JsonNode.Parse(body)).Select(violation => violation.What);
}
