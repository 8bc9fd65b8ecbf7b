using System.Net;
using System.Text.Json.Nodes;
using AnnounceBot.Playground.Interactions;

namespace AnnounceBot.Playground.Tests.Interactions;

public sealed class ModalTests : IAsyncLifetime
{
    private const string Modal = """
        {"custom_id":"edit","title":"Edit the intro","components":[
          {"type":10,"content":"Take your time."},
          {"type":18,"label":"Intro","component":{"type":4,"custom_id":"intro","style":2,"min_length":5,"max_length":20}},
          {"type":18,"label":"Note","component":{"type":4,"custom_id":"note","style":1,"required":false}},
          {"type":18,"label":"Tag","component":{"type":3,"custom_id":"tag","options":[{"label":"A","value":"a"},{"label":"B","value":"b"}]}},
          {"type":18,"label":"Who","component":{"type":5,"custom_id":"who","required":false}}]}
        """;

    private InteractionBench _bench = null!;

    public async Task InitializeAsync() => _bench = await InteractionBench.StartAsync();

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task A_modal_is_handed_to_the_person()
    {
        var result = await OpenAsync();

        result.AcknowledgedAfter.ShouldNotBeNull();
        result.Replies.ShouldBeEmpty();
        result.Modal!["title"]!.GetValue<string>().ShouldBe("Edit the intro");
        result.Modal!["components"]![1]!["component"]!["id"]!.GetValue<int>().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task What_was_filled_in_is_nested_as_the_modal_is()
    {
        await OpenAsync();

        var (_, interaction) = await _bench.BeginAsync(Send("""{"intro":"Good evening","tag":["b"],"who":"Mia"}"""));

        interaction["type"]!.GetValue<int>().ShouldBe(5);
        interaction["channel_id"]!.GetValue<string>().ShouldBe(PlaygroundIds.ModQueue);
        var data = interaction["data"]!;
        data["custom_id"]!.GetValue<string>().ShouldBe("edit");
        var components = data["components"]!.AsArray();
        components.Select(component => component!["type"]!.GetValue<int>()).ShouldBe([10, 18, 18, 18, 18]);
        components[1]!["component"]!["custom_id"]!.GetValue<string>().ShouldBe("intro");
        components[1]!["component"]!["value"]!.GetValue<string>().ShouldBe("Good evening");
        components[2]!["component"]!["value"]!.GetValue<string>().ShouldBe("");
        components[3]!["component"]!["values"]!.ToJsonString().ShouldBe("""["b"]""");
        components[4]!["component"]!["values"]!.ToJsonString().ShouldBe($$"""["{{PlaygroundIds.Mia}}"]""");
        data["resolved"]!["users"]![PlaygroundIds.Mia].ShouldNotBeNull();
    }

    [Fact]
    public async Task The_older_form_is_a_row_with_one_text_input()
    {
        await _bench.AnswerAsync(InteractionBench.Command("week"), """
            {"type":9,"data":{"custom_id":"old","title":"Old","components":[{"type":1,"components":[{"type":4,"custom_id":"text","label":"Text","style":1}]}]}}
            """);

        var (_, interaction) = await _bench.BeginAsync(new("Mo", InteractionKind.Modal) { CustomId = "old", Fields = new() { ["text"] = "x" } });

        var row = interaction["data"]!["components"]![0]!;
        row["type"]!.GetValue<int>().ShouldBe(1);
        row["components"]![0]!["value"]!.GetValue<string>().ShouldBe("x");
    }

    [Theory]
    [InlineData("""{"intro":"Hi","tag":["a"]}""", "\"intro\" wants 5 to 20 characters")]
    [InlineData("""{"tag":["a"]}""", "\"intro\" wants 5 to 20 characters")]
    [InlineData("""{"intro":"Good evening","tag":["z"]}""", "\"z\" cannot be chosen")]
    [InlineData("""{"intro":"Good evening"}""", "\"tag\" wants 1 to 1 values")]
    [InlineData("""{"intro":"Good evening","tag":["a"],"title":"x"}""", "no field \"title\"; it has: intro, note, tag, who")]
    public async Task What_cannot_be_sent_in_is_refused_with_a_sentence(string fields, string sentence)
    {
        await OpenAsync();

        var problem = await Should.ThrowAsync<InteractionException>(() => _bench.ActAsync(Send(fields)));

        problem.Message.ShouldContain(sentence);
    }

    [Fact]
    public async Task Only_the_person_for_whom_it_was_opened_sends_it_in_and_only_once()
    {
        await OpenAsync();
        const string fields = """{"intro":"Good evening","tag":["a"]}""";

        (await Should.ThrowAsync<InteractionException>(() => _bench.ActAsync(Send(fields) with { Person = "Ada" }))).Message.ShouldContain("opened no modal \"edit\" for Ada");
        (await _bench.AnswerAsync(Send(fields), """{"type":4,"data":{"content":"Saved"}}""")).Replies.ShouldHaveSingleItem();
        (await Should.ThrowAsync<InteractionException>(() => _bench.ActAsync(Send(fields)))).Message.ShouldContain("opened no modal \"edit\" for Mo");
    }

    [Fact]
    public async Task A_modal_is_not_answered_with_a_modal()
    {
        await OpenAsync();
        var (_, interaction) = await _bench.BeginAsync(Send("""{"intro":"Good evening","tag":["a"]}"""));

        (await _bench.CallbackAsync(interaction, $$"""{"type":9,"data":{{Modal}}}""")).ShouldRefuse(HttpStatusCode.BadRequest, 50035);
    }

    [Fact]
    public async Task A_modal_from_a_button_may_change_the_message_of_the_button()
    {
        var message = await _bench.Api.PostAsync($"/channels/{PlaygroundIds.ModQueue}/messages", JsonNode.Parse(
            """{"content":"Intro","components":[{"type":1,"components":[{"type":2,"style":1,"label":"Edit","custom_id":"edit"}]}]}""")!);
        var id = message.Object["id"]!.GetValue<string>();
        await _bench.AnswerAsync(new("Mo", InteractionKind.Component) { Message = id, CustomId = "edit" }, $$"""{"type":9,"data":{{Modal}}}""");

        var result = await _bench.AnswerAsync(Send("""{"intro":"Good evening","tag":["a"]}"""), """{"type":7,"data":{"content":"Good evening"}}""");

        var reply = result.Replies.ShouldHaveSingleItem();
        reply.Message["id"]!.GetValue<string>().ShouldBe(id);
        reply.Message["content"]!.GetValue<string>().ShouldBe("Good evening");
    }

    [Theory]
    [InlineData("""{"custom_id":"a","title":"A"}""", "data.components")]
    [InlineData("""{"custom_id":"a","title":"A","components":[]}""", "data.components")]
    [InlineData("""{"title":"A","components":[{"type":10,"content":"x"}]}""", "data.custom_id")]
    [InlineData("""{"custom_id":"a","title":"This title is much longer than forty-five letters","components":[{"type":10,"content":"x"}]}""", "data.title")]
    [InlineData("""{"custom_id":"a","title":"A","components":[{"type":2}]}""", "data.components.0.type")]
    [InlineData("""{"custom_id":"a","title":"A","components":[{"type":18,"label":"L"}]}""", "data.components.0.component")]
    [InlineData("""{"custom_id":"a","title":"A","components":[{"type":18,"component":{"type":4,"custom_id":"x","style":1}}]}""", "data.components.0.label")]
    [InlineData("""{"custom_id":"a","title":"A","components":[{"type":18,"label":"L","component":{"type":4,"custom_id":"x","style":3}}]}""", "data.components.0.component.style")]
    [InlineData("""{"custom_id":"a","title":"A","components":[{"type":18,"label":"L","component":{"type":4,"style":1}}]}""", "data.components.0.component.custom_id")]
    [InlineData("""{"custom_id":"a","title":"A","components":[{"type":18,"label":"L","component":{"type":21,"custom_id":"x","options":[]}}]}""", "data.components.0.component.options")]
    public async Task A_modal_that_breaks_a_limit_is_refused(string modal, string place)
    {
        var (_, interaction) = await _bench.BeginAsync(InteractionBench.Command("week"));

        (await _bench.CallbackAsync(interaction, $$"""{"type":9,"data":{{modal}}}""")).ErrorAt(place).ShouldNotBeNull();
    }

    private Task<InteractionResult> OpenAsync() =>
        _bench.AnswerAsync(InteractionBench.Command("week", channel: "mod-queue"), $$"""{"type":9,"data":{{Modal}}}""");

    private static InteractionRequest Send(string fields) =>
        new("Mo", InteractionKind.Modal) { CustomId = "edit", Fields = JsonNode.Parse(fields)!.AsObject() };
}
