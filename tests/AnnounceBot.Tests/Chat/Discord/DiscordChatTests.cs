using System.Globalization;
using System.Text.RegularExpressions;
using AnnounceBot.Chat;
using AnnounceBot.Discord.Models;
using AnnounceBot.Playground.Faults;
using AnnounceBot.Storage;
using AnnounceBot.Testing;
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
    public async Task Lost_answers_without_end_leave_it_uncertain_and_it_is_found_afterwards()
    {
        var before = TimeProvider.System.GetUtcNow();
        _discord.Server.Faults.Add(new Fault(FaultKind.DropAfter) { Count = null, Route = "POST /channels" });

        (await SendAsync("blogs", nonce: "n1")).ShouldBeOfType<SendOutcome.Unanswered>();
        _discord.Server.Faults.Clear();

        var found = (await FindAsync("blogs", "n1", 1, before - TimeSpan.FromMinutes(2))).ShouldBeOfType<Sighting.Found>();
        found.Message.Id.ShouldBe(_discord.Messages("blogs").ShouldHaveSingleItem()["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_never_arrived_is_not_found_behind_what_others_said()
    {
        await SendAsync("general");
        for (var i = 0; i < 120; i++)
            await _discord.SayAsync("Mia", "general", $"https://ada.example/2 number {i}");

        var found = await FindAsync("general", "n1", 1, LongAgo());
        var other = await FindAsync("general", "n2", 2, LongAgo());

        found.ShouldBeOfType<Sighting.Found>();
        other.ShouldBeOfType<Sighting.NotFound>();
    }

    [Fact]
    public async Task An_address_that_begins_like_the_link_is_another()
    {
        await _discord.Chat.CreateAsync("general", Text("2 posts came: [One](<https://ada.example/12>)"), "n1", default);

        (await FindAsync("general", "n2", Text("[One](<https://ada.example/1>)"), "https://ada.example/1")).ShouldBeOfType<Sighting.NotFound>();
        (await FindAsync("general", "n2", Text("[One](<https://ada.example/12>)"), "https://ada.example/12")).ShouldBeOfType<Sighting.Found>();
    }

    [Fact]
    public async Task A_message_without_a_link_is_found_by_what_it_says()
    {
        var notice = Text("#kernel is gone, or I may not see it any more.") with { Mention = "contributor" };
        await _discord.Chat.CreateAsync("general", notice, "n1", default);
        await _discord.Chat.CreateAsync("general", new() { Card = new() { Title = "Held", Text = "11 posts" } }, "n2", default);

        (await FindAsync("general", "n9", notice, null)).ShouldBeOfType<Sighting.Found>();
        (await FindAsync("general", "n9", new() { Card = new() { Title = "Held", Text = "11 posts" } }, null)).ShouldBeOfType<Sighting.Found>();
        (await FindAsync("general", "n9", new() { Card = new() { Title = "Held", Text = "12 posts" } }, null)).ShouldBeOfType<Sighting.NotFound>();
        (await FindAsync("general", "n9", Text("#lamps is gone, or I may not see it any more."), null)).ShouldBeOfType<Sighting.NotFound>();
    }

    [Fact]
    public async Task A_message_that_is_known_to_be_another_is_not_taken_for_it()
    {
        var done = (await SendAsync("general")).ShouldBeOfType<SendOutcome.Done>();

        var attempt = new Attempt(Some.Message(), "n2", "https://ada.example/1", LongAgo(), id => id == done.Message.Id);
        (await _discord.Chat.FindAsync("general", attempt, default)).ShouldBeOfType<Sighting.NotFound>();
    }

    [Theory]
    [InlineData(29, false)]
    [InlineData(31, true)]
    public async Task While_the_nonce_is_surely_known_asking_again_is_how_to_look_and_later_the_channel_is_read(int seconds, bool isRead)
    {
        var clock = new TestClock(Some.Noon);
        await using var discord = await DiscordSide.StartAsync(clock);
        await discord.Chat.CreateAsync("general", Some.Message(), "n1", default);
        clock.Advance(TimeSpan.FromSeconds(seconds));

        var sighting = await discord.Chat.FindAsync("general", new(Some.Message(), "n1", "https://ada.example/1", Some.Noon, _ => false), default);

        (sighting is Sighting.Found).ShouldBe(isRead);
        (await discord.Chat.CreateAsync("general", Some.Message(), "n1", default)).ShouldBeOfType<SendOutcome.Done>();
        discord.Messages("general").Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(10)] // ours was fast, and was set right
    [InlineData(50)]
    [InlineData(-10)]
    public async Task A_clock_that_was_wrong_hides_no_message(int minutesFast)
    {
        var clock = new TestClock(Some.Noon);
        await using var discord = await DiscordSide.StartAsync(clock);
        await discord.Chat.CreateAsync("general", Some.Message(), "n1", default);
        clock.Advance(TimeSpan.FromMinutes(6));

        var begun = Some.Noon.AddMinutes(minutesFast);
        (await discord.Chat.FindAsync("general", new(Some.Message(), "n1", "https://ada.example/1", begun, _ => false), default)).ShouldBeOfType<Sighting.Found>();
    }

    [Fact]
    public async Task Who_may_not_read_what_was_said_before_does_not_take_it_for_nothing()
    {
        await SendAsync("general");
        _discord.Server.Faults.Add(new Fault(FaultKind.PermissionTaken) { Channel = "general", Permission = "READ_MESSAGE_HISTORY" });

        (await FindAsync("general", "n1", 1, LongAgo())).ShouldBeOfType<Sighting.Blocked>().Reason.ShouldContain("\"Read Message History\"");
    }

    [Fact]
    public async Task In_a_channel_where_nothing_was_ever_said_nothing_is_found()
    {
        (await FindAsync("general", "n1", 1, LongAgo())).ShouldBeOfType<Sighting.NotFound>();
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

    private Task<Sighting> FindAsync(string channel, string nonce, int post, DateTimeOffset begunAt) =>
        _discord.Chat.FindAsync(channel, new(Post(post), nonce, Post(post).Card!.Link, begunAt, _ => false), default);

    private Task<Sighting> FindAsync(string channel, string nonce, ChatMessage message, string? link) =>
        _discord.Chat.FindAsync(channel, new(message, nonce, link, LongAgo(), _ => false), default);

    /// <summary>Long enough that Discord may have forgotten the nonce.</summary>
    private static DateTimeOffset LongAgo() => TimeProvider.System.GetUtcNow().AddMinutes(-2);

    private static ChatMessage Post(int number) => new() { Card = new() { Title = "A title", Link = $"https://ada.example/{number}" } };

    private static ChatMessage Text(string text) => new() { Text = text };

    private Task<SendOutcome> SendAsync(string channel, string nonce = "n1") => _discord.Chat.CreateAsync(channel, Some.Message(), nonce, default);
}
