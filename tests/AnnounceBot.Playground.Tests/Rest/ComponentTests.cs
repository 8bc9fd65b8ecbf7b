using System.Net;
using System.Text.Json.Nodes;

namespace AnnounceBot.Playground.Tests.Rest;

public sealed class ComponentTests : ApiTests
{
    private const string Button = """{"type":2,"style":1,"label":"Approve","custom_id":"queue:approve:1"}""";

    [Fact]
    public async Task Buttons_and_selects_are_kept_and_numbered()
    {
        var components = (await Send($$"""
            [{"type":1,"components":[{{Button}},{"type":2,"style":5,"emoji":{"name":"🔗"},"url":"https://lantern.example/"}]},
             {"type":1,"components":[{"type":3,"custom_id":"pick","options":[{"label":"A","value":"a","default":true}]}]},
             {"type":1,"components":[{"type":8,"custom_id":"where","channel_types":[0,5]}]}]
            """)).Object["components"]!;

        components[0]!["id"]!.GetValue<int>().ShouldBe(1);
        components[0]!["components"]![1]!["emoji"]!["name"]!.GetValue<string>().ShouldBe("🔗");
        components[1]!["components"]![0]!["max_values"]!.GetValue<int>().ShouldBe(1);
        components[2]!["components"]![0]!["id"]!.GetValue<int>().ShouldBe(7);
    }

