using AnnounceBot.Chat.Discord;
using AnnounceBot.Playground;
using AnnounceBot.Playground.Faults;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Chat.Discord;

public sealed class ChannelBookTests : IAsyncLifetime
{
    private readonly TestClock _clock = new(Some.Noon);
    private DiscordSide _discord = null!;

    private ChannelBook Book => _discord.Get<ChannelBook>();

    public async Task InitializeAsync() => _discord = await DiscordSide.StartAsync(_clock);

    public async Task DisposeAsync() => await _discord.DisposeAsync();

    [Fact]
    public async Task What_is_known_is_not_asked_for_again()
    {
        await FindAsync("blogs");
        NoMoreAnswers();

        (await FindAsync("#Blogs")).ShouldBe(PlaygroundIds.Blogs);
    }

    [Fact]
    public async Task What_changed_is_asked_for_again_also_if_it_changed_while_it_was_read()
    {
        _discord.Server.Faults.Add(new(FaultKind.Slow) { Milliseconds = 1000, Route = "GET /guilds/{guild_id}/channels" });
        var reading = FindAsync("blogs");
        await _clock.UntilTimersAsync(2); // the request's own limit, and the slow answer
        Book.Forget();
        _clock.Advance(TimeSpan.FromSeconds(1));
        (await reading).ShouldBe(PlaygroundIds.Blogs);
        _discord.Server.Faults.Add(new(FaultKind.HiddenChannel) { Channel = "blogs" });

        (await FindAsync("blogs")).ShouldBeNull();
    }

    [Fact]
    public async Task A_change_of_a_thread_makes_no_channel_unknown()
    {
        await FindAsync("blogs");
        Book.ForgetThreads();
        NoMoreAnswers();

        (await FindAsync("blogs")).ShouldBe(PlaygroundIds.Blogs);
    }

    [Fact]
    public async Task What_is_missing_is_looked_for_again_when_the_list_is_old()
    {
        _discord.Server.Faults.Add(new(FaultKind.HiddenChannel) { Channel = "general" });
        (await FindAsync("general")).ShouldBeNull();
        _discord.Server.Faults.Clear();

        (await FindAsync("general")).ShouldBeNull();
        _clock.Advance(TimeSpan.FromSeconds(31));
        (await FindAsync("general")).ShouldBe(PlaygroundIds.General);
    }

    private void NoMoreAnswers() => _discord.Server.Faults.Add(new(FaultKind.RateLimit) { Count = null, Milliseconds = 3_600_000, Route = "GET" });

    private async Task<string?> FindAsync(string channel) => (await Book.FindAsync(channel, default) as Place.Found)?.Channel.Id.ToString();
}
