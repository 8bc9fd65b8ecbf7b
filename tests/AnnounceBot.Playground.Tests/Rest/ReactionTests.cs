using System.Net;
using System.Text.Json.Nodes;

namespace AnnounceBot.Playground.Tests.Rest;

public sealed class ReactionTests : ApiTests
{
    [Theory]
    [InlineData("👍")]
    [InlineData("❤️")]
    [InlineData("👩‍🚀")]
    [InlineData("🇵🇹")]
    [InlineData("1️⃣")]
    public async Task An_emoji_is_added_counted_and_taken_away(string emoji)
    {
        var message = await Api.SayAsync(PlaygroundIds.General, "x");
        var path = PathOf(message, emoji);

        (await Api.SendAsync("PUT", $"{path}/@me")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await Api.SendAsync("PUT", $"{path}/@me")).Status.ShouldBe(HttpStatusCode.NoContent);

        var reaction = (await Read(message))["reactions"]!.AsArray().ShouldHaveSingleItem()!;
        reaction["emoji"]!["name"]!.GetValue<string>().ShouldBe(emoji);
        reaction["count"]!.GetValue<int>().ShouldBe(1);
        reaction["me"]!.GetValue<bool>().ShouldBeTrue();

        (await Api.SendAsync("DELETE", $"{path}/@me")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await Read(message))["reactions"].ShouldBeNull();
        (await Api.SendAsync("DELETE", $"{path}/@me")).Status.ShouldBe(HttpStatusCode.NoContent);
    }

    [Theory]
    [InlineData("smile")]
    [InlineData("a")]
    [InlineData("lamp:1000000000000000099")]
    [InlineData("👍👍")]
    public async Task What_is_no_emoji_is_unknown(string emoji)
    {
        var path = PathOf(await Api.SayAsync(PlaygroundIds.General, "x"), emoji);

        (await Api.SendAsync("PUT", $"{path}/@me")).ShouldRefuse(HttpStatusCode.BadRequest, 10014);
        (await Api.SendAsync("DELETE", $"{path}/@me")).ShouldRefuse(HttpStatusCode.BadRequest, 10014);
        (await Api.GetAsync(path)).ShouldRefuse(HttpStatusCode.BadRequest, 10014);
    }

    [Fact]
    public async Task There_are_twenty_kinds_at_most()
    {
        var message = await Api.SayAsync(PlaygroundIds.General, "x");
        for (var kind = 0; kind < 20; kind++)
            (await Api.SendAsync("PUT", PathOf(message, char.ConvertFromUtf32(0x1F600 + kind)) + "/@me")).Status.ShouldBe(HttpStatusCode.NoContent);

        (await Api.SendAsync("PUT", PathOf(message, "👍") + "/@me")).ShouldRefuse(HttpStatusCode.Forbidden, 30010);
    }

    [Fact]
    public async Task Who_reacted_is_listed_by_id_and_paged()
    {
        var message = await Api.SayAsync(PlaygroundIds.General, "x");
        foreach (var name in new[] { "Mo", "Mia", "Cem" })
            World.Reactions.Add(World.Person(name)!, PlaygroundIds.General, message["id"]!.GetValue<string>(), "👍").Refusal.ShouldBeNull();
        var path = PathOf(message, "👍");

        Names(await Api.GetAsync(path)).ShouldBe(["mia", "cem", "mo"]);
        Names(await Api.GetAsync($"{path}?limit=2")).ShouldBe(["mia", "cem"]);
        Names(await Api.GetAsync($"{path}?after={PlaygroundIds.Cem}")).ShouldBe(["mo"]);
        Names(await Api.GetAsync(PathOf(message, "❤️"))).ShouldBeEmpty();
        (await Api.GetAsync($"{path}?limit=101")).ErrorAt("limit").ShouldBe("NUMBER_TYPE_MAX");
    }

    private static IEnumerable<string> Names(ApiClient.Answer answer) => answer.Array.Select(user => user!["username"]!.GetValue<string>());

    private static string PathOf(JsonObject message, string emoji) => $"{General}/{message["id"]}/reactions/{Uri.EscapeDataString(emoji)}";

    private async Task<JsonObject> Read(JsonObject message) => (await Api.GetAsync($"{General}/{message["id"]}")).Object;
}
