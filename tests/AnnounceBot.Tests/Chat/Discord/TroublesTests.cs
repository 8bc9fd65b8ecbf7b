using System.Net;
using AnnounceBot.Chat;
using AnnounceBot.Chat.Discord;
using AnnounceBot.Discord.Rest;

namespace AnnounceBot.Tests.Chat.Discord;

/// <summary>What Discord's refusals mean; their numbers: "Opcodes and Status Codes", JSON error codes.</summary>
public sealed class TroublesTests
{
    [Theory]
    [InlineData(10003)] // gone
    [InlineData(10004)] // not on the server any more
    [InlineData(50001)] // hidden
    [InlineData(50013)] // a permission is missing
    [InlineData(50008)] // no place for messages
    [InlineData(50024)]
    [InlineData(40066)] // a forum wants a tag
    [InlineData(40067)]
    [InlineData(50083)] // a thread is locked
    [InlineData(160005)]
    public void What_a_person_has_to_change_about_a_channel_keeps_its_messages_waiting(int code)
    {
        Of(code).ShouldBeOfType<SendOutcome.Blocked>().Reason.ShouldMatch("Give|Name|name another|Add one|Invite");
    }

    [Theory]
    [InlineData(20016)] // slow mode
    [InlineData(20022)] // published messages change three times an hour
    [InlineData(20028)]
    [InlineData(20029)]
    [InlineData(30046)] // old messages change seldom
    [InlineData(130000)] // overloaded
    [InlineData(160006)] // too many threads
    [InlineData(40058)] // it has become a forum: next time it is a post
    [InlineData(10087)] // a tag is gone: next time another is taken
    public void What_passes_by_itself_comes_later(int code)
    {
        Of(code).ShouldBeOfType<SendOutcome.Later>().Wait.ShouldBeGreaterThan(TimeSpan.Zero);
    }

    [Theory]
    [InlineData(40005)] // too large
    [InlineData(50045)]
    [InlineData(50006)] // empty
    [InlineData(50035)] // a part of the body
    [InlineData(50109)]
    [InlineData(0)]
    public void What_lies_in_the_message_fails_with_what_to_do(int code)
    {
        Of(code).ShouldBeOfType<SendOutcome.Refused>().Reason.ShouldMatch("[Rr]etry");
    }

    [Fact]
    public void What_is_wrong_with_which_part_is_told()
    {
        Of(50035, new Dictionary<string, string> { ["embeds[0].title"] = "Must be 256 or fewer in length." }).ShouldBeOfType<SendOutcome.Refused>()
            .Reason.ShouldContain("(embeds[0].title: Must be 256 or fewer in length.)");
    }

    [Fact]
    public void A_message_that_somebody_deleted_is_gone()
    {
        Of(10008).ShouldBeOfType<SendOutcome.Gone>();
    }

    private static SendOutcome Of(int code, Dictionary<string, string>? errors = null) =>
        Troubles.Of(new DiscordRefusedException("POST /x", HttpStatusCode.BadRequest, code, "No", errors ?? []), "blogs", "\"Send Messages\"");
}
