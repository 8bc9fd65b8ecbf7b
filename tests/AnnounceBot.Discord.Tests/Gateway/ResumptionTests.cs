using AnnounceBot.Discord.Gateway;
using AnnounceBot.Discord.Tests.Support;

namespace AnnounceBot.Discord.Tests.Gateway;

public sealed class ResumptionTests
{
    [Fact]
    public void A_resume_goes_where_READY_said_with_the_same_query_and_the_last_event()
    {
        var talk = GatewayTalk.ConnectedForAWhile();
        talk.Dispatch("GUILD_CREATE", 2);

        talk.Close(null);
        talk.Hello();

        talk.LastConnect.ShouldBe(new GatewayAction.Connect(2, new Uri("wss://gateway-7.discord.example/?v=10&encoding=json"), IsResume: true));
        talk.Sent.Single().ToJsonString().ShouldBe("""{"op":6,"d":{"token":"playground-secret","session_id":"s-1","seq":2}}""");
    }

    [Fact]
    public void A_resume_address_that_is_not_safe_is_not_used()
    {
        var talk = new GatewayTalk();
        talk.Start();
        talk.Hello();
        talk.Ready(resumeAddress: "ws://gateway.example");
        talk.Live(GatewayTalk.AWhile);

        talk.Close(null);

        talk.LastConnect.Address.Host.ShouldBe("gateway.discord.example");
    }

    [Fact]
    public void What_was_missed_comes_before_RESUMED_and_is_handed_on()
    {
        var talk = GatewayTalk.ConnectedForAWhile();
        talk.Close(null);
        talk.Hello();

        talk.Dispatch("VOICE", 2);
        talk.Resumed(3);

        talk.Events.ShouldBe(["Ready", "VOICE", "Resumed"]);
        talk.Session.Resumes.ShouldBe(1);
        talk.Session.State.ShouldBe(GatewayState.Connected);
    }

    [Fact]
    public void Only_an_event_that_was_taken_counts_when_resuming()
    {
        var talk = GatewayTalk.ConnectedForAWhile();
        talk.Dispatch("CHANNEL_UPDATE", 2);
        talk.IsFull = true;

        talk.Dispatch("INTERACTION_CREATE", 3);
        talk.Hello();

        talk.Sent.Single()["d"]!["seq"]!.GetValue<long>().ShouldBe(2);
    }

    /// <summary>Else a slow program would be told the same events over and over, by one new session after the other.</summary>
    [Fact]
    public void A_resume_that_breaks_off_while_missed_events_arrive_was_not_in_vain()
    {
        var talk = GatewayTalk.ConnectedForAWhile();
        talk.Close(null);

        for (var sequence = 2; sequence < 12; sequence++)
        {
            talk.PassTheWait();
            talk.LastConnect.IsResume.ShouldBeTrue();
            talk.Hello();
            talk.Dispatch("VOICE", sequence);
            talk.IsFull = true;
            talk.Dispatch("VOICE", sequence + 1);
            talk.IsFull = false;
        }

        talk.Events.Count(name => name == "VOICE").ShouldBe(10);
    }

    /// <summary>Pitfall 1. A connection that opens, and even says Hello, is no success.</summary>
    [Fact]
    public void After_three_failed_resumes_a_new_session_begins()
    {
        var talk = GatewayTalk.ConnectedForAWhile();
        talk.Close(null);

        for (var i = 0; i < 3; i++)
        {
            talk.LastConnect.IsResume.ShouldBeTrue();
            talk.Hello();
            talk.Close(null);
            talk.PassTheWait();
        }

        talk.Tell();
        talk.LastConnect.IsResume.ShouldBeFalse();
    }

    [Fact]
    public void A_resume_that_worked_ends_the_counting_of_failed_ones()
    {
        var talk = GatewayTalk.ConnectedForAWhile();

        for (var i = 0; i < 10; i++)
        {
            talk.Close(null);
            talk.PassTheWait();
            talk.Close(null);
            talk.PassTheWait();
            talk.Hello();
            talk.Resumed(2 + i);
        }

        talk.Session.Resumes.ShouldBe(10);
        talk.Budget.Spent.ShouldBe(1);
    }

    [Fact]
    public void A_server_that_goes_away_during_the_resume_is_not_asked_to_resume_again()
    {
        var talk = GatewayTalk.ConnectedForAWhile();
        talk.Close(1001);
        talk.LastConnect.IsResume.ShouldBeTrue();

        talk.Close(1001);
        talk.Pass(TimeSpan.FromMinutes(1));

        talk.Done[^1].ShouldBeOfType<GatewayAction.Ask>();
    }
}
