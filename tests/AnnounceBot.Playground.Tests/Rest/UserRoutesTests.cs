using System.Net;
using System.Text.Json.Nodes;
using AnnounceBot.Playground.Faults;

namespace AnnounceBot.Playground.Tests.Rest;

public sealed class UserRoutesTests : ApiTests
{
    [Fact]
    public async Task The_bot_is_told_who_it_is()
    {
        var self = (await Api.GetAsync("/users/@me")).Object;

        self["id"]!.GetValue<string>().ShouldBe(PlaygroundIds.Bot);
        self["username"]!.GetValue<string>().ShouldBe("AnnounceBot");
        self["bot"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task Its_application_has_its_id_and_an_owner()
    {
        var application = (await Api.GetAsync("/applications/@me")).Object;

        application["id"]!.GetValue<string>().ShouldBe(PlaygroundIds.Bot);
        application["owner"]!["id"]!.GetValue<string>().ShouldBe(PlaygroundIds.Ada);
    }

    [Fact]
    public async Task It_is_in_one_guild_named_as_the_community()
    {
        var guild = (await Api.GetAsync("/users/@me/guilds")).Array.ShouldHaveSingleItem()!;

        guild["name"]!.GetValue<string>().ShouldBe("Lantern");
        guild["owner"]!.GetValue<bool>().ShouldBeFalse();
        guild["approximate_member_count"].ShouldBeNull();
    }

    [Fact]
    public async Task The_guilds_are_counted_when_asked() =>
        (await Api.GetAsync("/users/@me/guilds?with_counts=true")).Array[0]!["approximate_member_count"]!.GetValue<int>().ShouldBe(5);

    [Fact]
    public async Task Its_own_membership_lists_its_role() =>
        (await Api.GetAsync($"/users/@me/guilds/{PlaygroundIds.Guild}/member")).Object["roles"]!.AsArray()
            .ShouldHaveSingleItem()!.GetValue<string>().ShouldBe(PlaygroundIds.BotRole);

    [Fact]
    public async Task A_conversation_with_a_person_is_opened_once()
    {
        var first = (await Open(PlaygroundIds.Mo)).Object;
        var second = (await Open(PlaygroundIds.Mo)).Object;

        first["type"]!.GetValue<int>().ShouldBe(1);
        first["recipients"]!.AsArray().ShouldHaveSingleItem()!["username"]!.GetValue<string>().ShouldBe("mo");
        second["id"]!.GetValue<string>().ShouldBe(first["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_is_written_in_a_conversation_is_read_in_full()
    {
        var channel = (await Open(PlaygroundIds.Mo)).Object["id"]!.GetValue<string>();
        World.SayAs(World.Person("Mo")!, channel, "Who waits?").Refusal.ShouldBeNull();
        await Api.SayAsync(channel, "Two submissions.");

        var messages = (await Api.GetAsync($"/channels/{channel}/messages")).Array;

        messages.Select(message => message!["content"]!.GetValue<string>()).ShouldBe(["Two submissions.", "Who waits?"]);
        World.SayAs(World.Person("Mia")!, channel, "Me too").Refusal!.Code.ShouldBe(50001);
    }

    [Fact]
    public async Task Who_takes_no_direct_messages_gets_none_until_the_faults_are_cleared()
    {
        var channel = (await Open(PlaygroundIds.Mo)).Object["id"]!.GetValue<string>();
        Api.Server.Faults.Add(new(FaultKind.DirectMessagesClosed) { Person = "Mo" });

        (await Open(PlaygroundIds.Mo)).Status.ShouldBe(HttpStatusCode.OK);
        (await Api.PostAsync($"/channels/{channel}/messages", new JsonObject { ["content"] = "Hello" })).ShouldRefuse(HttpStatusCode.Forbidden, 50007);
        Api.Server.Faults.Clear();
        await Api.SayAsync(channel, "Hello");

        (await Api.GetAsync($"/channels/{channel}/messages")).Array.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("1", HttpStatusCode.NotFound, 10013)]
    [InlineData(PlaygroundIds.Bot, HttpStatusCode.BadRequest, 50033)]
    [InlineData("Mo", HttpStatusCode.BadRequest, 50035)]
    public async Task A_conversation_needs_another_person(string recipient, HttpStatusCode status, int code) =>
        (await Open(recipient)).ShouldRefuse(status, code);

    [Fact]
    public async Task A_conversation_needs_a_recipient() =>
        (await Api.PostAsync("/users/@me/channels", new JsonObject())).ErrorAt("recipient_id").ShouldBe("BASE_TYPE_REQUIRED");

    private Task<ApiClient.Answer> Open(string recipient) => Api.PostAsync("/users/@me/channels", new JsonObject { ["recipient_id"] = recipient });
}
