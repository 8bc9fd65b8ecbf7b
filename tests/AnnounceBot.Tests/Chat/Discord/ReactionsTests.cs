using AnnounceBot.Chat;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Chat.Discord;

/// <summary>What people think of our messages, as Discord tells it.</summary>
public sealed class ReactionsTests : IAsyncLifetime
{
    private readonly TestClock _clock = new(Some.Noon);
    private DiscordSide _discord = null!;

    public async Task InitializeAsync() => _discord = await DiscordSide.StartAsync(_clock);

    public async Task DisposeAsync() => await _discord.DisposeAsync();

    [Fact]
    public async Task All_reactions_of_people_count_wherever_the_messages_stand_and_however_much_was_said_between_them()
    {
        var first = await SendAsync("blogs");
        for (var line = 0; line < 105; line++)
            await _discord.SayAsync("Mo", "blogs", $"Line {line}");
        var (second, topic, none) = (await SendAsync("blogs"), await SendAsync("reading-room"), await SendAsync("weekly"));
        React(first, "👍", "Mia", "Cem");
        React(first, "👀", "Mia");
        React(second, "👍", "Mo");
        React(topic, "🎉", "Ada");

        var counted = await CountAsync(first, second, topic, none);

        counted.ShouldBe(new Dictionary<MessageRef, int> { [first] = 3, [second] = 1, [topic] = 1, [none] = 0 }, ignoreOrder: true);
    }

    [Fact]
    public async Task They_are_kept_for_some_minutes()
    {
        var message = await SendAsync("blogs");
        (await CountAsync(message))[message].ShouldBe(0);
        React(message, "👍", "Mia");

        _clock.Advance(TimeSpan.FromMinutes(4));
        (await CountAsync(message))[message].ShouldBe(0);
        _clock.Advance(TimeSpan.FromMinutes(2));
        (await CountAsync(message))[message].ShouldBe(1);
    }

    [Fact]
    public async Task A_message_or_a_channel_that_is_not_there_is_left_out_and_stands_in_nobodys_way()
    {
        var message = await SendAsync("blogs");
        var deleted = await SendAsync("weekly");
        (await _discord.Chat.DeleteAsync(deleted, default)).ShouldBeOfType<SendOutcome.Done>();

        var counted = await CountAsync(new MessageRef("123", "456"), new MessageRef("printed", "1"), deleted, message);

        counted.Keys.ShouldBe([message]);
    }

    private async Task<IReadOnlyDictionary<MessageRef, int>> CountAsync(params MessageRef[] messages) => await _discord.Get<IReactions>().CountAsync(messages, default);

    private async Task<MessageRef> SendAsync(string channel) =>
        (await _discord.Chat.CreateAsync(channel, Some.Message(), $"nonce {Guid.NewGuid():N}"[..20], default)).ShouldBeOfType<SendOutcome.Done>().Message;

    private void React(MessageRef message, string emoji, params string[] people)
    {
        foreach (var person in people)
            _discord.World.Reactions.Add(_discord.World.Person(person)!, message.Channel, message.Id, emoji).Refusal.ShouldBeNull();
    }
}
