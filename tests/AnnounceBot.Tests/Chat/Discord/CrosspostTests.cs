using AnnounceBot.Chat;
using AnnounceBot.Playground.Faults;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Chat.Discord;

public sealed class CrosspostTests : IAsyncLifetime
{
    private const int Crossposted = 1;

    private readonly TestClock _clock = new(Some.Noon);
    private DiscordSide _discord = null!;

    public async Task InitializeAsync() => _discord = await DiscordSide.StartAsync(_clock);

    public async Task DisposeAsync() => await _discord.DisposeAsync();

    [Fact]
    public async Task A_message_of_an_announcement_channel_is_published_and_twice_is_as_once()
    {
        var message = await SendAsync("blogs", "n1");

        (await _discord.Chat.CrosspostAsync(message, default)).ShouldBe(new SendOutcome.Done(message));
        (await _discord.Chat.CrosspostAsync(message, default)).ShouldBe(new SendOutcome.Done(message));

        (_discord.Messages("blogs").ShouldHaveSingleItem()["flags"]!.GetValue<int>() & Crossposted).ShouldBe(Crossposted);
    }

    [Fact]
    public async Task Where_nobody_can_follow_it_is_refused_with_what_to_do_and_the_message_stands()
    {
        var message = await SendAsync("general", "n1");

        var refused = (await _discord.Chat.CrosspostAsync(message, default)).ShouldBeOfType<SendOutcome.Refused>();

        refused.Reason.ShouldBe("#general is no announcement channel, so other servers cannot follow it. Make it one in its settings, or take \"crosspost\" off its route or the round-up.");
        _discord.Messages("general").Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_eleventh_in_an_hour_and_the_fourth_change_of_a_published_one_come_later()
    {
        var messages = new List<MessageRef>();
        for (var i = 0; i < 11; i++)
            messages.Add(await SendAsync("blogs", $"n{i}"));
        foreach (var message in messages.Take(10))
            (await _discord.Chat.CrosspostAsync(message, default)).ShouldBeOfType<SendOutcome.Done>();

        (await _discord.Chat.CrosspostAsync(messages[10], default)).ShouldBeOfType<SendOutcome.Later>().Wait.ShouldBe(TimeSpan.FromHours(1));
        for (var i = 0; i < 3; i++)
            (await _discord.Chat.EditAsync(messages[0], Some.Message($"Better {i}"), default)).ShouldBeOfType<SendOutcome.Done>();
        (await _discord.Chat.EditAsync(messages[0], Some.Message("Best"), default)).ShouldBeOfType<SendOutcome.Later>().Wait.ShouldBe(TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task A_lost_answer_is_asked_for_again()
    {
        var message = await SendAsync("blogs", "n1");
        _discord.Server.Faults.Add(new(FaultKind.DropAfter) { Route = "POST /channels/{channel_id}/messages/{message_id}/crosspost" });

        (await _discord.Chat.CrosspostAsync(message, default)).ShouldBeOfType<SendOutcome.Unanswered>();
        (await _discord.Chat.CrosspostAsync(message, default)).ShouldBe(new SendOutcome.Done(message));
    }

    private async Task<MessageRef> SendAsync(string channel, string nonce)
    {
        _clock.Advance(TimeSpan.FromSeconds(1)); // five messages in five seconds are all that Discord takes
        return (await _discord.Chat.CreateAsync(channel, Some.Message(), nonce, default)).ShouldBeOfType<SendOutcome.Done>().Message;
    }
}
