using AnnounceBot.Chat.Discord;
using AnnounceBot.Discord;
using AnnounceBot.Discord.Interactions;
using AnnounceBot.Discord.Models;
using AnnounceBot.Playground;
using AnnounceBot.Playground.Faults;
using AnnounceBot.Tests.Support;
using Microsoft.Extensions.Logging;

namespace AnnounceBot.Tests.Chat.Discord;

public sealed class ModeratorsTests
{
    [Fact]
    public async Task The_servers_roles_are_asked_for_once_however_many_people_ask()
    {
        await using var discord = await DiscordSide.StartAsync();
        var moderators = Moderators(discord, "@Contributor");
        var contributor = new Person(new User(), Nick: null, [Snowflake.Parse(PlaygroundIds.ContributorRole, null)], Permissions.None);
        (await moderators.MeetAsync(contributor, isForModerators: true, default)).IsModerator.ShouldBeTrue();
        discord.Server.Faults.Add(new(FaultKind.RateLimit) { Count = null, Milliseconds = 3_600_000, Route = "GET" });

        (await moderators.MeetAsync(contributor, isForModerators: true, default)).IsModerator.ShouldBeTrue();
        (await moderators.MeetAsync(contributor with { Roles = [Snowflake.Parse(PlaygroundIds.ModeratorRole, null)] }, isForModerators: true, default)).IsModerator.ShouldBeFalse();
    }

    [Theory]
    [InlineData(FaultKind.ServerErrorBefore, 0)]
    [InlineData(FaultKind.RateLimit, 3_600_000)]
    public async Task Where_the_servers_roles_cannot_be_read_a_permission_still_lets_in_and_members_use_what_is_for_all(FaultKind fault, int milliseconds)
    {
        await using var discord = await DiscordSide.StartAsync();
        var moderators = Moderators(discord, "@Contributor");
        discord.Server.Faults.Add(new(fault) { Count = null, Milliseconds = milliseconds, Route = "GET" });
        var contributor = new Person(new User(), Nick: null, [Snowflake.Parse(PlaygroundIds.ContributorRole, null)], Permissions.None);

        (await moderators.MeetAsync(contributor with { Permissions = AnnounceBot.Chat.Discord.Moderators.Needed }, isForModerators: true, default)).IsModerator.ShouldBeTrue();
        var member = await moderators.MeetAsync(contributor, isForModerators: false, default);

        member.IsModerator.ShouldBeFalse();
        member.HasOneOf([PlaygroundIds.ContributorRole]).ShouldBeTrue();
        discord.Logs.Lines.ShouldContain(line => line.Contains("are known by their ids only", StringComparison.Ordinal));
    }

    private static Moderators Moderators(DiscordSide discord, params string[] roles) =>
        new(discord.Get<RoleBook>(), new() { Roles = roles }, TimeProvider.System, new LoggerFactory([discord.Logs]).CreateLogger<Moderators>());
}
