using AnnounceBot.Chat;
using AnnounceBot.Playground;
using AnnounceBot.Playground.Faults;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Chat.Discord;

/// <summary>Threads under announcements, and announcements in threads.</summary>
public sealed class ThreadTests : IAsyncLifetime
{
    private readonly TestClock _clock = new(Some.Noon);
    private DiscordSide _discord = null!;

    public async Task InitializeAsync() => _discord = await DiscordSide.StartAsync(_clock);

    public async Task DisposeAsync() => await _discord.DisposeAsync();

    [Fact]
    public async Task A_thread_is_opened_under_a_message_with_its_topic_as_name_and_put_away_after_a_day()
    {
        var message = await SendAsync("blogs");

        (await OpenAsync(message, "Lamps")).ShouldBe(new SendOutcome.Done(new(message.Id, message.Id)));

        var thread = _discord.Threads.ShouldHaveSingleItem();
        (thread.Id, thread.ParentId, thread.Name).ShouldBe((message.Id, PlaygroundIds.Blogs, "Lamps"));
        thread.Thread!.AutoArchive.ShouldBe(TimeSpan.FromDays(1));
    }

    [Fact]
    public async Task Where_the_channel_has_a_time_of_its_own_that_is_taken()
    {
        _discord.World.Channels.Find("blogs")!.DefaultAutoArchive = 10080;

        await OpenAsync(await SendAsync("blogs"), "Lamps");

        _discord.Threads.Single().Thread!.AutoArchive.ShouldBe(TimeSpan.FromDays(7));
    }

    [Fact]
    public async Task A_message_that_has_a_thread_already_is_done()
    {
        var message = await SendAsync("general");
        await OpenAsync(message, "Lamps");

        (await OpenAsync(message, "Lamps")).ShouldBe(new SendOutcome.Done(new(message.Id, message.Id)));

        _discord.Threads.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_stands_in_a_thread_or_a_forum_has_its_thread_already()
    {
        var post = await SendAsync("reading-room");
        var inThread = await SendAsync(post.Channel);

        (await OpenAsync(post, "Lamps")).ShouldBe(new SendOutcome.Done(post));
        (await OpenAsync(inThread, "Lamps")).ShouldBe(new SendOutcome.Done(inThread));

        _discord.Threads.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Without_the_permission_threads_wait_and_a_moderator_reads_which_it_is()
    {
        var message = await SendAsync("general");
        _discord.Server.Faults.Add(new(FaultKind.PermissionTaken) { Channel = "general", Permission = "CREATE_PUBLIC_THREADS" });

        (await OpenAsync(message, "Lamps")).ShouldBeOfType<SendOutcome.Blocked>()
            .Reason.ShouldBe("I may not do that in #general. Give my role \"Create Public Threads\" there.");
    }

    [Fact]
    public async Task A_message_whose_channel_is_gone_gets_no_thread_and_one_that_is_hidden_gets_it_later()
    {
        var (gone, hidden) = (await SendAsync("general"), await SendAsync("blogs"));
        _discord.Server.Faults.Add(new(FaultKind.ChannelDeleted) { Channel = "general" });
        _discord.Server.Faults.Add(new(FaultKind.HiddenChannel) { Channel = "blogs" });

        (await OpenAsync(gone, "Lamps")).ShouldBeOfType<SendOutcome.Gone>();
        (await OpenAsync(hidden, "Lamps")).ShouldBeOfType<SendOutcome.Blocked>().Reason.ShouldContain("Give my role \"View Channel\" there");
    }

    [Fact]
    public async Task A_routes_channel_may_be_the_name_or_the_id_of_an_open_thread()
    {
        var thread = await ThreadAsync("Lamps");

        (await SendAsync("lamps")).Channel.ShouldBe(thread);
        (await SendAsync(thread)).Channel.ShouldBe(thread);

        _discord.Messages("Lamps").Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_archived_thread_is_written_to_all_the_same()
    {
        var thread = await ThreadAsync("Lamps");
        _discord.World.Threads.Archive(thread, locked: false);

        (await SendAsync(thread)).Channel.ShouldBe(thread);

        _discord.Threads.Single().Thread!.IsArchived(_clock.GetUtcNow()).ShouldBeFalse();
    }

    [Fact]
    public async Task A_locked_thread_keeps_its_messages_waiting_with_a_sentence()
    {
        var thread = await ThreadAsync("Lamps");
        await SendAsync(thread);
        _discord.World.Threads.Archive(thread, locked: true);

        var blocked = (await _discord.Chat.CreateAsync(thread, Some.Message(), "n9", default)).ShouldBeOfType<SendOutcome.Blocked>();

        blocked.Reason.ShouldBe("The thread Lamps is locked. Unlock it, or name another place in the configuration.");
    }

    [Fact]
    public async Task An_id_that_is_nowhere_keeps_its_messages_waiting()
    {
        (await _discord.Chat.CreateAsync("42", Some.Message(), "n1", default)).ShouldBeOfType<SendOutcome.Blocked>().Reason.ShouldStartWith("There is no channel or thread with the id 42 that I can see. If it was deleted, ");
    }

    [Fact]
    public async Task A_lost_message_is_found_in_a_thread_too()
    {
        var thread = await ThreadAsync("Lamps");
        var message = await SendAsync(thread);
        _clock.Advance(TimeSpan.FromMinutes(10));

        var found = await _discord.Chat.FindAsync(thread, new(Some.Message(), "other", "https://ada.example/1", Some.Noon, _ => false), default);

        found.ShouldBe(new Sighting.Found(message));
    }

    private async Task<string> ThreadAsync(string name)
    {
        var message = await SendAsync("general");
        await OpenAsync(message, name);
        return message.Id;
    }

    private Task<SendOutcome> OpenAsync(MessageRef message, string topic) => _discord.Chat.OpenThreadAsync(message, topic, default);

    private async Task<MessageRef> SendAsync(string channel)
    {
        var nonce = Guid.NewGuid().ToString("N")[..24];
        return (await _discord.Chat.CreateAsync(channel, Some.Message(), nonce, default)).ShouldBeOfType<SendOutcome.Done>().Message;
    }
}
