using AnnounceBot.Discord.Interactions;
using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Tests.Support;

namespace AnnounceBot.Discord.Tests.Interactions;

public sealed class ComponentTests
{
    private const string Resolved = """
        {
          "users": { "31": { "id": "31", "username": "mia" } }, "members": { "31": { "roles": [], "permissions": "0" } },
          "roles": { "13": { "id": "13", "name": "moderator", "permissions": "0" } },
          "channels": { "21": { "id": "21", "type": 5, "name": "blogs", "permissions": "0" } }
        }
        """;

    [Fact]
    public async Task Each_kind_of_select_has_its_values()
    {
        (await ChooseAsync(3, """["weekly","daily"]""")).Texts.ShouldBe(["weekly", "daily"]);
        (await ChooseAsync(5, """["31"]""")).People.Single().User.Username.ShouldBe("mia");
        (await ChooseAsync(6, """["13"]""")).Roles.Single().Name.ShouldBe("moderator");
        (await ChooseAsync(8, """["21"]""")).Channels.Single().Name.ShouldBe("blogs");
        (await ChooseAsync(7, """["31","13","404"]""")).Mentioned.Select(one => one.Person?.User.Username ?? one.Role!.Name).ShouldBe(["mia", "moderator"]);
    }

    [Theory]
    [InlineData("""[{"type":18,"id":1,"component":{"type":4,"id":2,"custom_id":"title","value":"  A post "} },{"type":18,"component":{"type":3,"custom_id":"when","values":["now","later"]} },{"type":18,"component":{"type":23,"custom_id":"sure","value":true} }]""")]
    [InlineData("""[{"type":1,"components":[{"type":4,"custom_id":"title","value":"A post"}]},{"type":1,"components":[{"type":3,"custom_id":"when","values":["now","later"]}]},{"type":1,"components":[{"type":23,"custom_id":"sure","value":true}]}]""")]
    public async Task A_modals_fields_are_found_in_labels_and_in_rows(string components)
    {
        var fields = (await SendAsync(components)).Fields;

        fields.Text("title").ShouldBe("A post");
        fields.Text("when").ShouldBe("now");
        fields.Values("when").ShouldBe(["now", "later"]);
        fields.Flag("sure").ShouldBeTrue();
        fields.Text("nothing").ShouldBeNull();
        fields.Values("nothing").ShouldBeEmpty();
        fields.Flag("nothing").ShouldBeFalse();
    }

    [Fact]
    public async Task A_field_that_was_left_empty_is_null()
    {
        (await SendAsync("""[{"type":18,"component":{"type":4,"custom_id":"title","value":" "} }]""")).Fields.Text("title").ShouldBeNull();
    }

    [Fact]
    public async Task A_modals_selects_have_people_roles_and_channels()
    {
        var fields = (await SendAsync(
            """[{"type":18,"component":{"type":5,"custom_id":"who","values":["31"]} },{"type":18,"component":{"type":6,"custom_id":"role","values":["13"]} },{"type":18,"component":{"type":8,"custom_id":"where","values":["21"]} }]""")).Fields;

        fields.People("who").Single().User.Username.ShouldBe("mia");
        fields.Roles("role").Single().Name.ShouldBe("moderator");
        fields.Channels("where").Single().Name.ShouldBe("blogs");
    }

    [Fact]
    public void A_custom_id_is_words_with_colons()
    {
        CustomId.Of("queue", "approve", "12").ShouldBe("queue:approve:12");
        Should.Throw<ArgumentException>(() => CustomId.Of("queue", "a:b"));
        Should.Throw<ArgumentException>(() => CustomId.Of("queue", ""));
        Should.Throw<ArgumentException>(() => CustomId.Of());
        CustomId.Of(new string('x', 100)).Length.ShouldBe(100);
        Should.Throw<ArgumentException>(() => CustomId.Of(new string('x', 101))).Message.ShouldContain("101");
    }

    [Fact]
    public void Incident_codes_are_short_and_differ()
    {
        var codes = new IncidentCodes(new Random(1));

        var made = Enumerable.Range(0, 100).Select(_ => codes.Next()).ToArray();

        made.ShouldAllBe(code => code.Length == 5 && !code.Contains('O') && !code.Contains('0'));
        made.Distinct().Count().ShouldBe(100);
    }

    private static async Task<ChosenValues> ChooseAsync(int type, string values)
    {
        ChosenValues? chosen = null;
        await using var bot = await RunningRouter.StartAsync(routes => routes.Component("choose", (choice, stopped) =>
        {
            chosen = choice.Chosen;
            return choice.ReplyAsync(new InteractionMessage { Content = "ok" }, stopped);
        }));
        await bot.ReceiveAsync(SomeInteraction.Select("choose", type, values, Resolved));
        await bot.RequestsAsync(2);
        return chosen.ShouldNotBeNull();
    }

    private static async Task<ModalInvocation> SendAsync(string components)
    {
        ModalInvocation? seen = null;
        await using var bot = await RunningRouter.StartAsync(routes => routes.Modal("edit", (sent, stopped) =>
        {
            seen = sent;
            return sent.ReplyAsync(new InteractionMessage { Content = "ok" }, stopped);
        }));
        await bot.ReceiveAsync(SomeInteraction.Modal("edit:7", components, resolved: Resolved));
        await bot.RequestsAsync(2);
        seen.ShouldNotBeNull().Arguments.ShouldBe(["7"]);
        return seen;
    }
}
