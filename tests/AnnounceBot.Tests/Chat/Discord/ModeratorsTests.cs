using AnnounceBot.Chat.Discord;
using AnnounceBot.Discord;
using AnnounceBot.Discord.Interactions;
using AnnounceBot.Discord.Models;
using AnnounceBot.Playground;
using AnnounceBot.Playground.Faults;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Chat.Discord;

public sealed class ModeratorsTests
{
    [Fact]
    public async Task The_servers_roles_are_asked_for_once_however_many_people_ask()
    {
        await using var discord = await DiscordSide.StartAsync();
        var moderators = new Moderators(discord.Get<RoleBook>(), new() { Roles = ["@Contributor"] });
        var contributor = new Person(new User(), Nick: null, [Snowflake.Parse(PlaygroundIds.ContributorRole, null)], Permissions.None);
        (await moderators.MeetAsync(contributor, default)).IsModerator.ShouldBeTrue();
        discord.Server.Faults.Add(new(FaultKind.RateLimit) { Count = null, Milliseconds = 3_600_000, Route = "GET" });

        (await moderators.MeetAsync(contributor, default)).IsModerator.ShouldBeTrue();
        (await moderators.MeetAsync(contributor with { Roles = [Snowflake.Parse(PlaygroundIds.ModeratorRole, null)] }, default)).IsModerator.ShouldBeFalse();
    }
}
