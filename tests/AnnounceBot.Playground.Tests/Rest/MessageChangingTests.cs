using System.Net;
using System.Text.Json.Nodes;

namespace AnnounceBot.Playground.Tests.Rest;

public sealed class MessageChangingTests : ApiTests
{
    [Fact]
    public async Task An_edit_changes_what_it_names_and_keeps_the_rest()
    {
        var sent = (await Api.PostAsync(General, Json("""{"content":"text","embeds":[{"title":"old"}]}"""))).Object;
        Api.Clock.Advance(TimeSpan.FromMinutes(1));

        var edited = (await Edit(sent, """{"embeds":[{"title":"new"}]}""")).Object;

        edited["content"]!.GetValue<string>().ShouldBe("text");
        edited["embeds"]![0]!["title"]!.GetValue<string>().ShouldBe("new");
        edited["edited_timestamp"]!.GetValue<string>().ShouldBe("2026-03-02T12:01:00.000000+00:00");
    }

    [Fact]
    public async Task An_edit_must_leave_something()
    {
        var sent = await Api.SayAsync(PlaygroundIds.General, "text");

        (await Edit(sent, """{"content":""}""")).ShouldRefuse(HttpStatusCode.BadRequest, 50006);
        (await Edit(sent, """{"content":"","embeds":[{"title":"x"}]}""")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_edit_has_the_limits_of_a_message()
    {
        var sent = await Api.SayAsync(PlaygroundIds.General, "text");

        (await Edit(sent, $$"""{"content":"{{new string('x', 2001)}}"}""")).ErrorAt("content").ShouldBe("BASE_TYPE_MAX_LENGTH");
    }

    [Fact]
    public async Task What_somebody_else_wrote_is_theirs_to_edit()
    {
        var theirs = World.SayAs(World.Person("Mia")!, "general", "mine").Value!;

        (await Edit(theirs, """{"content":"ours"}""")).ShouldRefuse(HttpStatusCode.Forbidden, 50005);
    }

    [Fact]
    public async Task What_somebody_else_wrote_is_deleted_only_by_those_who_manage_messages()
    {
        var theirs = World.SayAs(World.Person("Mia")!, "general", "mine").Value!["id"]!.GetValue<string>();

        (await Api.SendAsync("DELETE", $"{General}/{theirs}")).ShouldRefuse(HttpStatusCode.Forbidden, 50013);
        World.Messages.Delete(World.Person("Mo")!, PlaygroundIds.General, theirs).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task A_deleted_message_is_gone()
    {
        var sent = await Api.SayAsync(PlaygroundIds.General, "text");

        (await Api.SendAsync("DELETE", $"{General}/{sent["id"]}")).Status.ShouldBe(HttpStatusCode.NoContent);

        (await Api.SendAsync("DELETE", $"{General}/{sent["id"]}")).ShouldRefuse(HttpStatusCode.NotFound, 10008);
        (await Edit(sent, """{"content":"again"}""")).ShouldRefuse(HttpStatusCode.NotFound, 10008);
        (await Api.SendAsync("PUT", $"{General}/{sent["id"]}/reactions/👍/@me")).ShouldRefuse(HttpStatusCode.NotFound, 10008);
    }

    [Fact]
    public async Task A_message_older_than_an_hour_is_edited_thirty_times_an_hour_at_most()
    {
        var sent = await Api.SayAsync(PlaygroundIds.General, "text");
        Api.Clock.Advance(TimeSpan.FromHours(1) + TimeSpan.FromSeconds(1));
        await EditTimes(sent, 30);

        var refused = await Edit(sent, """{"content":"x"}""");

        refused.ShouldRefuse(HttpStatusCode.TooManyRequests, 30046);
        refused.RetryAfter!.Value.ShouldBeInRange(TimeSpan.FromMinutes(55), TimeSpan.FromHours(1));
        Api.Clock.Advance(TimeSpan.FromHours(1));
        (await Edit(sent, """{"content":"y"}""")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_published_message_is_edited_three_times_an_hour_at_most()
    {
        var sent = await Api.SayAsync(PlaygroundIds.Blogs, "news");
        await Publish(sent);
        await EditTimes(sent, 3);

        (await Edit(sent, """{"content":"x"}""")).ShouldRefuse(HttpStatusCode.TooManyRequests, 20022);
    }

    [Fact]
    public async Task An_announcement_is_published_once()
    {
        var sent = await Api.SayAsync(PlaygroundIds.Blogs, "news");

        (await Publish(sent)).Object["flags"]!.GetValue<int>().ShouldBe(1);

        (await Publish(sent)).ShouldRefuse(HttpStatusCode.BadRequest, 40033);
    }

    [Fact]
    public async Task Only_in_an_announcement_channel_is_there_something_to_publish() =>
        (await Publish(await Api.SayAsync(PlaygroundIds.General, "news"))).ShouldRefuse(HttpStatusCode.BadRequest, 50024);

    [Fact]
    public async Task Ten_announcements_an_hour_are_published_in_a_channel()
    {
        for (var number = 0; number < 10; number++)
            (await Publish(await Api.SayAsync(PlaygroundIds.Blogs, $"{number}"))).Status.ShouldBe(HttpStatusCode.OK);
        var eleventh = await Api.SayAsync(PlaygroundIds.Blogs, "one more");
        Api.Clock.Advance(TimeSpan.FromMinutes(10));

        var refused = await Publish(eleventh);

        refused.ShouldRefuse(HttpStatusCode.TooManyRequests, 20028);
        refused.RetryAfter!.Value.ShouldBeInRange(TimeSpan.FromMinutes(45), TimeSpan.FromMinutes(50));
        refused.Body!["retry_after"]!.GetValue<double>().ShouldBe(refused.RetryAfter.Value.TotalSeconds, tolerance: 1);
        refused.Body["global"]!.GetValue<bool>().ShouldBeFalse();
        Api.Clock.Advance(TimeSpan.FromMinutes(50));
        (await Publish(eleventh)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task In_slowmode_one_waits_between_two_messages()
    {
        World.Channels.SetSlowmode("general", 30);
        await Api.SayAsync(PlaygroundIds.General, "one");
        Api.Clock.Advance(TimeSpan.FromSeconds(10));

        var refused = await Api.PostAsync(General, Text("two"));

        refused.ShouldRefuse(HttpStatusCode.TooManyRequests, 20016);
        refused.RetryAfter.ShouldBe(TimeSpan.FromSeconds(20));
        Api.Clock.Advance(TimeSpan.FromSeconds(20));
        await Api.SayAsync(PlaygroundIds.General, "two");
    }

    private Task<ApiClient.Answer> Edit(JsonObject message, string body) =>
        Api.SendAsync("PATCH", $"/channels/{message["channel_id"]}/messages/{message["id"]}", Json(body));

    private Task<ApiClient.Answer> Publish(JsonObject message) =>
        Api.SendAsync("POST", $"/channels/{message["channel_id"]}/messages/{message["id"]}/crosspost");

    private async Task EditTimes(JsonObject message, int times)
    {
        for (var number = 0; number < times; number++)
            (await Edit(message, $$"""{"content":"{{number}}"}""")).Status.ShouldBe(HttpStatusCode.OK);
    }
}
