using AnnounceBot.Playground.World;

namespace AnnounceBot.Playground.Tests.World;

public sealed class ChannelsTests
{
    private readonly ChatWorld _world = Worlds.New();
    private readonly List<WorldEvent> _heard = [];

    [Theory]
    [InlineData("general")]
    [InlineData("#general")]
    [InlineData(PlaygroundIds.General)]
    public void A_channel_is_found_by_name_and_id(string name) => _world.Channels.Find(name)!.Id.ShouldBe(PlaygroundIds.General);

    [Fact]
    public void A_deleted_channel_is_gone_with_its_threads_until_it_comes_back()
    {
        var message = _world.Say(PlaygroundIds.Blogs, "news");
        _world.Threads.StartFromMessage(_world.Bot, PlaygroundIds.Blogs, message, new() { ["name"] = "x" }).Refusal.ShouldBeNull();
        using var subscription = _world.Subscribe(_heard.Add);

        var deleted = _world.Channels.Delete("blogs").ShouldNotBeNull();

        _world.Messages.Send(_world.Bot, PlaygroundIds.Blogs, Worlds.Text("x"), []).Refusal!.Code.ShouldBe(10003);
        _world.Messages.Send(_world.Bot, message, Worlds.Text("x"), []).Refusal!.Code.ShouldBe(10003);

        deleted.Dispose();
        deleted.Dispose();

        _world.Messages.All(PlaygroundIds.Blogs).Count.ShouldBe(1);
        _world.Say(message, "back");
        _heard.Select(heard => heard.Type).ShouldBe(["CHANNEL_DELETE", "CHANNEL_CREATE", "MESSAGE_CREATE"]);
    }

    [Fact]
    public void A_permission_that_was_taken_comes_back()
    {
        using var subscription = _world.Subscribe(_heard.Add);

        var taken = _world.Channels.Deny(_world.Bot, Permissions.SendMessages, "general").ShouldNotBeNull();
        _world.Messages.Send(_world.Bot, PlaygroundIds.General, Worlds.Text("x"), []).Refusal!.Code.ShouldBe(50013);
        taken.Dispose();

        _world.Say(PlaygroundIds.General, "x");
        _heard.Select(heard => heard.Type).ShouldBe(["CHANNEL_UPDATE", "CHANNEL_UPDATE", "MESSAGE_CREATE"]);
    }

    [Fact]
    public void What_is_not_there_cannot_be_deleted_or_denied()
    {
        _world.Channels.Delete("nowhere").ShouldBeNull();
        _world.Channels.Deny(_world.Bot, Permissions.SendMessages, "nowhere").ShouldBeNull();
    }

    [Fact]
    public void For_the_gateway_a_hidden_channel_is_there_without_its_name()
    {
        using var denied = _world.Channels.Deny(_world.Bot, Permissions.ViewChannel, "weekly");

        var hidden = _world.Channels.ForGateway(_world.Bot, PlaygroundIds.Weekly)!;

        hidden["name"]!.GetValue<string>().ShouldBe("___hidden___");
        hidden["flags"]!.GetValue<int>().ShouldBe(1 << 17);
        hidden["permission_overwrites"]!.AsArray().ShouldHaveSingleItem()!["deny"]!.GetValue<string>().ShouldBe("1024");
        _world.Channels.WithHidden(_world.Bot).Count.ShouldBe(5);
        _world.Channels.SeenBy(_world.Bot).Count.ShouldBe(4);
    }
}
