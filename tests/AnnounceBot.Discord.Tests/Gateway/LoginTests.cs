using AnnounceBot.Discord.Gateway;
using AnnounceBot.Discord.Tests.Support;

namespace AnnounceBot.Discord.Tests.Gateway;

public sealed class LoginTests
{
    [Fact]
    public void It_asks_where_connects_and_identifies_after_Hello()
    {
        var talk = new GatewayTalk(presence: new Presence { Text = "42 blogs", Kind = ActivityKind.Watching });

        talk.Start();
        talk.Hello();

        talk.Done.Select(action => action.GetType().Name).ShouldBe(["Ask", "Connect", "RecordIdentify", "Send"]);
        talk.LastConnect.Address.ShouldBe(new Uri("wss://gateway.discord.example/?v=10&encoding=json"));
        talk.Sent.Single().ToJsonString().ShouldBe(
            """{"op":2,"d":{"token":"playground-secret","intents":1,"properties":{"os":"OS","browser":"AnnounceBot","device":"AnnounceBot"},"presence":{"since":null,"activities":[{"type":3,"name":"42 blogs"}],"status":"online","afk":false}}}"""
                .Replace("OS", (string)talk.Sent.Single()["d"]!["properties"]!["os"]!, StringComparison.Ordinal));
    }

    [Fact]
    public void READY_makes_it_connected()
    {
        var talk = GatewayTalk.Connected();

        talk.Session.State.ShouldBe(GatewayState.Connected);
        talk.Session.ConnectedSince.ShouldBe(talk.Now);
        talk.Events.ShouldBe(["Ready"]);
    }

    /// <summary>Pitfall 4.</summary>
    [Fact]
    public void A_server_that_says_no_Hello_is_left_after_15_seconds()
    {
        var talk = new GatewayTalk();
        talk.Start();

        talk.Pass(TimeSpan.FromSeconds(14.9));
        talk.Session.State.ShouldBe(GatewayState.Connecting);
        talk.Pass(TimeSpan.FromSeconds(0.2));

        talk.Done.OfType<GatewayAction.Close>().Single().Connection.ShouldBe(1);
        talk.Session.State.ShouldBe(GatewayState.Waiting);
    }

    [Fact]
    public void A_server_that_does_not_answer_the_login_is_left_after_30_seconds()
    {
        var talk = new GatewayTalk();
        talk.Start();
        talk.Hello();

        talk.Live(TimeSpan.FromSeconds(29.9));
        talk.Session.State.ShouldBe(GatewayState.Connecting);
        talk.Live(TimeSpan.FromSeconds(0.2));

        talk.Session.State.ShouldBe(GatewayState.Waiting);
    }

    [Fact]
    public void A_READY_without_a_session_is_no_login()
    {
        var talk = new GatewayTalk();
        talk.Start();
        talk.Hello();

        talk.Dispatch("READY", 1, """{"v":10}""");

        talk.Session.State.ShouldBe(GatewayState.Waiting);
        talk.Events.ShouldBeEmpty();
    }

    [Fact]
    public void A_second_Hello_changes_nothing()
    {
        var talk = GatewayTalk.Connected();

        talk.Hello();

        talk.SentOpcodes.ShouldBe([2]);
    }

    [Theory]
    [InlineData("""{"op":31,"d":{"future":true}}""")]
    [InlineData("""{"op":43}""")]
    [InlineData("""{"op":-1,"d":[]}""")]
    public void Opcodes_of_the_future_are_ignored(string message)
    {
        var talk = GatewayTalk.Connected();
        var before = talk.Done.Count;

        talk.Receive(message);

        talk.Done.Count.ShouldBe(before);
        talk.Session.State.ShouldBe(GatewayState.Connected);
    }

    [Fact]
    public void Events_of_the_future_are_handed_on()
    {
        var talk = GatewayTalk.Connected();

        talk.Dispatch("RATE_LIMITED", 2);

        talk.Events.ShouldBe(["Ready", "RATE_LIMITED"]);
    }

