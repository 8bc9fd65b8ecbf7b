using System.Text.Json.Nodes;

namespace AnnounceBot.Playground.Tests.Rest;

public sealed class MentionTests : ApiTests
{
    private const string Everybody = $"@everyone @here <@{PlaygroundIds.Mia}> <@!{PlaygroundIds.Cem}> <@&{PlaygroundIds.ModeratorRole}> <@&{PlaygroundIds.AdminRole}>";

    [Fact]
    public async Task Without_allowed_mentions_all_that_the_text_names_are_pinged_as_far_as_the_bot_may()
    {
        var message = await Api.SayAsync(PlaygroundIds.General, Everybody);

        Pinged(message).ShouldBe((["Mia", "Cem"], [PlaygroundIds.ModeratorRole], false));
    }

    [Fact]
    public async Task With_an_empty_list_nobody_is_pinged() =>
        Pinged(await Send("""{"parse":[]}""")).ShouldBe(([], [], false));

    [Fact]
    public async Task A_role_is_pinged_when_it_is_listed_and_may_be_mentioned()
    {
        Pinged(await Send($$"""{"parse":[],"roles":["{{PlaygroundIds.ModeratorRole}}"]}""")).ShouldBe(([], [PlaygroundIds.ModeratorRole], false));
        Pinged(await Send($$"""{"parse":[],"roles":["{{PlaygroundIds.AdminRole}}"]}""")).ShouldBe(([], [], false));
    }

    [Fact]
    public async Task A_user_is_pinged_when_listed() =>
        Pinged(await Send($$"""{"parse":["roles"],"users":["{{PlaygroundIds.Cem}}"]}""")).ShouldBe((["Cem"], [PlaygroundIds.ModeratorRole], false));

    [Fact]
    public void Who_may_mention_everyone_pings_everyone_and_every_role()
    {
        var message = World.SayAs(World.Person("Mo")!, "general", Everybody).Value!;

        Pinged(message).ShouldBe((["Mia", "Cem"], [PlaygroundIds.ModeratorRole, PlaygroundIds.AdminRole], true));
    }

    [Fact]
    public async Task Embeds_never_ping()
    {
        var message = (await Api.PostAsync(General, Json($$"""{"embeds":[{"description":"{{Everybody}}"}]}"""))).Object;

        Pinged(message).ShouldBe(([], [], false));
    }

    [Fact]
    public async Task Text_displays_ping_as_the_text_does()
    {
        var message = (await Api.PostAsync(General, Json($$"""
            {"flags":32768,"components":[{"type":17,"components":[{"type":10,"content":"<@{{PlaygroundIds.Mia}}>"}]}]}
            """))).Object;

        Pinged(message).ShouldBe((["Mia"], [], false));
    }

    [Fact]
    public async Task Editing_the_text_without_allowed_mentions_brings_the_pings_back()
    {
        var message = await Send("""{"parse":[]}""");

        var edited = (await Api.SendAsync("PATCH", $"{General}/{message["id"]}", Text(Everybody))).Object;

        Pinged(edited).ShouldBe((["Mia", "Cem"], [PlaygroundIds.ModeratorRole], false));
    }

    [Fact]
    public async Task A_reply_pings_whom_it_answers_unless_told_not_to()
    {
        var question = World.SayAs(World.Person("Mia")!, "general", "Why?").Value!["id"]!.GetValue<string>();

        Pinged(await Reply(question, null)).ShouldBe((["Mia"], [], false));
        Pinged(await Reply(question, """{"parse":[]}""")).ShouldBe(([], [], false));
        Pinged(await Reply(question, """{"parse":[],"replied_user":true}""")).ShouldBe((["Mia"], [], false));
    }

    private async Task<JsonObject> Send(string allowedMentions) =>
        (await Api.PostAsync(General, new JsonObject { ["content"] = Everybody, ["allowed_mentions"] = JsonNode.Parse(allowedMentions) })).Object;

    private async Task<JsonObject> Reply(string to, string? allowedMentions)
    {
        var body = new JsonObject { ["content"] = "Because.", ["message_reference"] = new JsonObject { ["message_id"] = to } };
        if (allowedMentions is not null)
            body["allowed_mentions"] = JsonNode.Parse(allowedMentions);
        return (await Api.PostAsync(General, body)).Object;
    }

    private static Pings Pinged(JsonObject message) => new(
        [.. message["mentions"]!.AsArray().Select(user => user!["global_name"]!.GetValue<string>())],
        [.. message["mention_roles"]!.AsArray().Select(role => role!.GetValue<string>())],
        message["mention_everyone"]!.GetValue<bool>());

    private sealed record Pings(IReadOnlyList<string> People, IReadOnlyList<string> Roles, bool Everyone)
    {
        public void ShouldBe((string[] People, string[] Roles, bool Everyone) expected)
        {
            People.ShouldBe(expected.People);
            Roles.ShouldBe(expected.Roles);
            Everyone.ShouldBe(expected.Everyone);
        }
    }
}
