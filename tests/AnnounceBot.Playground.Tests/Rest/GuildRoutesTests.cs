using System.Net;
using AnnounceBot.Playground.World;

namespace AnnounceBot.Playground.Tests.Rest;

public sealed class GuildRoutesTests : ApiTests
{
    [Fact]
    public async Task The_guild_belongs_to_Ada_and_is_counted_when_asked()
    {
        (await Api.GetAsync($"/guilds/{PlaygroundIds.Guild}")).Object["owner_id"]!.GetValue<string>().ShouldBe(PlaygroundIds.Ada);
        (await Api.GetAsync($"/guilds/{PlaygroundIds.Guild}?with_counts=true")).Object["approximate_member_count"]!.GetValue<int>().ShouldBe(5);
    }

    [Fact]
    public async Task The_roles_are_listed_from_everyone_up()
    {
        var roles = (await Api.GetAsync($"/guilds/{PlaygroundIds.Guild}/roles")).Array;

        roles.Select(role => role!["name"]!.GetValue<string>()).ShouldBe(["@everyone", "member", "contributor", "moderator", "AnnounceBot", "admin"]);
        roles[0]!["id"]!.GetValue<string>().ShouldBe(PlaygroundIds.Guild);
        roles[4]!["tags"]!["bot_id"]!.GetValue<string>().ShouldBe(PlaygroundIds.Bot);
        roles[5]!["permissions"]!.GetValue<string>().ShouldBe("8");
    }

    [Fact]
    public async Task A_member_is_found_by_id()
    {
        var member = (await Api.GetAsync($"/guilds/{PlaygroundIds.Guild}/members/{PlaygroundIds.Cem}")).Object;

        member["user"]!["global_name"]!.GetValue<string>().ShouldBe("Cem");
        member["roles"]!.AsArray().ShouldHaveSingleItem()!.GetValue<string>().ShouldBe(PlaygroundIds.ContributorRole);
    }

    [Fact]
    public async Task The_channels_are_listed_in_their_order_with_their_kinds()
    {
        var channels = (await Api.GetAsync($"/guilds/{PlaygroundIds.Guild}/channels")).Array;

        channels.Select(channel => (channel!["name"]!.GetValue<string>(), channel["type"]!.GetValue<int>()))
            .ShouldBe([("blogs", 5), ("weekly", 0), ("mod-queue", 0), ("general", 0), ("reading-room", 15)]);
        channels[4]!["available_tags"]!.AsArray().Select(tag => tag!["name"]!.GetValue<string>()).ShouldBe(["article", "video", "picked"]);
    }

    [Fact]
    public async Task A_hidden_channel_is_left_out_of_the_list_and_cannot_be_reached()
    {
        World.Channels.Deny(World.Bot, Permissions.ViewChannel, "weekly");

        (await Api.GetAsync($"/guilds/{PlaygroundIds.Guild}/channels")).Array.Select(channel => channel!["name"]!.GetValue<string>()).ShouldNotContain("weekly");
        (await Api.GetAsync($"/channels/{PlaygroundIds.Weekly}")).ShouldRefuse(HttpStatusCode.Forbidden, 50001);
    }

    [Fact]
    public async Task A_channel_is_found_by_id()
    {
        var channel = (await Api.GetAsync($"/channels/{PlaygroundIds.ModQueue}")).Object;

        channel["name"]!.GetValue<string>().ShouldBe("mod-queue");
        var everyone = channel["permission_overwrites"]![0]!;
        everyone["id"]!.GetValue<string>().ShouldBe(PlaygroundIds.Guild);
        everyone["deny"]!.GetValue<string>().ShouldBe("1024");
    }

    [Theory]
    [InlineData("/guilds/5", 10004)]
    [InlineData("/guilds/5/roles", 10004)]
    [InlineData("/guilds/5/channels", 10004)]
    [InlineData("/guilds/5/threads/active", 10004)]
    [InlineData($"/guilds/5/members/{PlaygroundIds.Mo}", 10004)]
    [InlineData($"/guilds/{PlaygroundIds.Guild}/members/5", 10013)]
    [InlineData("/users/@me/guilds/5/member", 10004)]
    [InlineData("/channels/5", 10003)]
    public async Task What_is_not_there_is_told_with_its_code(string path, int code) =>
        (await Api.GetAsync(path)).ShouldRefuse(HttpStatusCode.NotFound, code);
}
