using System.Text.Json.Nodes;

namespace AnnounceBot.Playground.Tests.Rest;

public sealed class StateTests : ApiTests
{
    [Fact]
    public async Task The_state_holds_channels_commands_and_people()
    {
        await Api.SayAsync(PlaygroundIds.General, "one");
        await Api.SayAsync(PlaygroundIds.General, "two");

        var state = JsonNode.Parse(await Api.Http.GetStringAsync(new Uri(Api.Server.Address, "playground/state")))!;

        var general = state["channels"]!.AsArray().Single(channel => channel!["name"]!.GetValue<string>() == "general")!;
        general["id"]!.GetValue<string>().ShouldBe(PlaygroundIds.General);
        general["type"]!.GetValue<int>().ShouldBe(0);
        general["messages"]!.AsArray().Select(message => message!["content"]!.GetValue<string>()).ShouldBe(["one", "two"]);
        state["commands"]!.AsArray().ShouldBeEmpty();
        state["people"]!.AsArray().Select(person => (person!["name"]!.GetValue<string>(), person["roles"]![0]!.GetValue<string>()))
            .ShouldBe([("Mia", "member"), ("Cem", "contributor"), ("Mo", "moderator"), ("Ada", "admin")]);
    }

    [Fact]
    public async Task Threads_stand_in_it_as_channels()
    {
        await Api.PostAsync(ReadingRoom, Json("""{"name":"A lamp","message":{"content":"Look"}}"""));

        var thread = Api.Server.State["channels"]!.AsArray()[^1]!;

        thread["name"]!.GetValue<string>().ShouldBe("A lamp");
        thread["messages"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task It_is_a_copy()
    {
        Api.Server.State["people"]!.AsArray().Clear();
        await Api.SayAsync(PlaygroundIds.General, "one");

        Api.Server.State["people"]!.AsArray().Count.ShouldBe(4);
    }
}
