using System.Net;
using System.Text.Json.Nodes;

namespace AnnounceBot.Playground.Tests.Rest;

public sealed class CommandTests : ApiTests
{
    private const string Global = $"/applications/{PlaygroundIds.Bot}/commands";
    private const string InGuild = $"/applications/{PlaygroundIds.Bot}/guilds/{PlaygroundIds.Guild}/commands";

    private const string Week = """
        {"name":"week","description":"This week's posts","name_localizations":{"de":"woche"},
         "options":[{"type":3,"name":"tag","description":"Only these","choices":[{"name":"Kernel","value":"kernel","name_localizations":{"de":"Kern"}}]}]}
        """;

    [Fact]
    public async Task Registered_commands_are_those_that_were_put_last()
    {
        await Put(Global, Week, Command("submit"));
        await Put(Global, Command("submit"));

        Names((await Api.GetAsync(Global)).Array).ShouldBe(["submit"]);
    }

    [Fact]
    public async Task A_command_keeps_its_id_with_its_name_and_its_version_with_its_definition()
    {
        var first = (await Put(Global, Week, Command("submit"))).Array;
        var second = (await Put(Global, Week, Command("submit", "Changed"))).Array;

        Ids(second).ShouldBe(Ids(first));
        second[0]!["version"]!.GetValue<string>().ShouldBe(first[0]!["version"]!.GetValue<string>());
        second[1]!["version"]!.GetValue<string>().ShouldNotBe(first[1]!["version"]!.GetValue<string>());
    }

    [Fact]
    public async Task Translations_are_read_only_when_asked_for()
    {
        await Put(Global, Week);

        var plain = (await Api.GetAsync(Global)).Array[0]!;
        var full = (await Api.GetAsync($"{Global}?with_localizations=true")).Array[0]!;

        plain["name_localizations"].ShouldBeNull();
        plain["options"]![0]!["choices"]![0]!["name_localizations"].ShouldBeNull();
        full["name_localizations"]!["de"]!.GetValue<string>().ShouldBe("woche");
        full["options"]![0]!["choices"]![0]!["name_localizations"]!["de"]!.GetValue<string>().ShouldBe("Kern");
    }

    [Fact]
    public async Task The_guilds_commands_are_apart_from_the_global_ones()
    {
        await Put(Global, Command("global"));
        var made = (await Put(InGuild, Command("local"))).Array[0]!;

        made["guild_id"]!.GetValue<string>().ShouldBe(PlaygroundIds.Guild);
        made["application_id"]!.GetValue<string>().ShouldBe(PlaygroundIds.Bot);
        Names((await Api.GetAsync(Global)).Array).ShouldBe(["global"]);
        Names((await Api.GetAsync(InGuild)).Array).ShouldBe(["local"]);
        Names(Api.Server.State["commands"]!.AsArray()).ShouldBe(["local", "global"]);
    }

