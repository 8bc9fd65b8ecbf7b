using AnnounceBot.Discord.Gateway;
using AnnounceBot.Discord.Tests.Support;

namespace AnnounceBot.Discord.Tests.Gateway;

public sealed class CloseCodeTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(1001)]
    [InlineData(1006)]
    [InlineData(1011)]
    [InlineData(4000)]
    [InlineData(4001)]
    [InlineData(4002)]
    [InlineData(4999)]
    public void After_these_codes_the_session_goes_on(int? code)
    {
        var talk = GatewayTalk.ConnectedForAWhile();

        talk.Close(code);

        talk.LastConnect.IsResume.ShouldBeTrue();
        talk.Session.LastClose!.Value.Code.ShouldBe(code);
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(4003)]
    [InlineData(4005)]
    [InlineData(4007)]
    [InlineData(4009)]
    public void After_these_codes_a_new_session_begins(int code)
    {
        var talk = GatewayTalk.ConnectedForAWhile();

        talk.Close(code);
        talk.Tell();
        talk.Hello();

        talk.SentOpcodes.ShouldBe([2]);
    }

    [Fact]
    public void After_too_much_was_sent_a_new_session_begins_but_not_at_once()
    {
        var talk = GatewayTalk.ConnectedForAWhile();

        talk.Close(4008);

        talk.Session.WaitUntil.ShouldBe(talk.Now + TimeSpan.FromSeconds(10));
        talk.Pass(TimeSpan.FromSeconds(10));
        talk.Done[^1].ShouldBeOfType<GatewayAction.Ask>();
    }

    /// <summary>Pitfall 8.</summary>
    [Theory]
    [InlineData(4004, "token")]
    [InlineData(4010, "shard")]
    [InlineData(4011, "too many servers")]
    [InlineData(4012, "Update AnnounceBot")]
    [InlineData(4013, "Update AnnounceBot")]
    [InlineData(4014, "Privileged Gateway Intents")]
    public void After_these_codes_it_gives_up_and_says_what_to_do(int code, string advice)
    {
        var talk = GatewayTalk.ConnectedForAWhile();

        talk.Close(code);

        var fail = talk.Done[^1].ShouldBeOfType<GatewayAction.Fail>();
        fail.Code.ShouldBe(code);
        fail.Reason.ShouldContain(advice);
        talk.Session.State.ShouldBe(GatewayState.Failed);
        talk.Session.NextDue(talk.Now).ShouldBeNull();
    }
}
