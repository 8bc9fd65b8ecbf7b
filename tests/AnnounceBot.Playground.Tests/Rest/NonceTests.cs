using System.Net;
using System.Text.Json.Nodes;

namespace AnnounceBot.Playground.Tests.Rest;

public sealed class NonceTests : ApiTests
{
    [Fact]
    public async Task A_second_send_with_the_same_nonce_makes_no_second_message()
    {
        var first = (await Send("first", "n-1")).Object;
        var second = (await Send("changed", "n-1")).Object;

        second["id"]!.GetValue<string>().ShouldBe(first["id"]!.GetValue<string>());
        second["content"]!.GetValue<string>().ShouldBe("first");
        (await Api.GetAsync(General)).Array.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_number_is_a_nonce_too()
    {
        var first = (await Send("first", 17)).Object;

        (await Send("second", 17)).Object["id"]!.GetValue<string>().ShouldBe(first["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_channel_does_not_count()
    {
        await Send("first", "n-1");

        (await Send("second", "n-1", PlaygroundIds.Weekly)).Object["channel_id"]!.GetValue<string>().ShouldBe(PlaygroundIds.General);
    }

    [Fact]
    public async Task Sent_at_once_with_one_nonce_only_one_is_made()
    {
        var sent = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Send("again", "n-1")));

        sent.Select(answer => answer.Object["id"]!.GetValue<string>()).Distinct().Count().ShouldBe(1);
        (await Api.GetAsync(General)).Array.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Without_being_enforced_a_nonce_prevents_nothing()
    {
        await Api.PostAsync(General, Json("""{"content":"x","nonce":"n-1"}"""));
        await Api.PostAsync(General, Json("""{"content":"x","nonce":"n-1"}"""));

        (await Api.GetAsync(General)).Array.Count.ShouldBe(2);
    }

    [Fact]
    public async Task If_the_first_was_deleted_the_retry_learns_that_it_is_gone()
    {
        var first = (await Send("first", "n-1")).Object;
        await Api.SendAsync("DELETE", $"{General}/{first["id"]}");

        (await Send("first", "n-1")).ShouldRefuse(HttpStatusCode.NotFound, 10008);
    }

    [Fact]
    public async Task After_five_minutes_it_is_forgotten()
    {
        await Send("first", "n-1");
        Api.Clock.Advance(TimeSpan.FromMinutes(5));
        (await Send("second", "n-1")).Object["content"]!.GetValue<string>().ShouldBe("first");
        Api.Clock.Advance(TimeSpan.FromSeconds(1));

        (await Send("third", "n-1")).Object["content"]!.GetValue<string>().ShouldBe("third");
    }

    private Task<ApiClient.Answer> Send(string content, JsonNode nonce, string channel = PlaygroundIds.General) =>
        Api.PostAsync($"/channels/{channel}/messages", new JsonObject { ["content"] = content, ["nonce"] = nonce, ["enforce_nonce"] = true });
}
