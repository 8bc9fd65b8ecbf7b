using System.Net;
using System.Text.Json.Nodes;

namespace AnnounceBot.Playground.Tests.Rest;

public sealed class ThreadTests : ApiTests
{
    private const string Open = """{"archived":false}""";

    private const string Named = """{"name":"About the lamp","auto_archive_duration":60}""";

    [Fact]
    public async Task A_thread_has_the_id_of_the_message_it_began_from()
    {
        var message = await Api.SayAsync(PlaygroundIds.Blogs, "news");

        var answer = await Start(message);

        answer.Status.ShouldBe(HttpStatusCode.Created);
        answer.Object["id"]!.GetValue<string>().ShouldBe(message["id"]!.GetValue<string>());
        answer.Object["type"]!.GetValue<int>().ShouldBe(10);
        answer.Object["thread_metadata"]!["auto_archive_duration"]!.GetValue<int>().ShouldBe(60);
        var read = (await Api.GetAsync($"{Blogs}/{message["id"]}")).Object;
        read["flags"]!.GetValue<int>().ShouldBe(32);
        read["thread"]!["name"]!.GetValue<string>().ShouldBe("About the lamp");
    }

    [Fact]
    public async Task In_a_text_channel_it_is_a_public_thread() =>
        (await Start(await Api.SayAsync(PlaygroundIds.General, "question"))).Object["type"]!.GetValue<int>().ShouldBe(11);

    [Fact]
    public async Task A_message_has_one_thread_at_most()
    {
        var message = await Api.SayAsync(PlaygroundIds.Blogs, "news");
        await Start(message);

        (await Start(message)).ShouldRefuse(HttpStatusCode.BadRequest, 160004);
    }

    [Theory]
    [InlineData("""{}""", "name", "BASE_TYPE_REQUIRED")]
    [InlineData("""{"name":"x","auto_archive_duration":5}""", "auto_archive_duration", "BASE_TYPE_CHOICES")]
    [InlineData("""{"name":"x","rate_limit_per_user":21601}""", "rate_limit_per_user", "NUMBER_TYPE_MAX")]
    public async Task A_thread_that_cannot_be_is_refused(string body, string field, string error) =>
        (await Start(await Api.SayAsync(PlaygroundIds.Blogs, "news"), body)).ErrorAt(field).ShouldBe(error);

    [Fact]
    public async Task A_name_has_100_characters_at_most() =>
        (await Start(await Api.SayAsync(PlaygroundIds.Blogs, "news"), $$"""{"name":"{{new string('x', 101)}}"}""")).ErrorAt("name").ShouldBe("BASE_TYPE_BAD_LENGTH");

    [Fact]
    public async Task There_are_no_threads_in_threads()
    {
        var thread = (await Start(await Api.SayAsync(PlaygroundIds.Blogs, "news"))).Object["id"]!.GetValue<string>();
        var inside = await Api.SayAsync(thread, "yes");

        (await Start(inside)).ShouldRefuse(HttpStatusCode.BadRequest, 50024);
        (await Api.PostAsync($"/channels/{thread}/threads", Json(Named))).ShouldRefuse(HttpStatusCode.BadRequest, 50024);
    }

    [Fact]
    public async Task A_thread_can_begin_without_a_message()
    {
        var thread = (await Api.PostAsync($"/channels/{PlaygroundIds.General}/threads", Json("""{"name":"Talk","type":11}"""))).Object;

        thread["parent_id"]!.GetValue<string>().ShouldBe(PlaygroundIds.General);
        thread["message"].ShouldBeNull();
    }

    [Fact]
    public async Task A_private_thread_is_not_to_be_had_here() =>
        (await Api.PostAsync($"/channels/{PlaygroundIds.General}/threads", Json("""{"name":"Talk"}"""))).ShouldRefuse(HttpStatusCode.BadRequest, 50024);

    [Fact]
    public async Task It_counts_what_is_written_in_it()
    {
        var thread = (await Start(await Api.SayAsync(PlaygroundIds.Blogs, "news"))).Object["id"]!.GetValue<string>();
        await Api.SayAsync(thread, "one");
        await Api.SayAsync(thread, "two");

        var read = (await Api.GetAsync($"/channels/{thread}")).Object;

        read["message_count"]!.GetValue<int>().ShouldBe(2);
        (await Api.GetAsync($"/channels/{thread}/messages")).Array.Count.ShouldBe(2);
    }