    [Theory]
    [InlineData("""[{"type":2,"style":1,"label":"x","custom_id":"a"}]""", "components.0.type", "BASE_TYPE_CHOICES")]
    [InlineData("""[{}]""", "components.0.type", "BASE_TYPE_REQUIRED")]
    [InlineData("""[{"type":1,"components":[]}]""", "components.0.components", "BASE_TYPE_BAD_LENGTH")]
    [InlineData("""[{"type":1}]""", "components.0.components", "BASE_TYPE_REQUIRED")]
    [InlineData("""[{"type":1,"components":[{"type":2,"style":1,"label":"x"}]}]""", "components.0.components.0", "BUTTON_COMPONENT_CUSTOM_ID_REQUIRED")]
    [InlineData("""[{"type":1,"components":[{"type":2,"style":5,"label":"x"}]}]""", "components.0.components.0", "BUTTON_COMPONENT_URL_REQUIRED")]
    [InlineData("""[{"type":1,"components":[{"type":2,"style":5,"label":"x","url":"https://x.example/","custom_id":"a"}]}]""", "components.0.components.0", "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE")]
    [InlineData("""[{"type":1,"components":[{"type":2,"style":1,"custom_id":"a"}]}]""", "components.0.components.0", "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED")]
    [InlineData("""[{"type":1,"components":[{"type":2,"style":1,"custom_id":"a","emoji":{"name":"smile"}}]}]""", "components.0.components.0.emoji.name", "COMPONENT_INVALID_EMOJI")]
    [InlineData("""[{"type":1,"components":[{"type":2,"style":9,"label":"x","custom_id":"a"}]}]""", "components.0.components.0.style", "BASE_TYPE_CHOICES")]
    [InlineData("""[{"type":1,"components":[{"type":3,"custom_id":"a","options":[]}]}]""", "components.0.components.0.options", "BASE_TYPE_BAD_LENGTH")]
    [InlineData("""[{"type":1,"components":[{"type":3,"custom_id":"a","options":[{"label":"x","value":"v"},{"label":"y","value":"v"}]}]}]""", "components.0.components.0.options.1.value", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED")]
    [InlineData("""[{"type":1,"components":[{"type":5,"custom_id":"a"},{"type":5,"custom_id":"b"}]}]""", "components.0.components", "COMPONENT_LAYOUT_WIDTH_EXCEEDED")]
    [InlineData("""[{"type":1,"components":[{"type":5,"custom_id":"a"}]},{"type":1,"components":[{"type":5,"custom_id":"a"}]}]""", "components.1.components.0.custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED")]
    public async Task A_component_that_does_not_fit_is_named(string components, string path, string error)
    {
        var answer = await Send(components);

        answer.ShouldRefuse(HttpStatusCode.BadRequest, 50035);
        answer.ErrorAt(path).ShouldBe(error, answer.Body!.ToJsonString());
    }

    [Theory]
    [InlineData("label", 80)]
    [InlineData("custom_id", 100)]
    public async Task A_button_has_its_limits(string field, int limit)
    {
        (await Send(Row(With(field, limit)))).Status.ShouldBe(HttpStatusCode.OK);
        (await Send(Row(With(field, limit + 1)))).ErrorAt($"components.0.components.0.{field}").ShouldNotBeNull();
    }

    [Fact]
    public async Task Five_rows_of_five_buttons_are_taken_and_no_more()
    {
        (await Send(Rows(5, 5))).Status.ShouldBe(HttpStatusCode.OK);
        (await Send(Rows(6, 1))).ErrorAt("components").ShouldBe("BASE_TYPE_MAX_LENGTH");
        (await Send(Rows(1, 6))).ErrorAt("components.0.components").ShouldBe("BASE_TYPE_BAD_LENGTH");
    }

    [Fact]
    public async Task A_message_of_components_only_may_hold_the_newer_kinds()
    {
        var message = (await SendV2("""
            [{"type":10,"content":"# This week"},{"type":14},
             {"type":9,"components":[{"type":10,"content":"A lamp"}],"accessory":{"type":11,"media":{"url":"https://lantern.example/lamp.png"}}},
             {"type":17,"accent_color":255,"components":[{"type":12,"items":[{"media":{"url":"https://lantern.example/lamp.png"}}]}]}]
            """)).Object;

        message["flags"]!.GetValue<int>().ShouldBe(32768);
        message["components"]![1]!["divider"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Theory]
    [InlineData("""{"flags":32768,"content":"x","components":[{"type":10,"content":"y"}]}""", "content", "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2")]
    [InlineData("""{"flags":32768,"embeds":[{"title":"x"}],"components":[{"type":10,"content":"y"}]}""", "embeds", "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2")]
    [InlineData("""{"components":[{"type":10,"content":"y"}]}""", "components.0.type", "BASE_TYPE_CHOICES")]
    [InlineData("""{"flags":32768,"components":[{"type":9,"components":[{"type":10,"content":"y"}]}]}""", "components.0.accessory", "BASE_TYPE_REQUIRED")]
    public async Task Such_a_message_has_no_text_or_embeds_besides(string body, string path, string error) =>
        (await Api.PostAsync(General, Json(body))).ErrorAt(path).ShouldBe(error);

    [Fact]
    public async Task Its_components_and_its_text_have_limits()
    {
        var text = $$"""{"type":10,"content":"{{new string('x', 2001)}}"}""";
        var separators = string.Join(',', Enumerable.Repeat("""{"type":14}""", 40));

        (await SendV2($"[{text},{text}]")).ErrorAt("components").ShouldBe("COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED");
        (await SendV2($$"""[{"type":17,"components":[{{separators}}]}]""")).ErrorAt("components").ShouldBe("COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED");
    }

    [Fact]
    public async Task Such_a_message_stays_one_when_it_is_edited()
    {
        var message = (await SendV2("""[{"type":10,"content":"one"}]""")).Object;

        var edited = (await Api.SendAsync("PATCH", $"{General}/{message["id"]}", Json("""{"components":[{"type":10,"content":"two"}]}"""))).Object;

        edited["components"]![0]!["content"]!.GetValue<string>().ShouldBe("two");
        (await Api.SendAsync("PATCH", $"{General}/{message["id"]}", Text("three"))).ErrorAt("content").ShouldNotBeNull();
    }

    private Task<ApiClient.Answer> Send(string components) => Api.PostAsync(General, Json($$"""{"content":"x","components":{{components}}}"""));

    private Task<ApiClient.Answer> SendV2(string components) => Api.PostAsync(General, Json($$"""{"flags":32768,"components":{{components}}}"""));

    private static string Row(string component) => $$"""[{"type":1,"components":[{{component}}]}]""";

    private static string With(string field, int length)
    {
        var button = JsonNode.Parse(Button)!;
        button[field] = new string('x', length);
        return button.ToJsonString();
    }

    private static string Rows(int rows, int buttons) => "[" + string.Join(',', Enumerable.Range(0, rows).Select(row =>
        $$"""{"type":1,"components":[{{string.Join(',', Enumerable.Range(0, buttons).Select(button => $$"""{"type":2,"style":2,"label":"x","custom_id":"{{row}}-{{button}}"}"""))}}]}""")) + "]";
}
