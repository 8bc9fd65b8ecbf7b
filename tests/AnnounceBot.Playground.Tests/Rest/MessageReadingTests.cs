using System.Net;
using System.Text.Json.Nodes;
using AnnounceBot.Playground.World;

namespace AnnounceBot.Playground.Tests.Rest;

public sealed class MessageReadingTests : ApiTests
{
    [Fact]
    public async Task A_message_has_what_clients_need()
    {
        var message = await Api.SayAsync(PlaygroundIds.General, "Good evening");

        string[] needed =
        [
            "id", "channel_id", "author", "content", "timestamp", "edited_timestamp", "tts", "mention_everyone", "mentions", "mention_roles",
            "attachments", "embeds", "components", "pinned", "flags", "type",
        ];
        message.Select(property => property.Key).ShouldBe(needed, ignoreOrder: true);
        message["timestamp"]!.GetValue<string>().ShouldBe("2026-03-02T12:00:00.000000+00:00");
    }

    [Fact]
    public async Task Messages_are_listed_newest_first()
    {
        await SayAll("one", "two", "three");

        (await Read("")).ShouldBe(["three", "two", "one"]);
        (await Read("?limit=2")).ShouldBe(["three", "two"]);
    }

    [Fact]
    public async Task They_are_paged_by_the_id_of_one_of_them()
    {
        var ids = await SayAll("one", "two", "three", "four", "five");

        (await Read($"?before={ids[3]}&limit=2")).ShouldBe(["three", "two"]);
        (await Read($"?after={ids[1]}&limit=2")).ShouldBe(["four", "three"]);
        (await Read($"?around={ids[2]}&limit=3")).ShouldBe(["four", "three", "two"]);
    }

    [Theory]
    [InlineData("limit=0", "limit", "NUMBER_TYPE_MIN")]
    [InlineData("limit=101", "limit", "NUMBER_TYPE_MAX")]
    [InlineData("before=then", "before", "NUMBER_TYPE_COERCE")]
    public async Task A_page_that_cannot_be_is_refused(string query, string field, string error) =>
        (await Api.GetAsync($"{General}?{query}")).ErrorAt(field).ShouldBe(error);

    [Fact]
    public async Task What_people_wrote_is_empty_for_a_bot_without_the_intent()
    {
        World.SayAs(World.Person("Mia")!, "general", "Between us").Refusal.ShouldBeNull();

        var read = (await Api.GetAsync(General)).Array[0]!;

        read["content"]!.GetValue<string>().ShouldBeEmpty();
        read["author"]!["username"]!.GetValue<string>().ShouldBe("mia");
        Api.Server.State["channels"]![3]!["messages"]![0]!["content"]!.GetValue<string>().ShouldBe("Between us");
    }

    [Fact]
    public async Task What_people_wrote_to_the_bot_can_be_read()
    {
        World.SayAs(World.Person("Mia")!, "general", $"Hello <@{PlaygroundIds.Bot}>").Refusal.ShouldBeNull();

        (await Read("")).ShouldBe([$"Hello <@{PlaygroundIds.Bot}>"]);
    }

    [Fact]
    public async Task Without_the_history_a_list_is_empty_and_a_message_refused()
    {
        var ids = await SayAll("one");
        Take(Permissions.ReadMessageHistory);

        (await Read("")).ShouldBeEmpty();
        (await Api.GetAsync($"{General}/{ids[0]}")).ShouldRefuse(HttpStatusCode.Forbidden, 50013);
    }

    [Fact]
    public async Task A_nonce_is_told_once_and_lost_when_the_message_is_read_again()
    {
        var sent = (await Api.PostAsync(General, Json("""{"content":"x","nonce":"n-1"}"""))).Object;

        sent["nonce"]!.GetValue<string>().ShouldBe("n-1");
        (await Api.GetAsync($"{General}/{sent["id"]}")).Object["nonce"].ShouldBeNull();
    }

    [Fact]
    public async Task A_reply_shows_what_it_replies_to()
    {
        var first = await Api.SayAsync(PlaygroundIds.General, "Question");

        var reply = (await Api.PostAsync(General, new JsonObject
        {
            ["content"] = "Answer",
            ["message_reference"] = new JsonObject { ["message_id"] = first["id"]!.GetValue<string>() },
        })).Object;

        reply["type"]!.GetValue<int>().ShouldBe(19);
        reply["referenced_message"]!["content"]!.GetValue<string>().ShouldBe("Question");
    }

    [Fact]
    public async Task A_reply_to_nothing_is_sent_plain_if_that_is_allowed() =>
        (await Api.PostAsync(General, Json("""{"content":"x","message_reference":{"message_id":"5","fail_if_not_exists":false}}""")))
            .Object["type"]!.GetValue<int>().ShouldBe(0);

    [Fact]
    public async Task A_poll_is_kept_with_its_end()
    {
        var poll = (await Api.PostAsync(General, Json("""
            {"poll":{"question":{"text":"Warm or cold?"},"answers":[{"poll_media":{"text":"Warm"}},{"poll_media":{"text":"Cold"}}],"duration":48}}
            """))).Object["poll"]!;

        poll["expiry"]!.GetValue<string>().ShouldBe("2026-03-04T12:00:00.000000+00:00");
        poll["answers"]![1]!["answer_id"]!.GetValue<int>().ShouldBe(2);
    }

    [Theory]
    [InlineData("/channels/5/messages", 10003)]
    [InlineData("/channels/5/messages/6", 10003)]
    [InlineData(General + "/6", 10008)]
    public async Task What_is_not_there_is_told_with_its_code(string path, int code) =>
        (await Api.GetAsync(path)).ShouldRefuse(HttpStatusCode.NotFound, code);

    [Fact]
    public async Task Messages_sent_at_once_all_arrive_with_ids_of_their_own()
    {
        var sent = await Task.WhenAll(Enumerable.Range(0, 40).Select(number => Api.SayAsync(PlaygroundIds.General, $"{number}")));

        sent.Select(message => message["id"]!.GetValue<string>()).Distinct().Count().ShouldBe(40);
        (await Api.GetAsync(General + "?limit=100")).Array.Count.ShouldBe(40);
    }

    private async Task<IReadOnlyList<string>> Read(string query) =>
        [.. (await Api.GetAsync(General + query)).Array.Select(message => message!["content"]!.GetValue<string>())];

    private async Task<IReadOnlyList<string>> SayAll(params string[] contents)
    {
        List<string> ids = [];
        foreach (var content in contents)
            ids.Add((await Api.SayAsync(PlaygroundIds.General, content))["id"]!.GetValue<string>());
        return ids;
    }
}
