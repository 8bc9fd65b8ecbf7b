using System.Text.Json.Nodes;
using AnnounceBot.Playground.Interactions;

namespace AnnounceBot.Playground.Tests.Interactions;

public sealed class InteractionShapeTests : IAsyncLifetime
{
    private InteractionBench _bench = null!;

    public async Task InitializeAsync() => _bench = await InteractionBench.StartAsync();

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task A_command_tells_who_sent_it_where_and_what_they_may_do_there()
    {
        var interaction = await HeardAsync(InteractionBench.Command("week", "Cem", "#general"));

        Text(interaction["application_id"]).ShouldBe(PlaygroundIds.Bot);
        interaction["type"]!.GetValue<int>().ShouldBe(2);
        interaction["version"]!.GetValue<int>().ShouldBe(1);
        Text(interaction["guild_id"]).ShouldBe(PlaygroundIds.Guild);
        Text(interaction["guild"]!["id"]).ShouldBe(PlaygroundIds.Guild);
        Text(interaction["channel_id"]).ShouldBe(PlaygroundIds.General);
        Text(interaction["channel"]!["name"]).ShouldBe("general");
        Text(interaction["member"]!["user"]!["id"]).ShouldBe(PlaygroundIds.Cem);
        Text(interaction["member"]!["roles"]![0]).ShouldBe(PlaygroundIds.ContributorRole);
        Text(interaction["member"]!["permissions"]).ShouldBe(((ulong)_bench.Server.World.Channels.PermissionsOf(_bench.Server.World.Person("Cem")!, PlaygroundIds.General)).ToString(System.Globalization.CultureInfo.InvariantCulture));
        ulong.Parse(Text(interaction["app_permissions"])!, System.Globalization.CultureInfo.InvariantCulture).ShouldBeGreaterThan(0UL);
        Text(interaction["locale"]).ShouldBe("en-GB");
        Text(interaction["guild_locale"]).ShouldBe("en-GB");
        interaction["context"]!.GetValue<int>().ShouldBe(0);
        Text(interaction["authorizing_integration_owners"]!["0"]).ShouldBe(PlaygroundIds.Guild);
        interaction["entitlements"]!.AsArray().ShouldBeEmpty();
        interaction["attachment_size_limit"]!.GetValue<int>().ShouldBe(10 * 1024 * 1024);
        interaction["data"]!.ToJsonString().ShouldBe($$"""{"id":"{{CommandId("week")}}","name":"week","type":1}""");
    }

    [Fact]
    public async Task A_sub_command_holds_its_options_and_numbers_are_numbers()
    {
        var interaction = await HeardAsync(InteractionBench.Command("digest preview", options: """{"days":"7","format":"Markdown"}"""));

        interaction["data"]!["options"]!.ToJsonString().ShouldBe(
            """[{"name":"preview","type":1,"options":[{"name":"days","type":4,"value":7},{"name":"format","type":3,"value":"md"}]}]""");
    }

    [Fact]
    public async Task A_group_holds_its_sub_command()
    {
        var interaction = await HeardAsync(InteractionBench.Command("/digest series add", options: """{"pattern":"^What"}"""));

        interaction["data"]!["options"]!.ToJsonString().ShouldBe(
            """[{"name":"series","type":2,"options":[{"name":"add","type":1,"options":[{"name":"pattern","type":3,"value":"^What"}]}]}]""");
    }

    [Fact]
    public async Task People_roles_channels_and_files_are_told_by_id_and_resolved()
    {
        var interaction = await HeardAsync(InteractionBench.Command("everything", options: $$"""
            {"flag":"true","who":"Mia","where":"#weekly","role":"contributor","anyone":"<@{{PlaygroundIds.Ada}}>","number":1.5,"file":{"filename":"notes.txt","size":3} }
            """));

        var data = interaction["data"]!;
        var values = data["options"]!.AsArray().ToDictionary(option => Text(option!["name"])!, option => option!["value"]!);
        values["flag"].GetValue<bool>().ShouldBeTrue();
        Text(values["who"]).ShouldBe(PlaygroundIds.Mia);
        Text(values["where"]).ShouldBe(PlaygroundIds.Weekly);
        Text(values["role"]).ShouldBe(PlaygroundIds.ContributorRole);
        Text(values["anyone"]).ShouldBe(PlaygroundIds.Ada);
        values["number"].GetValue<double>().ShouldBe(1.5);
        var resolved = data["resolved"]!;
        Text(resolved["users"]![PlaygroundIds.Mia]!["username"]).ShouldBe("mia");
        resolved["members"]![PlaygroundIds.Mia]!["permissions"].ShouldNotBeNull();
        resolved["members"]![PlaygroundIds.Mia]!["user"].ShouldBeNull();
        Text(resolved["channels"]![PlaygroundIds.Weekly]!["name"]).ShouldBe("weekly");
        Text(resolved["roles"]![PlaygroundIds.ContributorRole]!["name"]).ShouldBe("contributor");
        Text(resolved["attachments"]![Text(values["file"])!]!["filename"]).ShouldBe("notes.txt");
    }

    [Fact]
    public async Task The_content_of_a_file_is_served_where_the_interaction_says()
    {
        var interaction = await HeardAsync(InteractionBench.Command("everything", options: """{"flag":true,"file":{"filename":"Zoë's notes.txt","contentType":"text/html","content":"PGI+"}}"""));

        var file = interaction["data"]!["resolved"]!["attachments"]!.AsObject().Single().Value!;
        file["size"]!.GetValue<int>().ShouldBe(3);
        using var answer = await _bench.Api.Http.GetAsync(new Uri(Text(file["url"])!));
        (await answer.Content.ReadAsStringAsync()).ShouldBe("<b>");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/octet-stream");
    }

