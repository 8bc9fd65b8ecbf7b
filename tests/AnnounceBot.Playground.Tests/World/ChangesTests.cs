using AnnounceBot.Playground.World;

namespace AnnounceBot.Playground.Tests.World;

public sealed class ChangesTests
{
    private readonly ChatWorld _world = Worlds.New();
    private readonly List<WorldEvent> _heard = [];

    [Fact]
    public void What_is_sent_changed_and_deleted_is_told_in_order()
    {
        using var subscription = _world.Subscribe(_heard.Add);

        var id = _world.Say(PlaygroundIds.General, "one");
        _world.Reactions.Add(_world.Bot, PlaygroundIds.General, id, "👍");
        _world.Messages.Edit(_world.Bot, PlaygroundIds.General, id, Worlds.Text("two"), []);
        _world.Messages.Delete(_world.Bot, PlaygroundIds.General, id);

        _heard.Select(heard => heard.Type).ShouldBe(["MESSAGE_CREATE", "MESSAGE_REACTION_ADD", "MESSAGE_UPDATE", "MESSAGE_DELETE"]);
        _heard.ShouldAllBe(heard => heard.ChannelId == PlaygroundIds.General && heard.OnlyForPerson == null);
        _heard[0].Data["guild_id"]!.GetValue<string>().ShouldBe(PlaygroundIds.Guild);
        _heard[0].Data["member"]!["roles"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public void What_is_refused_is_not_told()
    {
        using var subscription = _world.Subscribe(_heard.Add);

        _world.Messages.Send(_world.Bot, PlaygroundIds.General, [], []);
        _world.SayAs(_world.Person("Mia")!, "mod-queue", "hello");

        _heard.ShouldBeEmpty();
    }

    [Fact]
    public void A_subscriber_may_ask_and_change_the_world_and_all_hear_it_in_one_order()
    {
        List<string> first = [];
        List<string> second = [];
        using var one = _world.Subscribe(heard =>
        {
            first.Add(heard.Data["content"]!.GetValue<string>());
            if (first.Count == 1)
                _world.Say(PlaygroundIds.General, "echo");
        });
        using var two = _world.Subscribe(heard => second.Add(heard.Data["content"]!.GetValue<string>()));

        _world.Say(PlaygroundIds.General, "call");

        first.ShouldBe(["call", "echo"]);
        second.ShouldBe(["call", "echo"]);
    }

    [Fact]
    public async Task Writers_at_once_are_heard_in_the_order_of_their_ids()
    {
        using var subscription = _world.Subscribe(_heard.Add);

        await Parallel.ForAsync(0, 200, (number, _) =>
        {
            _world.Say(PlaygroundIds.General, $"{number}");
            return ValueTask.CompletedTask;
        });

        var ids = _heard.Select(heard => ulong.Parse(heard.Data["id"]!.GetValue<string>(), null)).ToList();
        ids.Count.ShouldBe(200);
        ids.ShouldBe(ids.Order());
    }

    [Fact]
    public void Who_unsubscribed_hears_no_more()
    {
        _world.Subscribe(_heard.Add).Dispose();

        _world.Say(PlaygroundIds.General, "one");

        _heard.ShouldBeEmpty();
    }

    [Fact]
    public void A_direct_message_is_for_the_two_alone()
    {
        var channel = _world.Channels.OpenConversation(_world.Bot, PlaygroundIds.Mo).Value!["id"]!.GetValue<string>();
        using var subscription = _world.Subscribe(_heard.Add);

        _world.Say(channel, "between us");

        _heard.ShouldHaveSingleItem().OnlyForPerson.ShouldBe(PlaygroundIds.Mo);
        _heard[0].Data["guild_id"].ShouldBeNull();
    }
}
