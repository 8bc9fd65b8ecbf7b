using AnnounceBot.Chat.Discord;
using AnnounceBot.Discord;
using AnnounceBot.Discord.Models;

namespace AnnounceBot.Tests.Chat.Discord;

/// <summary>What we may do in a channel, by the rules of Discord's page on permissions.</summary>
public sealed class StandingTests
{
    private const Permissions Write = Permissions.SendMessages, Embed = Permissions.EmbedLinks;

    private static readonly Snowflake Guild = new(1), Self = new(51), First = new(11), Second = new(12), Foreign = new(13);

    [Fact]
    public void The_roles_allow_together_what_they_allow()
    {
        Of(Write, Embed).In(new()).ShouldBe(Write | Embed);
    }

    [Fact]
    public void What_a_channel_takes_from_everybody_a_role_can_give_back()
    {
        Of(Write).In(With(new PermissionOverwrite { Id = Guild, Deny = Write })).ShouldBe(Permissions.None);
        Of(Write).In(With(new PermissionOverwrite { Id = Guild, Deny = Write }, new PermissionOverwrite { Id = First, Allow = Write })).ShouldBe(Write);
    }

    [Fact]
    public void Of_two_roles_the_one_that_allows_wins()
    {
        Of(Write).In(With(new PermissionOverwrite { Id = First, Deny = Write }, new PermissionOverwrite { Id = Second, Allow = Write })).ShouldBe(Write);
    }

    [Fact]
    public void What_is_said_of_us_ourselves_goes_before_roles()
    {
        Of(Write).In(With(new PermissionOverwrite { Id = Second, Allow = Write }, new PermissionOverwrite { Id = Self, Type = OverwriteType.Member, Deny = Write })).ShouldBe(Permissions.None);
    }

    [Fact]
    public void What_is_said_of_others_does_not_count()
    {
        Of(Write).In(With(new PermissionOverwrite { Id = Foreign, Deny = Write })).ShouldBe(Write);
    }

    [Fact]
    public void An_administrator_may_do_everything_everywhere()
    {
        Of(Permissions.Administrator).In(With(new PermissionOverwrite { Id = Self, Deny = Write })).HasFlag(Write | Embed).ShouldBeTrue();
    }

    private static Standing Of(Permissions first, Permissions second = Permissions.None) =>
        new(Guild, Self, [new() { Id = Guild }, new() { Id = First, Permissions = first }, new() { Id = Second, Permissions = second }]);

    private static Channel With(params PermissionOverwrite[] overwrites) => new() { PermissionOverwrites = overwrites };
}