    [Fact]
    public async Task All_kinds_of_options_are_taken()
    {
        var options = (await Put(Global, """
            {"name":"feeds","description":"Feeds","default_member_permissions":"8192","options":[
              {"type":2,"name":"list","description":"Lists","options":[{"type":1,"name":"all","description":"All","options":[
                {"type":3,"name":"text","description":"d","required":true,"min_length":1,"max_length":100},
                {"type":4,"name":"number","description":"d","min_value":1,"max_value":9,"choices":[{"name":"one","value":1}]},
                {"type":5,"name":"yes","description":"d"},{"type":6,"name":"who","description":"d"},
                {"type":7,"name":"where","description":"d","channel_types":[0,5]},{"type":8,"name":"role","description":"d"},
                {"type":9,"name":"any","description":"d"},{"type":10,"name":"share","description":"d","min_value":0.5,"choices":[{"name":"half","value":0.5}]},
                {"type":11,"name":"file","description":"d"}]}]},
              {"type":1,"name":"add","description":"Adds","options":[{"type":3,"name":"url","description":"d","required":true,"autocomplete":true}]}]}
            """)).Array[0]!["options"]!;

        options[0]!["options"]![0]!["options"]!.AsArray().Count.ShouldBe(9);
        options[1]!["options"]![0]!["autocomplete"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task A_context_menu_command_has_a_free_name_and_no_description()
    {
        (await Put(Global, """{"type":3,"name":"Submit this link"}""")).Array[0]!["description"]!.GetValue<string>().ShouldBeEmpty();
        (await Put(Global, """{"type":3,"name":"Submit","description":"x"}""")).ErrorAt("0.description").ShouldBe("APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED");
    }

    [Theory]
    [InlineData("""{"name":"Week","description":"x"}""", "0.name", "APPLICATION_COMMAND_INVALID_NAME")]
    [InlineData("""{"name":"two words","description":"x"}""", "0.name", "APPLICATION_COMMAND_INVALID_NAME")]
    [InlineData("""{"description":"x"}""", "0.name", "BASE_TYPE_REQUIRED")]
    [InlineData("""{"name":"week"}""", "0.description", "BASE_TYPE_REQUIRED")]
    [InlineData("""{"name":"week","description":"x","type":9}""", "0.type", "BASE_TYPE_CHOICES")]
    [InlineData("""{"name":"week","description":"x","name_localizations":{"xx":"y"}}""", "0.name_localizations.xx", "BASE_TYPE_CHOICES")]
    [InlineData("""{"name":"week","description":"x","default_member_permissions":"many"}""", "0.default_member_permissions", "NUMBER_TYPE_COERCE")]
    [InlineData("""{"name":"week","description":"x","contexts":[7]}""", "0.contexts", "BASE_TYPE_CHOICES")]
    [InlineData("""{"name":"week","description":"x","options":[{"type":3,"name":"Tag","description":"x"}]}""", "0.options.0.name", "APPLICATION_COMMAND_INVALID_NAME")]
    [InlineData("""{"name":"week","description":"x","options":[{"type":12,"name":"tag","description":"x"}]}""", "0.options.0.type", "BASE_TYPE_CHOICES")]
    [InlineData("""{"name":"week","description":"x","options":[{"type":3,"name":"a","description":"x"},{"type":3,"name":"b","description":"x","required":true}]}""", "0.options.1", "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID")]
    [InlineData("""{"name":"week","description":"x","options":[{"type":3,"name":"a","description":"x"},{"type":3,"name":"a","description":"x"}]}""", "0.options.1.name", "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS")]
    [InlineData("""{"name":"week","description":"x","options":[{"type":3,"name":"a","description":"x"},{"type":1,"name":"b","description":"x"}]}""", "0.options", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID")]
    [InlineData("""{"name":"week","description":"x","options":[{"type":3,"name":"a","description":"x","autocomplete":true,"choices":[{"name":"n","value":"v"}]}]}""", "0.options.0", "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES_EXCLUSIVE")]
    [InlineData("""{"name":"week","description":"x","options":[{"type":4,"name":"a","description":"x","choices":[{"name":"n","value":"v"}]}]}""", "0.options.0.choices.0.value", "NUMBER_TYPE_COERCE")]
    [InlineData("""{"name":"week","description":"x","options":[{"type":3,"name":"a","description":"x","max_length":0}]}""", "0.options.0.max_length", "NUMBER_TYPE_MIN")]
    public async Task A_definition_that_does_not_fit_is_named(string command, string path, string error)
    {
        var answer = await Put(Global, command);

        answer.ShouldRefuse(HttpStatusCode.BadRequest, 50035);
        answer.ErrorAt(path).ShouldBe(error, answer.Body!.ToJsonString());
    }

    [Fact]
    public async Task A_name_is_given_once() =>
        (await Put(Global, Command("week"), Command("week"))).ErrorAt("1.name").ShouldBe("APPLICATION_COMMANDS_DUPLICATE_NAME");

    [Fact]
    public async Task A_whole_command_has_8000_characters_at_most()
    {
        var choices = string.Join(',', Enumerable.Range(0, 25).Select(number => $$"""{"name":"{{number}}{{new string('n', 90)}}","value":"{{number}}{{new string('v', 90)}}"}"""));
        var option = $$"""{"type":3,"name":"NAME","description":"{{new string('d', 100)}}","choices":[{{choices}}]}""";

        (await Put(Global, With(1))).Status.ShouldBe(HttpStatusCode.OK);
        (await Put(Global, With(2))).ErrorAt("0").ShouldBe("APPLICATION_COMMAND_TOO_LARGE");

        string With(int options) => $$"""{"name":"week","description":"x","options":[{{string.Join(',', Enumerable.Range(0, options).Select(number => option.Replace("NAME", $"o{number}", StringComparison.Ordinal)))}}]}""";
    }

    [Fact]
    public async Task A_body_that_is_no_list_is_refused() =>
        (await Api.SendAsync("PUT", Global, Json(Week))).Body!["errors"]!["_errors"]![0]!["code"]!.GetValue<string>().ShouldBe("LIST_TYPE_CONVERT");

    [Fact]
    public async Task A_hundred_slash_commands_are_taken_and_fifteen_of_each_menu()
    {
        (await Put(Global, [.. Enumerable.Range(0, 100).Select(number => Command($"c{number}"))])).Status.ShouldBe(HttpStatusCode.OK);
        (await Put(Global, [.. Enumerable.Range(0, 101).Select(number => Command($"c{number}"))])).ShouldRefuse(HttpStatusCode.BadRequest, 30032);
        (await Put(Global, [.. Enumerable.Range(0, 16).Select(number => $$"""{"type":3,"name":"{{number}}"}""")])).ShouldRefuse(HttpStatusCode.BadRequest, 30032);
    }

    [Fact]
    public async Task Two_hundred_new_commands_are_made_a_day_in_one_place()
    {
        await Put(Global, [.. Enumerable.Range(0, 100).Select(number => Command($"a{number}"))]);
        await Put(Global, [.. Enumerable.Range(0, 100).Select(number => Command($"b{number}"))]);

        (await Put(Global, Command("one-more"))).ShouldRefuse(HttpStatusCode.BadRequest, 30034);
        (await Put(Global, Command("b7"))).Status.ShouldBe(HttpStatusCode.OK);
        (await Put(InGuild, Command("one-more"))).Status.ShouldBe(HttpStatusCode.OK);
        Api.Clock.Advance(TimeSpan.FromDays(1));
        (await Put(Global, Command("one-more"))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/applications/5/commands", 20012)]
    [InlineData($"/applications/{PlaygroundIds.Bot}/guilds/5/commands", 50001)]
    public async Task Another_application_and_another_guild_are_not_ours(string path, int code)
    {
        (await Api.GetAsync(path)).ShouldRefuse(HttpStatusCode.Forbidden, code);
        (await Put(path, Command("week"))).ShouldRefuse(HttpStatusCode.Forbidden, code);
    }

    private static string Command(string name, string description = "x") => $$"""{"name":"{{name}}","description":"{{description}}"}""";

    private Task<ApiClient.Answer> Put(string path, params string[] commands) => Api.SendAsync("PUT", path, JsonNode.Parse($"[{string.Join(',', commands)}]")!);

    private static IEnumerable<string> Names(JsonArray commands) => commands.Select(command => command!["name"]!.GetValue<string>());

    private static IEnumerable<string> Ids(JsonArray commands) => commands.Select(command => command!["id"]!.GetValue<string>());
}
