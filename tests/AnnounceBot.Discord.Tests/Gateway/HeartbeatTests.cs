using AnnounceBot.Discord.Gateway;
using AnnounceBot.Discord.Tests.Support;

namespace AnnounceBot.Discord.Tests.Gateway;

public sealed class HeartbeatTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(41250);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_first_one_comes_after_a_random_part_of_the_interval(int seed)
    {
        var talk = GatewayTalk.Connected(seed);
        var other = GatewayTalk.Connected(seed + 100);

        (talk.Session.NextDue(talk.Now) - talk.Now).ShouldNotBeNull().ShouldBeInRange(TimeSpan.Zero, Interval);
        talk.Session.NextDue(talk.Now).ShouldNotBe(other.Session.NextDue(other.Now));
    }

    [Fact]
    public void They_go_on_at_the_interval()
    {
        var talk = GatewayTalk.Connected();

        talk.Live(Interval * 10);

        talk.SentOpcodes.Count(op => op == 1).ShouldBe(10);
    }

    [Fact]
    public void They_begin_before_the_login_is_answered()
    {
        var talk = new GatewayTalk();
        talk.Start();
        talk.Hello(interval: 10_000);

        talk.Live(TimeSpan.FromSeconds(10));

        talk.SentOpcodes.ShouldBe([2, 1]);
    }

    [Fact]
    public void They_carry_the_last_events_number()
    {
        var talk = GatewayTalk.Connected();
        talk.Dispatch("CHANNEL_UPDATE", 7);

        talk.Live(Interval);

        talk.Sent[^1]["d"]!.GetValue<long>().ShouldBe(7);
    }

    [Fact]
    public void Before_the_first_event_they_carry_null()
    {
        var talk = new GatewayTalk();
        talk.Start();
        talk.Hello(interval: 5_000);

        talk.Live(TimeSpan.FromSeconds(5));

        talk.Sent[^1].AsObject().ShouldContainKey("d");
        talk.Sent[^1]["d"].ShouldBeNull();
    }

    [Fact]
    public void When_Discord_asks_for_one_it_is_sent_at_once_and_the_rhythm_stays()
    {
        var talk = GatewayTalk.Connected();
        talk.Live(Interval);
        var due = talk.Session.NextDue(talk.Now);

        talk.Receive("""{"op":1,"d":null}""");

        talk.SentOpcodes[^1].ShouldBe(1);
        talk.Session.NextDue(talk.Now).ShouldBe(due);
    }

    /// <summary>An answer to the beat in between is still on its way when the regular one falls due.</summary>
    [Fact]
    public void One_that_Discord_asked_for_is_not_waited_for()
    {
        var talk = GatewayTalk.Connected();
        talk.Live(Interval);
        talk.Receive("""{"op":1,"d":null}""");

        talk.Pass((TimeSpan)(talk.Session.NextDue(talk.Now) - talk.Now)!);

        talk.Session.State.ShouldBe(GatewayState.Connected);
    }

    [Fact]
    public void The_time_to_the_answer_is_the_latency()
    {
        var talk = GatewayTalk.Connected();
        talk.Pass((TimeSpan)(talk.Session.NextDue(talk.Now) - talk.Now)!);

        talk.Pass(TimeSpan.FromMilliseconds(87));
        talk.Ack();

        talk.Session.Latency.ShouldBe(TimeSpan.FromMilliseconds(87));
    }

    [Fact]
    public void Without_an_answer_the_connection_is_left_so_that_the_session_lives_and_is_resumed()
    {
        var talk = GatewayTalk.Connected();

        talk.Pass(Interval * 3);

        talk.Done.OfType<GatewayAction.Close>().First().ShouldBe(new GatewayAction.Close(1, 4200));
        talk.LastConnect.IsResume.ShouldBeTrue();
    }

    /// <summary>Pitfall 3: an answer that the old connection owed must not be asked of the new one.</summary>
    [Fact]
    public void A_new_connection_owes_nothing_for_the_old_one()
    {
        var talk = GatewayTalk.Connected();
        talk.Live(TimeSpan.FromMinutes(2));
        while (talk.Connection == 1)
        {
            talk.Pass((TimeSpan)(talk.Session.NextDue(talk.Now) - talk.Now)!);   // until the unanswered beat is noticed
        }

        talk.Hello();
        talk.Resumed(2);

        talk.Live(Interval * 5);

        talk.Connection.ShouldBe(2);
        talk.Session.State.ShouldBe(GatewayState.Connected);
    }

    [Fact]
    public void After_the_machine_slept_one_beat_is_enough()
    {
        var heart = new Heartbeat(Interval, firstAt: Interval);

        heart.Beat(TimeSpan.FromHours(8));

        heart.DueAt.ShouldBe(TimeSpan.FromHours(8) + Interval);
    }

    [Fact]
    public void A_flood_of_requests_does_not_make_us_flood()
    {
        var talk = GatewayTalk.Connected();

        for (var i = 0; i < 500; i++)
            talk.Receive("""{"op":1,"d":null}""");

        talk.Sent.Length.ShouldBe(120);
    }

    [Theory]
    [InlineData("""{"op":10}""")]
    [InlineData("""{"op":10,"d":null}""")]
    [InlineData("""{"op":10,"d":{}}""")]
    [InlineData("""{"op":10,"d":{"heartbeat_interval":"often"}}""")]
    [InlineData("""{"op":10,"d":{"heartbeat_interval":0}}""")]
    [InlineData("""{"op":10,"d":{"heartbeat_interval":-5}}""")]
    public void A_Hello_without_a_usable_interval_is_no_Hello(string hello)
    {
        var talk = new GatewayTalk();
        talk.Start();

        talk.Receive(hello);

        talk.Session.State.ShouldBe(GatewayState.Waiting);
        talk.SentOpcodes.ShouldBeEmpty();
    }
}