    [Fact]
    public async Task A_message_command_brings_the_message_with_its_text()
    {
        var message = _bench.Server.World.SayAs(_bench.Server.World.Person("Mia")!, "general", "Look: https://example.org").Value!;

        var interaction = await HeardAsync(InteractionBench.Command("Submit to the round-up", "Cem") with { Message = Text(message["id"]) });

        var data = interaction["data"]!;
        data["type"]!.GetValue<int>().ShouldBe(3);
        Text(data["target_id"]).ShouldBe(Text(message["id"]));
        Text(data["resolved"]!["messages"]![Text(message["id"])!]!["content"]).ShouldBe("Look: https://example.org");
    }

    [Fact]
    public async Task In_a_direct_conversation_there_is_a_user_and_no_guild()
    {
        var conversation = Text(_bench.Server.World.Channels.OpenConversation(_bench.Server.World.Bot, PlaygroundIds.Mia).Value!["id"])!;

        var interaction = await HeardAsync(InteractionBench.Command("week", "Mia", conversation));

        Text(interaction["user"]!["id"]).ShouldBe(PlaygroundIds.Mia);
        interaction["member"].ShouldBeNull();
        interaction["guild_id"].ShouldBeNull();
        interaction["context"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task In_a_thread_the_channel_is_the_thread()
    {
        var thread = _bench.Server.World.Threads.Start(
            _bench.Server.World.Bot, PlaygroundIds.ReadingRoom, JsonNode.Parse("""{"name":"A post","message":{"content":"Look"}}""")!.AsObject(), []).Value!;

        var interaction = await HeardAsync(InteractionBench.Command("week", "Mia", Text(thread["id"])));

        Text(interaction["channel_id"]).ShouldBe(Text(thread["id"]));
        Text(interaction["channel"]!["parent_id"]).ShouldBe(PlaygroundIds.ReadingRoom);
    }

    [Fact]
    public async Task What_is_typed_is_told_as_it_stands_with_the_option_in_focus()
    {
        var interaction = await HeardAsync(new("Mo", InteractionKind.Autocomplete) { Command = "feed", Options = new() { ["blog"] = "smal" } });

        interaction["type"]!.GetValue<int>().ShouldBe(4);
        interaction["data"]!["options"]!.ToJsonString().ShouldBe("""[{"name":"blog","type":3,"value":"smal","focused":true}]""");
    }

    [Theory]
    [InlineData("nothing", "{}", "Registered are: week, digest")]
    [InlineData("digest", "{}", "needs a sub-command: preview, series")]
    [InlineData("digest show", "{}", "no sub-command \"show\"; it has: preview, series")]
    [InlineData("digest preview", """{"weeks":1}""", "no option \"weeks\"; there are: days, format")]
    [InlineData("digest preview", """{"days":32}""", "\"days\" wants a number from 1 to 31")]
    [InlineData("digest preview", """{"days":"many"}""", "\"days\" wants a whole number")]
    [InlineData("digest preview", """{"format":"pdf"}""", "\"format\" wants one of md, txt")]
    [InlineData("digest series add", "{}", "\"pattern\" is missing: What it looks like")]
    [InlineData("digest series add", """{"pattern":"far too long"}""", "\"pattern\" wants 1 to 10 characters")]
    [InlineData("everything", """{"who":"Nobody"}""", "\"who\" wants a person")]
    [InlineData("everything", """{"where":"reading-room"}""", "\"where\" wants a channel")]
    [InlineData("everything", """{"role":"king"}""", "\"role\" wants a role")]
    [InlineData("everything", """{"flag":"perhaps"}""", "\"flag\" wants true or false")]
    [InlineData("nuke", "{}", "Mo may not use /nuke")]
    public async Task What_a_client_would_not_let_through_is_refused_with_a_sentence(string command, string options, string sentence)
    {
        var problem = await Should.ThrowAsync<InteractionException>(() => _bench.ActAsync(InteractionBench.Command(command, options: options)));

        problem.Message.ShouldContain(sentence);
    }

    [Theory]
    [InlineData("Mia", "digest preview", null, "Mia may not use /digest")]
    [InlineData("Mia", "week", "mod-queue", "Mia does not see this channel")]
    [InlineData("Zoe", "week", null, "nobody called \"Zoe\"")]
    [InlineData("Mia", "week", "nowhere", "no channel called \"nowhere\"")]
    public async Task Nobody_does_what_they_may_not(string person, string command, string? channel, string sentence)
    {
        var problem = await Should.ThrowAsync<InteractionException>(() => _bench.ActAsync(InteractionBench.Command(command, person, channel)));

        problem.Message.ShouldContain(sentence);
    }

    [Fact]
    public async Task An_administrator_may_use_everything() =>
        Text((await HeardAsync(InteractionBench.Command("nuke", "Ada")))["data"]!["name"]).ShouldBe("nuke");

    private async Task<JsonObject> HeardAsync(InteractionRequest request) => (await _bench.BeginAsync(request)).Interaction;

    private string? CommandId(string name) => Text(_bench.Server.State["commands"]!.AsArray().Single(command => Text(command!["name"]) == name)!["id"]);

    private static string? Text(JsonNode? node) => node?.GetValue<string>();
}
