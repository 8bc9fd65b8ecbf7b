using AnnounceBot.Chat;
using AnnounceBot.Playground.Faults;
using AnnounceBot.Storage;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Chat.Discord;

/// <summary>What was said in a time that the database has forgotten.</summary>
public sealed class RecollectionTests : IAsyncLifetime
{
    private const string Forum = "reading-room";

    private static readonly ForgottenTime Time = new(Some.Noon, Some.Noon.AddHours(6));

    private readonly TestClock _clock = new(Some.Noon);
    private DiscordSide _discord = null!;

    public async Task InitializeAsync() => _discord = await DiscordSide.StartAsync(_clock);

    public async Task DisposeAsync() => await _discord.DisposeAsync();

    [Theory]
    [InlineData("blogs")]
    [InlineData(Forum)]
    public async Task A_message_is_found_by_its_link_with_whatever_nonce_and_title_it_was_shown(string channel)
    {
        var done = (await _discord.Chat.CreateAsync(channel, Some.Message("As it was called then"), "n1", default)).ShouldBeOfType<SendOutcome.Done>();

        (await RecallAsync(channel, Some.Message())).ShouldBe(new Sighting.Found(done.Message));
        (await RecallAsync(channel, Some.Message() with { Card = new() { Title = "Another", Link = "https://ada.example/2" } }, "https://ada.example/2")).ShouldBeOfType<Sighting.NotFound>();
    }

    [Fact]
    public async Task What_others_said_is_not_ours()
    {
        await _discord.SayAsync("Mia", "general", "https://ada.example/1");

        (await RecallAsync("general", Some.Message())).ShouldBeOfType<Sighting.NotFound>();
    }

    [Fact]
    public async Task A_channel_is_read_once_however_much_is_looked_for()
    {
        await _discord.Chat.CreateAsync("blogs", Some.Message(), "n1", default);
        _clock.Advance(TimeSpan.FromHours(8));
        (await RecallAsync("blogs", Some.Message())).ShouldBeOfType<Sighting.Found>();

        _discord.Server.Faults.Add(new(FaultKind.ServerErrorBefore) { Count = null, Route = "GET /channels/{channel_id}/messages" });

        (await RecallAsync("blogs", Some.Message())).ShouldBeOfType<Sighting.Found>();
        (await RecallAsync("blogs", Some.Message(), id => true)).ShouldBeOfType<Sighting.NotFound>("it is known to be another");
    }

    [Fact]
    public async Task All_pages_of_the_time_are_read_and_none_before_it()
    {
        await _discord.Chat.CreateAsync("general", Text(0), "n0", default);
        _clock.Advance(TimeSpan.FromHours(3));
        await _discord.Chat.CreateAsync("general", Text(1), "n1", default);
        for (var i = 0; i < 120; i++)
            await _discord.SayAsync("Mia", "general", $"number {i}");
        var time = new ForgottenTime(Some.Noon.AddHours(2), Some.Noon.AddHours(6));

        (await RecallAsync("general", Text(1), Link(1), time)).ShouldBeOfType<Sighting.Found>();
        (await RecallAsync("general", Text(0), Link(0), time)).ShouldBeOfType<Sighting.NotFound>();
    }

    [Fact]
    public async Task A_post_of_a_list_was_shown_among_others()
    {
        await _discord.Chat.CreateAsync("blogs", new() { Text = "2 posts came:\n* [One](<https://ada.example/1>)\n* [Two](<https://ada.example/2>)" }, "n1", default);

        (await RecallAsync("blogs", Some.Message())).ShouldBeOfType<Sighting.FoundAmongOthers>();
    }

    private static ChatMessage Text(int number) => new() { Text = $"[A post](<{Link(number)}>)" };

    private static string Link(int number) => $"https://ada.example/{number}";

    private Task<Sighting> RecallAsync(string channel, ChatMessage message, string link = "https://ada.example/1", ForgottenTime? time = null) =>
        _discord.Chat.RecallAsync(channel, new(message, "new", link, Some.Noon, _ => false), time ?? Time, default);

    private Task<Sighting> RecallAsync(string channel, ChatMessage message, Func<string, bool> isKnown) =>
        _discord.Chat.RecallAsync(channel, new(message, "new", "https://ada.example/1", Some.Noon, isKnown), Time, default);
}
