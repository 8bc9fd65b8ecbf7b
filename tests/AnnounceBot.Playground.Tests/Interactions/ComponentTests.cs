using System.Text.Json.Nodes;
using AnnounceBot.Playground.Interactions;

namespace AnnounceBot.Playground.Tests.Interactions;

public sealed class ComponentTests : IAsyncLifetime
{
    private const string Rows = """
        [{"type":1,"components":[
          {"type":2,"style":1,"label":"Approve","custom_id":"approve"},
          {"type":2,"style":2,"label":"Not now","custom_id":"later","disabled":true},
          {"type":2,"style":5,"label":"Read","url":"https://example.org"}]},
         {"type":1,"components":[{"type":3,"custom_id":"tags","min_values":1,"max_values":2,"options":[{"label":"A","value":"a"},{"label":"B","value":"b"},{"label":"C","value":"c"}]}]},
         {"type":1,"components":[{"type":5,"custom_id":"people","max_values":3}]},
         {"type":1,"components":[{"type":8,"custom_id":"places","channel_types":[0]}]}]
        """;

    private InteractionBench _bench = null!;
    private string _message = "";

    public async Task InitializeAsync()
    {
        _bench = await InteractionBench.StartAsync();
        _message = (await _bench.Api.PostAsync($"/channels/{PlaygroundIds.ModQueue}/messages", JsonNode.Parse($$"""{"content":"A link","components":{{Rows}}}""")!)).Object["id"]!.GetValue<string>();
    }

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task A_button_tells_its_id_and_the_message_that_it_is_on()
    {
        var (_, interaction) = await _bench.BeginAsync(Press("approve"));

        interaction["type"]!.GetValue<int>().ShouldBe(3);
        interaction["channel_id"]!.GetValue<string>().ShouldBe(PlaygroundIds.ModQueue);
        interaction["message"]!["id"]!.GetValue<string>().ShouldBe(_message);
        interaction["message"]!["content"]!.GetValue<string>().ShouldBe("A link");
        interaction["data"]!["component_type"]!.GetValue<int>().ShouldBe(2);
        interaction["data"]!["custom_id"]!.GetValue<string>().ShouldBe("approve");
        interaction["data"]!["values"].ShouldBeNull();
    }

    [Fact]
    public async Task A_select_tells_what_was_chosen()
    {
        var (_, interaction) = await _bench.BeginAsync(Press("tags") with { Values = ["a", "c"] });

        interaction["data"]!["component_type"]!.GetValue<int>().ShouldBe(3);
        interaction["data"]!["values"]!.ToJsonString().ShouldBe("""["a","c"]""");
    }

    [Fact]
    public async Task A_select_of_people_resolves_them()
    {
        var (_, interaction) = await _bench.BeginAsync(Press("people") with { Values = ["Mia", PlaygroundIds.Cem] });

        interaction["data"]!["values"]!.ToJsonString().ShouldBe($$"""["{{PlaygroundIds.Mia}}","{{PlaygroundIds.Cem}}"]""");
        interaction["data"]!["resolved"]!["users"]!.AsObject().Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("later", null, "is disabled")]
    [InlineData("nothing", null, "no component \"nothing\"; it has: approve, later, tags, people, places")]
    [InlineData("tags", null, "wants 1 to 2 values")]
    [InlineData("tags", "a,b,c", "wants 1 to 2 values")]
    [InlineData("tags", "d", "\"d\" cannot be chosen")]
    [InlineData("people", "Nobody", "\"Nobody\" cannot be chosen")]
    [InlineData("places", "blogs", "\"blogs\" cannot be chosen")]
    public async Task What_cannot_be_pressed_or_chosen_is_refused_with_a_sentence(string customId, string? values, string sentence)
    {
        var problem = await Should.ThrowAsync<InteractionException>(() => _bench.ActAsync(Press(customId) with { Values = values?.Split(',') }));

        problem.Message.ShouldContain(sentence);
    }

    [Fact]
    public async Task Nobody_presses_a_button_on_a_message_that_they_do_not_see()
    {
        var problem = await Should.ThrowAsync<InteractionException>(() => _bench.ActAsync(Press("approve") with { Person = "Mia" }));

        problem.Message.ShouldBe("Mia does not see this channel.");
    }

    [Fact]
    public async Task The_message_is_changed_at_once()
    {
        var result = await _bench.AnswerAsync(Press("approve"), """{"type":7,"data":{"content":"Approved","components":[]}}""");

        var reply = result.Replies.ShouldHaveSingleItem();
        reply.Message["id"]!.GetValue<string>().ShouldBe(_message);
        reply.Message["content"]!.GetValue<string>().ShouldBe("Approved");
        reply.Message["components"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task The_message_is_changed_later()
    {
        var (result, interaction) = await _bench.BeginAsync(Press("approve"));
        await _bench.CallbackAsync(interaction, """{"type":6}""");
        result.IsCompleted.ShouldBeFalse();

        await _bench.WebhookAsync("PATCH", interaction, "/messages/@original", """{"content":"Approved"}""");

        (await result).Replies.ShouldHaveSingleItem().Message["content"]!.GetValue<string>().ShouldBe("Approved");
    }

    [Fact]
    public async Task After_a_deferred_change_a_follow_up_is_an_answer_too()
    {
        var (result, interaction) = await _bench.BeginAsync(Press("approve"));
        await _bench.CallbackAsync(interaction, """{"type":6}""");

        await _bench.WebhookAsync("POST", interaction, "", """{"content":"Not allowed","flags":64}""");

        var reply = (await result).Replies.ShouldHaveSingleItem();
        reply.Ephemeral.ShouldBeTrue();
        reply.Message["message_reference"]!["message_id"]!.GetValue<string>().ShouldBe(_message);
    }

    [Fact]
    public async Task A_reply_to_a_button_is_a_new_message_that_refers_to_the_old()
    {
        var result = await _bench.AnswerAsync(Press("approve"), """{"type":4,"data":{"content":"Thank you"}}""");

        var message = result.Replies.ShouldHaveSingleItem().Message;
        message["id"]!.GetValue<string>().ShouldNotBe(_message);
        message["message_reference"]!["message_id"]!.GetValue<string>().ShouldBe(_message);
        message["interaction_metadata"]!["interacted_message_id"]!.GetValue<string>().ShouldBe(_message);
    }

    [Fact]
    public async Task Buttons_on_an_ephemeral_answer_work_and_change_it()
    {
        var first = await _bench.AnswerAsync(
            InteractionBench.Command("week"), """{"type":4,"data":{"flags":64,"content":"Sure?","components":[{"type":1,"components":[{"type":2,"style":4,"label":"Yes","custom_id":"yes"}]}]}}""");
        var id = first.Replies[0].Message["id"]!.GetValue<string>();

        var result = await _bench.AnswerAsync(new("Mo", InteractionKind.Component) { Message = id, CustomId = "yes" }, """{"type":7,"data":{"content":"Done","components":[]}}""");

        var reply = result.Replies.ShouldHaveSingleItem();
        reply.Ephemeral.ShouldBeTrue();
        reply.Message["content"]!.GetValue<string>().ShouldBe("Done");
        var stranger = await Should.ThrowAsync<InteractionException>(() => _bench.ActAsync(new("Ada", InteractionKind.Component) { Message = id, CustomId = "yes" }));
        stranger.Message.ShouldContain("Ada sees no message");
    }

    private InteractionRequest Press(string customId) => new("Mo", InteractionKind.Component) { Message = _message, CustomId = customId };
}
