using AnnounceBot.Chat;
using AnnounceBot.Playground.Faults;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Chat.Discord;

/// <summary>A message whose creation was not answered is looked for.</summary>
public sealed class DiscordSightingTests : IAsyncLifetime
{
    private DiscordSide _discord = null!;

    public async Task InitializeAsync() => _discord = await DiscordSide.StartAsync();

    public async Task DisposeAsync() => await _discord.DisposeAsync();

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