    [Fact]
    public async Task After_its_time_of_silence_it_is_archived()
    {
        var message = await Api.SayAsync(PlaygroundIds.Blogs, "news");
        await Start(message);
        (await ActiveIds()).ShouldBe([message["id"]!.GetValue<string>()]);

        Api.Clock.Advance(TimeSpan.FromMinutes(60));

        (await ActiveIds()).ShouldBeEmpty();
        var archived = (await Api.GetAsync($"/channels/{PlaygroundIds.Blogs}/threads/archived/public")).Object;
        archived["threads"]!.AsArray().ShouldHaveSingleItem()!["thread_metadata"]!["archived"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task Archived_threads_are_paged_by_when_they_were_archived()
    {
        foreach (var name in new[] { "first", "second", "third" })
        {
            await Start(await Api.SayAsync(PlaygroundIds.Blogs, name), $$"""{"name":"{{name}}","auto_archive_duration":60}""");
            Api.Clock.Advance(TimeSpan.FromHours(2));
        }

        var page = (await Archived("?limit=2")).Object;
        var last = page["threads"]![1]!["thread_metadata"]!["archive_timestamp"]!.GetValue<string>();
        var next = (await Archived($"?before={Uri.EscapeDataString(last)}")).Object;

        Names(page).ShouldBe(["third", "second"]);
        page["has_more"]!.GetValue<bool>().ShouldBeTrue();
        Names(next).ShouldBe(["first"]);
        next["has_more"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task In_an_archived_thread_nothing_is_edited_deleted_or_reacted_to_but_writing_wakes_it()
    {
        var thread = (await Start(await Api.SayAsync(PlaygroundIds.Blogs, "news"))).Object["id"]!.GetValue<string>();
        var inside = $"/channels/{thread}/messages/{(await Api.SayAsync(thread, "yes"))["id"]}";
        World.Threads.Archive(thread, locked: false);

        (await Api.SendAsync("PATCH", inside, Text("no"))).ShouldRefuse(HttpStatusCode.BadRequest, 50083);
        (await Api.SendAsync("DELETE", inside)).ShouldRefuse(HttpStatusCode.BadRequest, 50083);
        (await Api.SendAsync("PUT", $"{inside}/reactions/👍/@me")).ShouldRefuse(HttpStatusCode.BadRequest, 50083);
        (await Api.SendAsync("DELETE", $"{inside}/reactions/👍/@me")).ShouldRefuse(HttpStatusCode.BadRequest, 50083);

        await Api.SayAsync(thread, "awake");

        (await Api.SendAsync("PATCH", inside, Text("no"))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Into_a_locked_thread_only_those_write_who_manage_threads()
    {
        var thread = (await Start(await Api.SayAsync(PlaygroundIds.Blogs, "news"))).Object["id"]!.GetValue<string>();
        World.Threads.Archive(thread, locked: true);

        (await Api.PostAsync($"/channels/{thread}/messages", Text("awake"))).ShouldRefuse(HttpStatusCode.BadRequest, 160005);
        World.SayAs(World.Person("Mo")!, thread, "awake").Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task An_archived_thread_is_opened_again_but_a_locked_one_only_by_those_who_manage_threads()
    {
        var thread = (await Start(await Api.SayAsync(PlaygroundIds.Blogs, "news"))).Object["id"]!.GetValue<string>();
        World.Threads.Archive(thread, locked: false);

        var opened = await Api.SendAsync("PATCH", $"/channels/{thread}", Json(Open));

        opened.Status.ShouldBe(HttpStatusCode.OK);
        opened.Object["thread_metadata"]!["archived"]!.GetValue<bool>().ShouldBeFalse();
        (await ActiveIds()).ShouldBe([thread]);
        World.Threads.Archive(thread, locked: true);
        (await Api.SendAsync("PATCH", $"/channels/{thread}", Json(Open))).ShouldRefuse(HttpStatusCode.Forbidden, 50013);
    }

    [Theory]
    [InlineData("5", HttpStatusCode.NotFound, 10003)]
    [InlineData(PlaygroundIds.Blogs, HttpStatusCode.BadRequest, 50024)]
    public async Task Only_threads_are_opened(string channel, HttpStatusCode status, int code) =>
        (await Api.SendAsync("PATCH", $"/channels/{channel}", Json(Open))).ShouldRefuse(status, code);

    [Fact]
    public async Task Archived_threads_are_those_of_a_channel_that_can_have_threads() =>
        (await Api.GetAsync("/channels/5/threads/archived/public")).ShouldRefuse(HttpStatusCode.NotFound, 10003);

    private static IEnumerable<string> Names(JsonObject page) => page["threads"]!.AsArray().Select(thread => thread!["name"]!.GetValue<string>());

    private Task<ApiClient.Answer> Start(JsonObject message, string body = Named) =>
        Api.PostAsync($"/channels/{message["channel_id"]}/messages/{message["id"]}/threads", Json(body));

    private Task<ApiClient.Answer> Archived(string query) => Api.GetAsync($"/channels/{PlaygroundIds.Blogs}/threads/archived/public{query}");

    private async Task<IEnumerable<string>> ActiveIds() =>
        (await Api.GetAsync($"/guilds/{PlaygroundIds.Guild}/threads/active")).Object["threads"]!.AsArray().Select(thread => thread!["id"]!.GetValue<string>());
}
