using System.Text.Json.Nodes;
using AnnounceBot.Playground.World;

namespace AnnounceBot.Playground.Tests.World;

public sealed class AnswersTests
{
    private const int SlashCommandType = 20;

    private readonly ChatWorld _world = Worlds.New();

    private Person Mo => _world.Person("Mo")!;

    [Fact]
    public void An_answer_needs_no_permission_in_the_channel()
    {
        using var denied = _world.Channels.Deny(_world.Bot, Permissions.SendMessages, "general");

        var answer = Send("""{"content":"Done."}""").Value!;

        answer["type"]!.GetValue<int>().ShouldBe(SlashCommandType);
        answer["interaction_metadata"]!["name"]!.GetValue<string>().ShouldBe("week");
    }

    [Fact]
    public void An_ephemeral_answer_is_for_one_person()
    {
        List<WorldEvent> heard = [];
        using var subscription = _world.Subscribe(heard.Add);

        var id = Send("""{"content":"Only you","flags":64}""").Value!["id"]!.GetValue<string>();

        heard.ShouldHaveSingleItem().OnlyForPerson.ShouldBe(PlaygroundIds.Mo);
        _world.Messages.All(PlaygroundIds.General).ShouldBeEmpty();
        _world.Messages.SeenBy(_world.Person("Mia")!, PlaygroundIds.General).ShouldBeEmpty();
        _world.Messages.SeenBy(Mo, PlaygroundIds.General).Count.ShouldBe(1);
        _world.Messages.Get(_world.Bot, PlaygroundIds.General, id).Refusal!.Code.ShouldBe(10008);
        _world.Channels.Get(_world.Bot, PlaygroundIds.General).Value!["last_message_id"].ShouldBeNull();
        _world.Answers.Get(PlaygroundIds.General, id).Value!["flags"]!.GetValue<int>().ShouldBe(64);
    }

    [Fact]
    public void A_deferred_answer_thinks_until_it_is_edited()
    {
        var thinking = Send("{}", isThinking: true).Value!;
        var id = thinking["id"]!.GetValue<string>();

        thinking["flags"]!.GetValue<int>().ShouldBe(128);
        _world.Answers.Edit(PlaygroundIds.General, id, [], []).Refusal!.Code.ShouldBe(50006);
        var edited = _world.Answers.Edit(PlaygroundIds.General, id, Worlds.Text("Done."), []).Value!;

        edited["flags"]!.GetValue<int>().ShouldBe(0);
        edited["edited_timestamp"].ShouldBeNull();
        _world.Answers.Edit(PlaygroundIds.General, id, Worlds.Text("Done again."), []).Value!["edited_timestamp"].ShouldNotBeNull();
    }

    [Fact]
    public void An_answer_pings_people_but_no_roles_unless_it_says_so()
    {
        var text = $"<@{PlaygroundIds.Mia}> <@&{PlaygroundIds.ModeratorRole}>";

        var usual = _world.Answers.Send(PlaygroundIds.General, Worlds.Text(text), [], Facts(false)).Value!;
        var silent = Send($$$"""{"content":"{{{text}}}","allowed_mentions":{"parse":[]}}""").Value!;

        usual["mentions"]!.AsArray().Count.ShouldBe(1);
        usual["mention_roles"]!.AsArray().ShouldBeEmpty();
        silent["mentions"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public void An_empty_answer_and_one_that_does_not_fit_are_refused()
    {
        Send("{}").Refusal!.Code.ShouldBe(50006);
        Send($$"""{"content":"{{new string('x', 2001)}}"}""").Refusal!.Code.ShouldBe(50035);
    }

    [Fact]
    public void A_deleted_answer_is_gone()
    {
        var id = Send("""{"content":"x","flags":64}""").Value!["id"]!.GetValue<string>();

        _world.Answers.Delete(PlaygroundIds.General, id).Refusal.ShouldBeNull();

        _world.Answers.Delete(PlaygroundIds.General, id).Refusal!.Code.ShouldBe(10008);
        _world.Answers.Edit(PlaygroundIds.General, id, Worlds.Text("y"), []).Refusal!.Code.ShouldBe(10008);
    }

    private Outcome<JsonObject> Send(string body, bool isThinking = false) =>
        _world.Answers.Send(PlaygroundIds.General, JsonNode.Parse(body)!.AsObject(), [], Facts(isThinking));

    private AnswerFacts Facts(bool isThinking) =>
        new(Mo, SlashCommandType, new() { ["interaction_metadata"] = new JsonObject { ["name"] = "week" } }, isThinking);
}
