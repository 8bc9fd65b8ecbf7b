using System.Net;
using System.Text.Json.Nodes;

namespace AnnounceBot.Playground.Tests.Interactions;

public sealed class WebhookTests : IAsyncLifetime
{
    private InteractionBench _bench = null!;

    public async Task InitializeAsync() => _bench = await InteractionBench.StartAsync();

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task The_original_is_read_edited_and_deleted()
    {
        var interaction = await AnsweredAsync();

        (await _bench.WebhookAsync("GET", interaction, "/messages/@original")).Object["content"]!.GetValue<string>().ShouldBe("Hello");
        (await _bench.WebhookAsync("PATCH", interaction, "/messages/@original", """{"content":"Goodbye"}""")).Object["content"]!.GetValue<string>().ShouldBe("Goodbye");
        (await _bench.WebhookAsync("DELETE", interaction, "/messages/@original")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await _bench.WebhookAsync("GET", interaction, "/messages/@original")).ShouldRefuse(HttpStatusCode.NotFound, 10008);
    }

    [Fact]
    public async Task Follow_ups_are_made_edited_read_and_deleted()
    {
        var interaction = await AnsweredAsync();

        var made = (await _bench.WebhookAsync("POST", interaction, "", """{"content":"One more thing"}""")).Object;
        var path = $"/messages/{made["id"]}";

        made["message_reference"]!["message_id"].ShouldNotBeNull();
        made["interaction_metadata"]!["original_response_message_id"].ShouldNotBeNull();
        (await _bench.WebhookAsync("PATCH", interaction, path, """{"content":"Nothing"}""")).Object["content"]!.GetValue<string>().ShouldBe("Nothing");
        (await _bench.WebhookAsync("GET", interaction, path)).Object["id"]!.GetValue<string>().ShouldBe(made["id"]!.GetValue<string>());
        (await _bench.WebhookAsync("DELETE", interaction, path)).Status.ShouldBe(HttpStatusCode.NoContent);
        _bench.SeenBy("Mo", PlaygroundIds.General).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_follow_up_may_be_for_one_person_though_the_answer_was_for_all()
    {
        var interaction = await AnsweredAsync();

        await _bench.WebhookAsync("POST", interaction, "", """{"content":"Psst","flags":64}""");

        _bench.SeenBy("Mo", PlaygroundIds.General).Count.ShouldBe(2);
        _bench.SeenBy("Ada", PlaygroundIds.General).Count.ShouldBe(1);
    }

    [Fact]
    public async Task After_a_deferred_answer_the_first_follow_up_is_its_text()
    {
        var (result, interaction) = await _bench.BeginAsync(InteractionBench.Command("week"));
        await _bench.CallbackAsync(interaction, """{"type":5}""");

        await _bench.WebhookAsync("POST", interaction, "", """{"content":"Done"}""");

        (await result).Replies.ShouldHaveSingleItem().Message["content"]!.GetValue<string>().ShouldBe("Done");
        _bench.SeenBy("Mo", PlaygroundIds.General).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_deferred_answer_that_is_deleted_is_answered_with_nothing()
    {
        var (result, interaction) = await _bench.BeginAsync(InteractionBench.Command("week"));
        await _bench.CallbackAsync(interaction, """{"type":5}""");

        await _bench.WebhookAsync("DELETE", interaction, "/messages/@original");

        (await result).Replies.ShouldBeEmpty();
    }

    [Fact]
    public async Task Messages_of_others_cannot_be_reached_with_the_token()
    {
        var interaction = await AnsweredAsync();
        var other = await _bench.Server.World.SayAs(_bench.Server.World.Person("Mia")!, "general", "Mine").Match(Task.FromResult, _ => throw new InvalidOperationException());

        (await _bench.WebhookAsync("PATCH", interaction, $"/messages/{other["id"]}", """{"content":"Yours"}""")).ShouldRefuse(HttpStatusCode.NotFound, 10008);
    }

    [Fact]
    public async Task Before_the_first_answer_there_is_no_webhook()
    {
        var (_, interaction) = await _bench.BeginAsync(InteractionBench.Command("week"));

        (await _bench.WebhookAsync("PATCH", interaction, "/messages/@original", """{"content":"x"}""")).ShouldRefuse(HttpStatusCode.NotFound, 10015);
        (await _bench.WebhookAsync("POST", interaction, "", """{"content":"x"}""")).ShouldRefuse(HttpStatusCode.NotFound, 10015);
    }

    [Fact]
    public async Task An_unknown_token_is_no_webhook() =>
        (await _bench.WebhookAsync("POST", new() { ["token"] = "nothing" }, "", """{"content":"x"}""")).ShouldRefuse(HttpStatusCode.NotFound, 10015);

    [Fact]
    public async Task After_fifteen_minutes_the_token_is_over()
    {
        var interaction = await AnsweredAsync();

        _bench.Api.Clock.Advance(TimeSpan.FromMinutes(15));
        (await _bench.WebhookAsync("GET", interaction, "/messages/@original")).Status.ShouldBe(HttpStatusCode.OK);

        _bench.Api.Clock.Advance(TimeSpan.FromSeconds(1));
        (await _bench.WebhookAsync("GET", interaction, "/messages/@original")).ShouldRefuse(HttpStatusCode.Unauthorized, 50027);
        (await _bench.WebhookAsync("POST", interaction, "", """{"content":"x"}""")).ShouldRefuse(HttpStatusCode.Unauthorized, 50027);
    }

    private async Task<JsonObject> AnsweredAsync()
    {
        var (result, interaction) = await _bench.BeginAsync(InteractionBench.Command("week"));
        (await _bench.CallbackAsync(interaction, """{"type":4,"data":{"content":"Hello"}}""")).Status.ShouldBe(HttpStatusCode.NoContent);
        await result;
        return interaction;
    }
}
