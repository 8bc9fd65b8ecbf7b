using System.Net;
using System.Text.Json.Nodes;
using AnnounceBot.Playground.Faults;
using AnnounceBot.Playground.Interactions;
using AnnounceBot.Playground.Tests.Support;

namespace AnnounceBot.Playground.Tests.Interactions;

public sealed class CallbackTests : IAsyncLifetime
{
    private const string Hello = """{"type":4,"data":{"content":"Hello"}}""";
    private const string Defer = """{"type":5}""";

    private InteractionBench _bench = null!;

    public async Task InitializeAsync() => _bench = await InteractionBench.StartAsync();

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task A_reply_is_a_message_that_tells_what_it_answers()
    {
        var result = await _bench.AnswerAsync(InteractionBench.Command("week", "Mia"), Hello);

        result.AcknowledgedAfter.ShouldBe(TimeSpan.Zero);
        var reply = result.Replies.ShouldHaveSingleItem();
        reply.Ephemeral.ShouldBeFalse();
        reply.Message["content"]!.GetValue<string>().ShouldBe("Hello");
        reply.Message["type"]!.GetValue<int>().ShouldBe(20);
        reply.Message["application_id"]!.GetValue<string>().ShouldBe(PlaygroundIds.Bot);
        reply.Message["interaction_metadata"]!["user"]!["id"]!.GetValue<string>().ShouldBe(PlaygroundIds.Mia);
        reply.Message["interaction"]!["name"]!.GetValue<string>().ShouldBe("week");
        _bench.SeenBy("Cem", PlaygroundIds.General).Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_ephemeral_reply_is_seen_by_nobody_else()
    {
        var result = await _bench.AnswerAsync(InteractionBench.Command("week", "Mia"), """{"type":4,"data":{"content":"Psst","flags":64}}""");

        result.Replies.ShouldHaveSingleItem().Ephemeral.ShouldBeTrue();
        _bench.SeenBy("Mia", PlaygroundIds.General).Count.ShouldBe(1);
        _bench.SeenBy("Cem", PlaygroundIds.General).ShouldBeEmpty();
        _bench.Server.World.Messages.All(PlaygroundIds.General).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_gateway_tells_of_answers_that_all_see_and_not_of_ephemeral_ones()
    {
        _bench.Api.Clock.Advance(TimeSpan.FromSeconds(5));
        using var listener = await BotSocket.ReadyAsync(_bench.Server, intents: 1 << 9);

        await _bench.AnswerAsync(InteractionBench.Command("week", "Mia"), """{"type":4,"data":{"content":"Psst","flags":64}}""");
        await _bench.AnswerAsync(InteractionBench.Command("week", "Mia"), Hello);

        await listener.EventAsync("INTERACTION_CREATE");
        await listener.EventAsync("INTERACTION_CREATE");
        (await listener.EventAsync("MESSAGE_CREATE"))["content"]!.GetValue<string>().ShouldBe("Hello");
    }

    [Fact]
    public async Task A_lost_answer_was_given_nevertheless()
    {
        var (result, interaction) = await _bench.BeginAsync(InteractionBench.Command("week"));
        _bench.Server.Faults.Add(new(FaultKind.DropAfter) { Route = "POST /interactions" });

        await Should.ThrowAsync<HttpRequestException>(() => _bench.CallbackAsync(interaction, Hello));

        (await _bench.CallbackAsync(interaction, Hello)).ShouldRefuse(HttpStatusCode.BadRequest, 40060);
        (await result).Replies.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_answer_slower_than_three_seconds_comes_too_late()
    {
        var (_, interaction) = await _bench.BeginAsync(InteractionBench.Command("week"));
        _bench.Server.Faults.Add(new(FaultKind.Slow) { Milliseconds = 3500, Route = "POST /interactions" });

        var answer = _bench.CallbackAsync(interaction, Hello);
        await _bench.Api.Clock.PassWaitsUntilAsync(() => answer.IsCompleted, longest: TimeSpan.FromSeconds(3.5));

        (await answer).ShouldRefuse(HttpStatusCode.NotFound, 10062);
    }

    [Fact]
    public async Task A_deferred_answer_is_a_thinking_message_until_it_is_edited()
    {
        var (result, interaction) = await _bench.BeginAsync(InteractionBench.Command("week"));
        (await _bench.CallbackAsync(interaction, Defer)).Status.ShouldBe(HttpStatusCode.NoContent);

        var thinking = _bench.SeenBy("Mo", PlaygroundIds.General).ShouldHaveSingleItem()!;
        (thinking["flags"]!.GetValue<int>() & 1 << 7).ShouldNotBe(0);
        result.IsCompleted.ShouldBeFalse();

        (await _bench.WebhookAsync("PATCH", interaction, "/messages/%40original", """{"content":"Done"}""")).Object["flags"]!.GetValue<int>().ShouldBe(0);
        (await result).Replies.ShouldHaveSingleItem().Message["content"]!.GetValue<string>().ShouldBe("Done");
    }

    [Fact]
    public async Task Whether_a_deferred_answer_is_ephemeral_is_settled_at_once()
    {
        var (result, interaction) = await _bench.BeginAsync(InteractionBench.Command("week"));
        await _bench.CallbackAsync(interaction, """{"type":5,"data":{"flags":64}}""");

        await _bench.WebhookAsync("PATCH", interaction, "/messages/@original", """{"content":"Done","flags":0}""");

        (await result).Replies.ShouldHaveSingleItem().Ephemeral.ShouldBeTrue();
    }

    [Fact]
    public async Task After_three_seconds_an_interaction_is_unknown()
    {
        var (result, interaction) = await _bench.BeginAsync(InteractionBench.Command("week"));

        _bench.Api.Clock.Advance(TimeSpan.FromSeconds(3.001));

        (await _bench.CallbackAsync(interaction, Hello)).ShouldRefuse(HttpStatusCode.NotFound, 10062);
        (await result).AcknowledgedAfter.ShouldBeNull();
        (await result).Replies.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_deferred_and_never_done_is_waited_for_fifteen_seconds()
    {
        var (result, interaction) = await _bench.BeginAsync(InteractionBench.Command("week"));
        await _bench.CallbackAsync(interaction, Defer);
        await _bench.Api.Clock.UntilWaitAsync(TimeSpan.FromSeconds(15), over: TimeSpan.FromSeconds(3));

        _bench.Api.Clock.Advance(TimeSpan.FromSeconds(15));

        (await result).AcknowledgedAfter.ShouldBe(TimeSpan.Zero);
        ((await result).Replies.ShouldHaveSingleItem().Message["flags"]!.GetValue<int>() & 1 << 7).ShouldNotBe(0);
    }

    [Fact]
    public async Task A_second_first_answer_is_refused()
    {
        var (_, interaction) = await _bench.BeginAsync(InteractionBench.Command("week"));
        await _bench.CallbackAsync(interaction, Hello);

        (await _bench.CallbackAsync(interaction, Hello)).ShouldRefuse(HttpStatusCode.BadRequest, 40060);

        _bench.SeenBy("Mo", PlaygroundIds.General).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_refused_answer_may_be_corrected()
    {
        var (_, interaction) = await _bench.BeginAsync(InteractionBench.Command("week"));

        (await _bench.CallbackAsync(interaction, """{"type":4,"data":{"content":""}}""")).ShouldRefuse(HttpStatusCode.BadRequest, 50006);

        (await _bench.CallbackAsync(interaction, Hello)).Status.ShouldBe(HttpStatusCode.NoContent);
    }

    [Theory]
    [InlineData("1", "nothing")]
    [InlineData(null, "nothing")]
    public async Task An_interaction_is_answered_with_its_own_id_and_token_only(string? id, string token)
    {
        var (_, interaction) = await _bench.BeginAsync(InteractionBench.Command("week"));
        var wrong = new JsonObject { ["id"] = id ?? interaction["id"]!.GetValue<string>(), ["token"] = id is null ? token : interaction["token"]!.GetValue<string>() };

        (await _bench.CallbackAsync(wrong, Hello)).ShouldRefuse(HttpStatusCode.NotFound, 10062);
    }

    [Theory]
    [InlineData("""{"type":1}""")]
    [InlineData("""{"type":6}""")]
    [InlineData("""{"type":7,"data":{"content":"x"}}""")]
    [InlineData("""{"type":8,"data":{"choices":[]}}""")]
    [InlineData("""{}""")]
    public async Task A_command_takes_no_answer_that_is_for_something_else(string body)
    {
        var (_, interaction) = await _bench.BeginAsync(InteractionBench.Command("week"));

        var answer = await _bench.CallbackAsync(interaction, body);

        answer.ShouldRefuse(HttpStatusCode.BadRequest, 50035);
        answer.ErrorAt("type").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_deferred_answer_has_no_flag_but_ephemeral()
    {
        var (_, interaction) = await _bench.BeginAsync(InteractionBench.Command("week"));

        (await _bench.CallbackAsync(interaction, """{"type":5,"data":{"flags":4}}""")).ErrorAt("data.flags").ShouldBe("BASE_TYPE_CHOICES");
    }

    [Fact]
    public async Task On_demand_the_answer_tells_what_was_made()
    {
        var (_, interaction) = await _bench.BeginAsync(InteractionBench.Command("week"));

        var response = (await _bench.CallbackAsync(interaction, Hello, "?with_response=true")).Object;

        response["interaction"]!["id"]!.GetValue<string>().ShouldBe(interaction["id"]!.GetValue<string>());
        response["interaction"]!["response_message_loading"]!.GetValue<bool>().ShouldBeFalse();
        response["resource"]!["type"]!.GetValue<int>().ShouldBe(4);
        response["resource"]!["message"]!["content"]!.GetValue<string>().ShouldBe("Hello");
    }

    [Fact]
    public async Task Choices_are_handed_back()
    {
        var result = await _bench.AnswerAsync(Typing(), """{"type":8,"data":{"choices":[{"name":"Small hours","value":"small-hours"}]}}""");

        result.Choices!.ToJsonString().ShouldBe("""[{"name":"Small hours","value":"small-hours"}]""");
        result.Replies.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(26, "x", "data.choices")]
    [InlineData(1, "", "data.choices.0.name")]
    public async Task There_are_at_most_25_choices_and_all_have_names(int count, string name, string place)
    {
        var (_, interaction) = await _bench.BeginAsync(Typing());
        var choices = new JsonArray([.. Enumerable.Range(0, count).Select(number => new JsonObject { ["name"] = name, ["value"] = $"{number}" })]);

        var answer = await _bench.CallbackAsync(interaction, new JsonObject { ["type"] = 8, ["data"] = new JsonObject { ["choices"] = choices } }.ToJsonString());

        answer.ErrorAt(place).ShouldNotBeNull();
    }

    [Fact]
    public async Task With_no_bot_there_it_is_unanswered_at_once()
    {
        await using var server = await BotServer.StartAsync();
        await server.World.Commands.Overwrite(PlaygroundIds.Bot, null, JsonNode.Parse("""[{"name":"week","description":"d"}]""")).Match(_ => Task.CompletedTask, refusal => throw new InvalidOperationException(refusal.Message));

        var result = await server.InteractAsync(InteractionBench.Command("week"), CancellationToken.None);

        result.AcknowledgedAfter.ShouldBeNull();
    }

    private static InteractionRequest Typing() => new("Mo", InteractionKind.Autocomplete) { Command = "feed", Options = new() { ["blog"] = "s" } };
}
