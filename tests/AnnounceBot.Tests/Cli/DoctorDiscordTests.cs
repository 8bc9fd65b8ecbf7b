using AnnounceBot.Playground.Faults;
using AnnounceBot.Storage;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Cli;

/// <summary>What doctor asks Discord.</summary>
public sealed class DoctorDiscordTests : IAsyncLifetime, IDisposable
{
    private LocalDiscord _discord = null!;
    private DoctorSide _doctor = null!;

    public async Task InitializeAsync()
    {
        _discord = await RunningDiscord.PlaygroundAsync();
        _doctor = new(_discord);
    }

    public async Task DisposeAsync() => await _discord.DisposeAsync();

    public void Dispose() => _doctor.Dispose();

    [Fact]
    public async Task Where_all_is_there_each_channel_and_role_is_named_with_what_it_takes()
    {
        var found = await _doctor.AskAsync("""
            "routes": [ { "channel": "blogs", "crosspost": true, "thread": true, "mention": "contributor" }, { "channel": "#reading-room", "template": "compact" } ], "moderators": { "roles": ["@moderator"] }
            """);

        found.Problems.ShouldBe(["feeds"]);
        found.TextOf("token").ShouldBe("The token works; the bot is called AnnounceBot.");
        found.TextOf("server").ShouldBe("The server is called Lantern.");
        found.TextOf("channel:blogs").ShouldEndWith("View Channel, Send Messages, Send Messages in Threads, Create Public Threads, Embed Links, Read Message History.");
        found.TextOf("channel:reading-room").ShouldEndWith("View Channel, Create Posts, Send Messages in Posts, Read Message History.");
        found.TextOf("channel:weekly").ShouldEndWith("View Channel, Send Messages, Read Message History.");
        found.StatusOf("role:contributor").ShouldBe("ok");
        found.StatusOf("role:moderator").ShouldBe("ok");
        found.StatusOf("clock").ShouldBe("ok");
        _discord.Server.World.Messages.All(Playground.PlaygroundIds.Blogs).ShouldBeEmpty();
        File.Exists(_doctor.Database).ShouldBeFalse();
    }

    [Fact]
    public async Task The_invitation_has_just_the_permissions_that_are_used()
    {
        var found = await _doctor.AskAsync();

        found.TextOf("invitation").ShouldEndWith($"permissions={(1UL << 10) | (1UL << 11) | (1UL << 14) | (1UL << 16)}");
    }

    [Fact]
    public async Task A_permission_that_a_channel_takes_away_is_named_with_the_way_to_give_it_back()
    {
        _discord.Server.Faults.Add(new(FaultKind.PermissionTaken) { Channel = "blogs", Permission = "EMBED_LINKS" });

        var found = await _doctor.AskAsync();

        found.Status.ShouldBe(1);
        found.TextOf("channel:blogs").ShouldBe("In #blogs (routes[].channel) the bot lacks \"Embed Links\".");
        found.AdviceOf("channel:blogs")!.ShouldStartWith("In #blogs → Edit Channel → Permissions give the bot's role a ✓ for \"Embed Links\"");
    }

    [Fact]
    public async Task A_permission_that_the_look_does_not_take_is_not_asked_for()
    {
        _discord.Server.Faults.Add(new(FaultKind.PermissionTaken) { Channel = "blogs", Permission = "EMBED_LINKS" });

        (await _doctor.AskAsync("""  "routes": [ { "channel": "blogs", "template": "compact" } ] """)).StatusOf("channel:blogs").ShouldBe("ok");
    }

    [Fact]
    public async Task A_role_that_not_everybody_may_mention_takes_a_permission_that_the_server_has_to_give()
    {
        var found = await _doctor.AskAsync("""  "routes": [ { "channel": "blogs", "mention": "member" } ] """);

        found.TextOf("channel:blogs").ShouldContain("lacks \"Mention @everyone, @here, and All Roles\"");
        found.AdviceOf("channel:blogs")!.ShouldStartWith("In Server Settings → Roles → the bot's role → Permissions turn on");
    }