    [Fact]
    public void What_is_no_message_ends_the_connection_and_the_session_goes_on()
    {
        var talk = GatewayTalk.Connected();
        talk.Live(TimeSpan.FromMinutes(2));

        talk.Do(new GatewayInput.Garbled(1, "'<' is an invalid start of a value"));

        talk.Done.OfType<GatewayAction.Close>().Single().ShouldBe(new GatewayAction.Close(1, 4200));
        talk.LastConnect.IsResume.ShouldBeTrue();
    }

    [Theory]
    [InlineData("ws://gateway.discord.example")]
    [InlineData("http://127.0.0.1:5080/gateway")]
    [InlineData("ws://127.0.0.1.example.com/gateway")]
    public void A_token_does_not_travel_in_the_open(string address)
    {
        var talk = new GatewayTalk();
        talk.Do(new GatewayInput.Started());

        talk.Tell(address: address);

        talk.Done.OfType<GatewayAction.Connect>().ShouldBeEmpty();
        talk.Done.OfType<GatewayAction.Fail>().Single().Reason.ShouldContain(address);
    }

    [Theory]
    [InlineData("ws://127.0.0.1:5080/gateway", "ws://127.0.0.1:5080/gateway?v=10&encoding=json")]
    [InlineData("ws://localhost:5080/gateway", "ws://localhost:5080/gateway?v=10&encoding=json")]
    [InlineData("ws://[::1]:5080/gateway/?v=9", "ws://[::1]:5080/gateway/?v=10&encoding=json")]
    public void The_playground_needs_no_encryption(string told, string connected)
    {
        var talk = new GatewayTalk();
        talk.Do(new GatewayInput.Started());

        talk.Tell(address: told);

        talk.LastConnect.Address.AbsoluteUri.ShouldBe(connected);
    }

    [Fact]
    public void A_refused_token_ends_it()
    {
        var talk = new GatewayTalk();
        talk.Do(new GatewayInput.Started());

        talk.Do(new GatewayInput.Refused("no"));

        talk.Session.State.ShouldBe(GatewayState.Failed);
        talk.Session.NextDue(talk.Now).ShouldBeNull();
    }

    [Fact]
    public void Stopping_says_goodbye_so_that_the_bot_is_shown_offline()
    {
        var talk = GatewayTalk.Connected();

        talk.Do(new GatewayInput.Stopped());

        talk.Done[^1].ShouldBe(new GatewayAction.Close(1, 1000));
        talk.Session.State.ShouldBe(GatewayState.Stopped);
        talk.Session.NextDue(talk.Now).ShouldBeNull();
        talk.Do(new GatewayInput.TimePassed()).ShouldBeEmpty();
    }

    /// <summary>Without Hello nobody knows when the heart should beat, so such a connection would count as alive for ever.</summary>
    [Theory]
    [InlineData("READY", """{"session_id":"s-1"}""")]
    [InlineData("RESUMED", "{}")]
    public void A_login_that_is_answered_before_Hello_is_none(string type, string data)
    {
        var talk = new GatewayTalk();
        talk.Start();

        talk.Dispatch(type, 1, data);
        talk.Session.State.ShouldBe(GatewayState.Connecting);
        talk.Pass(TimeSpan.FromSeconds(15));

        talk.Session.LastClose.ShouldNotBeNull().Reason.ShouldContain("Hello");
    }

    [Fact]
    public void A_session_whose_name_is_half_a_character_is_none()
    {
        var talk = new GatewayTalk();
        talk.Start();
        talk.Hello();

        talk.Do(new GatewayInput.Received(1, GatewayFrame.Parse("""{"op":0,"t":"READY","s":1,"d":{"session_id":"\ud800"}}"""u8, 0)));

        talk.Session.LastClose.ShouldNotBeNull().Reason.ShouldContain("names no session");
    }
}
