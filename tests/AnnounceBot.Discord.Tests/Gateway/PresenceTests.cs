using System.Text;
using AnnounceBot.Discord.Gateway;
using AnnounceBot.Discord.Tests.Support;

namespace AnnounceBot.Discord.Tests.Gateway;

public sealed class PresenceTests
{
    [Fact]
    public void A_new_one_is_sent_at_once()
    {
        var talk = GatewayTalk.Connected();

        Choose(talk, "Reading");

        talk.Sent[^1].ToJsonString().ShouldBe(
            """{"op":3,"d":{"since":null,"activities":[{"type":4,"name":"Custom Status","state":"Reading"}],"status":"online","afk":false}}""");
    }

    [Fact]
    public void One_chosen_before_the_login_goes_with_it()
    {
        var talk = new GatewayTalk();
        Choose(talk, "Reading");

        talk.Start();
        talk.LogIn();

        talk.SentOpcodes.ShouldBe([2]);
        talk.Sent[0]["d"]!["presence"]!["activities"]![0]!["state"]!.GetValue<string>().ShouldBe("Reading");
    }

    [Fact]
    public void One_chosen_while_the_connection_was_away_is_sent_after_the_resume()
    {
        var talk = GatewayTalk.Connected();
        talk.Close(null);
        Choose(talk, "Reading");
        talk.Pass(TimeSpan.FromSeconds(2));

        talk.Hello();
        talk.SentOpcodes.ShouldBe([6]);
        talk.Resumed(2);

        talk.SentOpcodes.ShouldBe([6, 3]);
    }

    [Fact]
    public void A_hundred_in_a_minute_leave_room_for_heartbeats_and_the_last_one_wins()
    {
        var talk = GatewayTalk.Connected();

        for (var i = 1; i <= 500; i++)
            Choose(talk, $"{i} posts");

        talk.Sent.Length.ShouldBe(100);
        talk.Live(TimeSpan.FromSeconds(61));
        var presences = talk.Sent.Where(payload => (int)payload["op"]! == 3).ToArray();
        presences.Length.ShouldBe(100);
        presences[^1]["d"]!["activities"]![0]!["state"]!.GetValue<string>().ShouldBe("500 posts");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(129)]
    public void A_text_that_Discord_would_refuse_is_refused_here(int length)
    {
        Should.Throw<ArgumentException>(new Presence { Text = new string('x', length) }.Check).Message.ShouldContain("128");
    }

    [Theory]
    [InlineData(OnlineStatus.Online, "online")]
    [InlineData(OnlineStatus.Idle, "idle")]
    [InlineData(OnlineStatus.DoNotDisturb, "dnd")]
    [InlineData(OnlineStatus.Invisible, "invisible")]
    public void The_dot_has_Discords_name(OnlineStatus status, string name)
    {
        Encoding.UTF8.GetString(GatewayPayloads.UpdatePresence(new Presence { Status = status }).Span)
            .ShouldBe($$$"""{"op":3,"d":{"since":null,"activities":[],"status":"{{{name}}}","afk":false}}""");
    }

    [Fact]
    public void A_payload_that_would_end_the_connection_is_never_made()
    {
        Should.Throw<ArgumentException>(() => GatewayPayloads.Identify(new string('x', 4096), 1, null)).Message.ShouldContain("4,096");
    }

    private static void Choose(GatewayTalk talk, string text) => talk.Do(new GatewayInput.PresenceChosen(new Presence { Text = text }));
}
