using AnnounceBot.Discord.Gateway;
using AnnounceBot.Discord.Tests.Support;

namespace AnnounceBot.Discord.Tests.Gateway;

/// <summary>What Discord asks for, and how soon the next try is.</summary>
public sealed class ReconnectTests
{
    [Fact]
    public void When_asked_for_a_new_connection_it_resumes_at_once()
    {
        var talk = GatewayTalk.ConnectedForAWhile();

        talk.Receive("""{"op":7,"d":null}""");

        talk.Done.Skip(talk.Done.Count - 3).ShouldBe(
        [
            new GatewayAction.Close(1, 4200),
            new GatewayAction.Lost(null, "Discord asked for a new connection", TimeSpan.Zero),
            new GatewayAction.Connect(2, new Uri("wss://gateway-7.discord.example/?v=10&encoding=json"), IsResume: true),
        ]);
    }

    [Fact]
    public void It_can_be_asked_for_a_new_connection_instead_of_Hello()
    {
        var talk = new GatewayTalk();
        talk.Start();

        talk.Receive("""{"op":7,"d":null}""");
        talk.Pass(TimeSpan.FromSeconds(2));
        talk.Tell();
        talk.LogIn();

        talk.Session.State.ShouldBe(GatewayState.Connected);
    }

    [Fact]
    public void A_session_that_is_invalid_but_resumable_is_resumed()
    {
        var talk = GatewayTalk.ConnectedForAWhile();

        talk.Receive("""{"op":9,"d":true}""");

        talk.LastConnect.IsResume.ShouldBeTrue();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_session_that_is_over_is_begun_anew_after_1_to_5_seconds_at_the_first_address(int seed)
    {
        var talk = GatewayTalk.ConnectedForAWhile(seed);

        talk.Receive("""{"op":9,"d":false}""");

        (talk.Session.WaitUntil - talk.Now).ShouldNotBeNull().ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5));
        talk.Pass(TimeSpan.FromSeconds(5));
        talk.Do(new GatewayInput.GatewayNotTold("503", TimeSpan.Zero));
        talk.LastConnect.ShouldBe(new GatewayAction.Connect(2, new Uri("wss://gateway.discord.example/?v=10&encoding=json"), IsResume: false));
    }

    /// <summary>Pitfall 19.</summary>
    [Fact]
    public void Refused_handshakes_are_tried_at_1_2_4_up_to_60_seconds_with_jitter()
    {
        var talk = new GatewayTalk();
        talk.Start();
        var waits = new List<double>();

        for (var i = 0; i < 10; i++)
        {
            talk.Close(null);
            waits.Add((talk.Session.WaitUntil - talk.Now)!.Value.TotalSeconds);
            talk.PassTheWait();
            talk.Tell();
        }

        double[] least = [1, 2, 4, 8, 16, 32, 48, 48, 48, 48];
        waits.Zip(least).ShouldAllBe(wait => wait.First >= wait.Second && wait.First <= wait.Second * 1.25);
        waits.Distinct().Count().ShouldBe(10);
    }

    /// <summary>A server that logs us in and throws us out is a loop, too.</summary>
    [Fact]
    public void A_connection_that_breaks_soon_after_the_login_makes_the_next_wait_longer()
    {
        var talk = new GatewayTalk();
        talk.Start();

        for (var i = 0; i < 4; i++)
        {
            talk.LogIn();
            talk.Close(4000);
            talk.Pass(TimeSpan.FromSeconds(20));
        }

        talk.LogIn();
        talk.Close(4000);
        (talk.Session.WaitUntil - talk.Now).ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(16));
    }

    [Fact]
    public void Nothing_that_an_old_connection_says_or_had_planned_is_heard()
    {
        var talk = GatewayTalk.ConnectedForAWhile();
        talk.Receive("""{"op":7}""");
        talk.Connection.ShouldBe(2);
        var before = talk.Done.Count;

        foreach (var late in new[] { """{"op":7}""", """{"op":9,"d":false}""", """{"op":11}""", """{"op":1}""", """{"op":10,"d":{"heartbeat_interval":1}}""", """{"op":0,"t":"X","s":99,"d":{}}""" })
            talk.ReceiveFrom(1, late);

        talk.Do(new GatewayInput.Closed(1, 4004, "late"));
        talk.Do(new GatewayInput.Garbled(1, "late"));
        talk.Do(new GatewayInput.EventRefused(1));
        talk.Pass(TimeSpan.FromSeconds(14.9));   // the old heartbeat and its deadlines would have fallen due

        talk.Done.Count.ShouldBe(before);
        talk.Session.State.ShouldBe(GatewayState.Connecting);
    }
}