    [Theory]
    [InlineData(FaultKind.HiddenChannel)]
    [InlineData(FaultKind.ChannelDeleted)]
    public async Task A_channel_that_cannot_be_seen_is_told(FaultKind fault)
    {
        _discord.Server.Faults.Add(new(fault) { Channel = "weekly" });

        var found = await _doctor.AskAsync();

        found.TextOf("channel:weekly").ShouldBe("#weekly (digest.channel) cannot be written in: it is not there, or hidden.");
        found.AdviceOf("channel:weekly")!.ShouldContain("\"View Channel\"");
        found.StatusOf("channel:blogs").ShouldBe("ok");
    }

    [Fact]
    public async Task Crossposting_takes_an_announcement_channel()
    {
        var found = await _doctor.AskAsync("""  "routes": [ { "channel": "general", "crosspost": true } ] """);

        found.AdviceOf("channel:general")!.ShouldStartWith("It is no announcement channel");
    }

    [Fact]
    public async Task A_role_that_is_not_there_is_told()
    {
        var found = await _doctor.AskAsync("""  "submissions": { "trustedRoles": ["gardener"] } """);

        found.TextOf("role:gardener").ShouldBe("There is no role gardener (submissions.trustedRoles) on the server.");
    }

    [Fact]
    public async Task With_a_wrong_token_the_rest_is_still_checked_and_the_token_is_not_printed()
    {
        _doctor.Token = "not.the-right_one";

        var found = await _doctor.AskAsync();

        found.StatusOf("token").ShouldBe("problem");
        found.AdviceOf("token")!.ShouldContain("Reset Token");
        found.StatusOf("channels").ShouldBe("unknown");
        found.StatusOf("folder").ShouldBe("ok");
        found.Checks.ToJsonString().ShouldNotContain("right_one");
    }

    [Fact]
    public async Task Where_Discord_cannot_be_reached_the_rest_is_still_checked()
    {
        _doctor.Configure();
        var json = File.ReadAllText(_doctor.Folder.File("a.json")).Replace($"{_discord.Server.Api}", "http://127.0.0.1:9/api/v10", StringComparison.Ordinal);
        _doctor.Folder.Write("a.json", json);

        var outcome = await _doctor.RunAsync();

        outcome.Status.ShouldBe(1);
        outcome.Output.ShouldContain("✗ Discord cannot be reached: ");
        outcome.Output.ShouldContain("– Whether the clock is right could not be asked");
        outcome.Output.ShouldContain("are free where the database lies.");
    }

    [Fact]
    public async Task A_server_that_the_bot_is_not_in_is_told_with_those_that_it_is_in()
    {
        _doctor.Configure();
        var json = File.ReadAllText(_doctor.Folder.File("a.json")).Replace("/api/v10\"", "/api/v10\", \"guild\": \"77\"", StringComparison.Ordinal);
        _doctor.Folder.Write("a.json", json);

        var outcome = await _doctor.RunAsync();

        outcome.Output.ShouldContain("✗ There is no server to serve.");
        outcome.Output.ShouldContain("it is in Lantern (1000000000000000001)");
        outcome.Output.ShouldContain("– The channels: not checked, since the server comes first.");
    }

    [Fact]
    public async Task Commands_of_another_program_are_told_while_the_bot_runs()
    {
        await using var other = await RunningDiscord.StartAsync(_discord, [new OwnCommand(new("about", "Something else")), new OwnCommand(new("dance", "Dances"))], []);
        using var running = DatabaseLock.Take(_doctor.Database);

        var found = await _doctor.AskAsync("""  "web": { "listen": null } """);

        found.StatusOf("commands").ShouldBe("problem");
        found.TextOf("commands").ShouldContain("changed: about; not ours: dance");
        found.AdviceOf("commands")!.ShouldStartWith("Restart the bot");
    }

    [Fact]
    public async Task A_clock_that_is_wrong_is_told_with_how_much()
    {
        _doctor.Clock = new ShiftedClock(-TimeSpan.FromMinutes(7));

        var found = await _doctor.AskAsync();

        found.TextOf("clock").ShouldBe("This machine's clock is 7 minutes behind Discord's.");
    }

    private sealed class ShiftedClock(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + by;
    }
}
