using AnnounceBot.Discord.Gateway;

namespace AnnounceBot.Discord.Tests.Gateway;

public sealed class GatewayEventsTests
{
    [Fact]
    public void READY_says_who_we_are_and_where()
    {
        var ready = Read<GatewayEvent.Ready>("READY", """{"v":10,"user":{"id":"51","username":"AnnounceBot"},"guilds":[{"id":"1","unavailable":true}],"application":{"id":"52","flags":0}}""");

        ready.User.Username.ShouldBe("AnnounceBot");
        ready.ApplicationId.ShouldBe(new Snowflake(52));
        ready.Guilds.ShouldBe([new Snowflake(1)]);
    }

    /// <summary>Pitfall 15.</summary>
    [Theory]
    [InlineData("""{"id":"1","unavailable":true}""", true)]
    [InlineData("""{"id":"1","unavailable":false}""", false)]
    [InlineData("""{"id":"1"}""", false)]
    public void An_outage_is_no_removal(string data, bool isOutage)
    {
        Read<GatewayEvent.GuildDeleted>("GUILD_DELETE", data).ShouldBe(new GatewayEvent.GuildDeleted(new Snowflake(1), isOutage) { ReceivedAt = 7 });
    }

    [Fact]
    public void A_server_comes_with_its_channels_and_roles()
    {
        var guild = Read<GatewayEvent.GuildCreated>(
            "GUILD_CREATE", """{"id":"1","name":"Lantern","owner_id":"34","roles":[{"id":"1","name":"@everyone","permissions":"1024"}],"channels":[{"id":"21","type":5,"name":"blogs"}],"member_count":5}""").Guild;

        guild.Name.ShouldBe("Lantern");
        guild.Channels.Single().Name.ShouldBe("blogs");
        guild.Roles.Single().Name.ShouldBe("@everyone");
    }

    [Fact]
    public void Roles_come_change_and_go()
    {
        Read<GatewayEvent.RoleCreated>("GUILD_ROLE_CREATE", """{"guild_id":"1","role":{"id":"9","name":"Reader","permissions":"0"}}""").Role.Name.ShouldBe("Reader");
        Read<GatewayEvent.RoleUpdated>("GUILD_ROLE_UPDATE", """{"guild_id":"1","role":{"id":"9","name":"Writer","permissions":"0"}}""").Role.Name.ShouldBe("Writer");
        Read<GatewayEvent.RoleDeleted>("GUILD_ROLE_DELETE", """{"guild_id":"1","role_id":"9"}""").RoleId.ShouldBe(new Snowflake(9));
    }

    [Theory]
    [InlineData("CHANNEL_CREATE", typeof(GatewayEvent.ChannelCreated))]
    [InlineData("CHANNEL_UPDATE", typeof(GatewayEvent.ChannelUpdated))]
    [InlineData("CHANNEL_DELETE", typeof(GatewayEvent.ChannelDeleted))]
    [InlineData("THREAD_CREATE", typeof(GatewayEvent.ThreadCreated))]
    [InlineData("THREAD_UPDATE", typeof(GatewayEvent.ThreadUpdated))]
    [InlineData("THREAD_DELETE", typeof(GatewayEvent.ThreadDeleted))]
    [InlineData("GUILD_UPDATE", typeof(GatewayEvent.GuildUpdated))]
    [InlineData("INTERACTION_CREATE", typeof(GatewayEvent.InteractionCreated))]
    [InlineData("RESUMED", typeof(GatewayEvent.Resumed))]
    [InlineData("SOMETHING_NEW", typeof(GatewayEvent.Other))]
    public void Each_event_has_its_type(string name, Type type)
    {
        Frame(name, """{"id":"21","type":0,"guild_id":"1","name":"blogs"}""").Event.ShouldBeOfType(type);
    }

    [Theory]
    [InlineData("GUILD_CREATE", """{"id":"twelve"}""")]
    [InlineData("GUILD_CREATE", "[]")]
    [InlineData("CHANNEL_UPDATE", "null")]
    [InlineData("GUILD_ROLE_CREATE", """{"guild_id":"1"}""")]
    [InlineData("READY", "7")]
    public void What_cannot_be_read_is_said_and_ends_nothing(string name, string data)
    {
        Frame(name, data).Event.ShouldBeOfType<GatewayEvent.Unreadable>().Type.ShouldBe(name);
    }

    private static T Read<T>(string name, string data)
        where T : GatewayEvent => Frame(name, data).Event.ShouldBeOfType<T>();

    private static GatewayFrame Frame(string name, string data) =>
        GatewayFrame.Parse(System.Text.Encoding.UTF8.GetBytes($$"""{"op":0,"s":1,"t":"{{name}}","d":{{data}} }"""), receivedAt: 7);
}
