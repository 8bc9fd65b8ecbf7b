using AnnounceBot.Chat;
using AnnounceBot.Chat.Discord;
using AnnounceBot.Discord;

namespace AnnounceBot.Tests.Chat.Discord;

public sealed class JumpLinkTests
{
    [Fact]
    public void It_is_the_address_that_Discord_copies() =>
        JumpLink.To(Snowflake.Parse("12", null), new("34", "56")).AbsoluteUri.ShouldBe("https://discord.com/channels/12/34/56");

    [Theory]
    [InlineData("https://discord.com/channels/12/34/56")]
    [InlineData(" https://discord.com/channels/12/34/56/ ")]
    [InlineData("https://ptb.discord.com/channels/12/34/56")]
    [InlineData("https://canary.discordapp.com/channels/@me/34/56")]
    public void It_is_read_in_each_of_its_forms(string link) => JumpLink.Read(link).ShouldBe(new MessageRef("34", "56"));

    [Fact]
    public void The_address_of_a_forums_post_leads_to_its_first_message() =>
        JumpLink.Read("https://discord.com/channels/12/34").ShouldBe(new MessageRef("34", "34"));

    [Theory]
    [InlineData("https://discord.com/channels/12")]
    [InlineData("https://discord.com.evil.example/channels/12/34/56")]
    [InlineData("https://ada.example/channels/12/34/56")]
    [InlineData("https://discord.com/channels/12/34/56/78")]
    [InlineData("")]
    public void Other_addresses_are_none(string link) => JumpLink.Read(link).ShouldBeNull();
}
