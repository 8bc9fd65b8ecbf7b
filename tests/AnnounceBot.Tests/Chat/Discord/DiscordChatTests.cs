using System.Globalization;
using System.Text.RegularExpressions;
using AnnounceBot.Chat;
using AnnounceBot.Discord.Models;
using AnnounceBot.Playground.Faults;
using AnnounceBot.Storage;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Chat.Discord;

public sealed class DiscordChatTests : IAsyncLifetime
{
    private DiscordSide _discord = null!;

    public async Task InitializeAsync() => _discord = await DiscordSide.StartAsync();

    public async Task DisposeAsync() => await _discord.DisposeAsync();

    [Fact]
    public async Task A_message_is_shown_and_its_id_is_told()
    {
        var outcome = await SendAsync("blogs");

        var shown = _discord.Messages("blogs").ShouldHaveSingleItem();
        outcome.ShouldBe(new SendOutcome.Done(new("1000000000000000021", shown["id"]!.GetValue<string>())));
    }

    [Theory]
    [InlineData("blogs")]
    [InlineData("#Blogs")]
    [InlineData("1000000000000000021")]
    public async Task A_channel_is_known_by_its_name_or_its_id(string channel)
    {
        (await SendAsync(channel)).ShouldBeOfType<SendOutcome.Done>();

        _discord.Messages("blogs").Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_nonce_again_shows_nothing_again()
    {
        var first = await SendAsync("blogs", nonce: "n1");

        (await SendAsync("blogs", nonce: "n1")).ShouldBe(first);
        _discord.Messages("blogs").Count.ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_is_pinged_by_a_strangers_text()
    {
        await _discord.Chat.CreateAsync("general", new() { Text = "@everyone <@1000000000000000033> <@&1000000000000000013>" }, "n1", default);

        var shown = _discord.Messages("general").ShouldHaveSingleItem();
        shown["mention_everyone"]!.GetValue<bool>().ShouldBeFalse();
        shown["mentions"]!.AsArray().ShouldBeEmpty();
        shown["mention_roles"]!.AsArray().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(FaultKind.ServerErrorBefore)]
    [InlineData(FaultKind.ServerErrorAfter)]
    [InlineData(FaultKind.DropBefore)]
    [InlineData(FaultKind.DropAfter)]
    [InlineData(FaultKind.RateLimit)]
    [InlineData(FaultKind.Slow)]
    public async Task One_fault_is_got_over_and_the_message_stands_there_once(FaultKind kind)
    {
        _discord.Server.Faults.Add(new Fault(kind) { Milliseconds = 200, Route = "POST /channels" });

        (await SendAsync("blogs")).ShouldBeOfType<SendOutcome.Done>();

        _discord.Messages("blogs").Count.ShouldBe(1);
        _discord.Server.Faults.Active.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_long_rate_limit_is_told_with_its_length_and_not_waited_for()
    {
        _discord.Server.Faults.Add(new Fault(FaultKind.RateLimit) { Milliseconds = 3_600_000, Route = "POST /channels" });

        var later = (await SendAsync("blogs")).ShouldBeOfType<SendOutcome.Later>();

        later.Wait.ShouldBeInRange(TimeSpan.FromMinutes(59), TimeSpan.FromMinutes(61));
        _discord.Messages("blogs").ShouldBeEmpty();
    }

    [Fact]
    public async Task Slow_mode_is_waited_for()
    {
        _discord.World.Channels.SetSlowmode("general", 3600);
        await SendAsync("general", "n1");

        var later = (await SendAsync("general", "n2")).ShouldBeOfType<SendOutcome.Later>();

        later.Wait.ShouldBeInRange(TimeSpan.FromMinutes(59), TimeSpan.FromMinutes(61));
    }

    [Fact]
    public async Task A_channel_that_is_not_there_keeps_its_messages_waiting_with_a_sentence()
    {
        var later = (await SendAsync("blgos")).ShouldBeOfType<SendOutcome.Blocked>();

        later.Reason.ShouldContain("no channel \"blgos\"");
    }

    [Fact]
    public async Task A_hidden_channel_keeps_its_messages_waiting_until_it_is_seen_again()
    {
        await SendAsync("general", nonce: "n0");
        _discord.Server.Faults.Add(new Fault(FaultKind.HiddenChannel) { Channel = "general" });

        (await SendAsync("general", nonce: "n1")).ShouldBeOfType<SendOutcome.Blocked>();
        (await SendAsync("general", nonce: "n1")).ShouldBeOfType<SendOutcome.Blocked>().Reason.ShouldContain("View Channel");
        _discord.Server.Faults.Clear();
    }

    [Fact]
    public async Task Without_a_permission_messages_wait_and_a_moderator_reads_which_it_is()
    {
        _discord.Server.Faults.Add(new Fault(FaultKind.PermissionTaken) { Channel = "general", Permission = "SEND_MESSAGES" });

        var blocked = (await SendAsync("general")).ShouldBeOfType<SendOutcome.Blocked>();

        blocked.Reason.ShouldContain("in #general. Give my role");
        blocked.Reason.ShouldContain("\"Send Messages\"");
    }

    [Fact]
    public async Task Buttons_stand_below_the_message_and_an_edit_takes_them_away()
    {
        var message = Some.Message() with { Buttons = [new("Announce all", "hold", "all-7", ButtonLook.Main)] };
        var done = (await _discord.Chat.CreateAsync("general", message, "n1", default)).ShouldBeOfType<SendOutcome.Done>();
        _discord.Messages("general").Single()["components"]![0]!["components"]![0]!["custom_id"]!.GetValue<string>().ShouldBe("hold:all-7");

        await _discord.Chat.EditAsync(done.Message, Some.Message(), default);

        _discord.Messages("general").Single()["components"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_refused_token_needs_a_person()
    {
        await using var stranger = await DiscordSide.StartAsync(token: "not-ours");

        var failure = await Should.ThrowAsync<OperatorException>(() => stranger.Chat.CreateAsync("blogs", Some.Message(), "n1", default));

        failure.Message.ShouldContain("token");
        failure.ToString().ShouldNotContain("not-ours");
    }

    [Fact]
    public async Task Another_server_than_the_bots_is_told_with_an_invitation()
    {
        await using var elsewhere = await DiscordSide.StartAsync(options: new() { Guild = "42" });

        var failure = await Should.ThrowAsync<OperatorException>(() => elsewhere.Chat.CreateAsync("blogs", Some.Message(), "n1", default));

        failure.Message.ShouldContain("https://discord.com/oauth2/authorize?client_id=1000000000000000051");
        failure.Message.ShouldContain("(1000000000000000001)");
    }

    [Theory]
    [InlineData(false, false, Permissions.ViewChannel | Permissions.SendMessages | Permissions.ReadMessageHistory)]
    [InlineData(true, false, Permissions.ViewChannel | Permissions.SendMessages | Permissions.ReadMessageHistory | Permissions.EmbedLinks)]
    [InlineData(true, true, Permissions.ViewChannel | Permissions.SendMessages | Permissions.ReadMessageHistory | Permissions.EmbedLinks | Permissions.CreatePublicThreads | Permissions.SendMessagesInThreads)]
    public async Task The_invitation_asks_for_what_is_configured_and_nothing_else(bool cards, bool threads, Permissions needed)
    {
        await using var elsewhere = await DiscordSide.StartAsync(options: new() { Guild = "42" }, uses: [new("weekly", "digest.channel"), new("blogs", "routes[].channel") { Cards = cards, Threads = threads }]);

        var failure = await Should.ThrowAsync<OperatorException>(() => elsewhere.Chat.CreateAsync("blogs", Some.Message(), "n1", default));

        ((Permissions)ulong.Parse(Regex.Match(failure.Message, "permissions=([0-9]+)").Groups[1].Value, CultureInfo.InvariantCulture)).ShouldBe(needed);
    }

    private Task<SendOutcome> SendAsync(string channel, string nonce = "n1") => _discord.Chat.CreateAsync(channel, Some.Message(), nonce, default);
}
