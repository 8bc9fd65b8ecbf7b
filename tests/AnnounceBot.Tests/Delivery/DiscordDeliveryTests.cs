using AnnounceBot.Delivery;
using AnnounceBot.Playground.Faults;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace AnnounceBot.Tests.Delivery;

/// <summary>The outbox and Discord together: every message once, whatever happens on the way.</summary>
public sealed class DiscordDeliveryTests : IAsyncLifetime, IDisposable
{
    private readonly TempDatabase _temp = new();
    private readonly TestClock _clock = new(Some.Noon);
    private DiscordSide _discord = null!;

    public async Task InitializeAsync() => _discord = await DiscordSide.StartAsync(_clock);

    public async Task DisposeAsync() => await _discord.DisposeAsync();

    public void Dispose() => _temp.Dispose();

    [Theory]
    [InlineData(FaultKind.DropAfter, false)]
    [InlineData(FaultKind.DropAfter, true)]
    [InlineData(FaultKind.ServerErrorAfter, true)]
    [InlineData(FaultKind.DropBefore, false)]
    [InlineData(FaultKind.ServerErrorBefore, false)]
    public async Task A_post_in_a_forum_stands_there_once_after_a_lost_answer_also_when_its_thread_was_archived_meanwhile(FaultKind kind, bool isArchived)
    {
        await EnqueueAsync("reading-room");
        _discord.Server.Faults.Add(new(kind) { Route = "POST /channels/{channel_id}/threads" });

        (await DeliverAsync()).ShouldBe(0);
        if (isArchived)
            _discord.World.Threads.Archive(_discord.Threads.Single().Id, locked: false);
        for (var i = 0; i < 3; i++)
            await DeliverAsync();

        var post = _discord.Threads.ShouldHaveSingleItem();
        _temp.Texts("SELECT state || ' ' || posted_in || '/' || message_id FROM deliveries").ShouldBe([$"sent {post.Id}/{post.Id}"]);
    }

    [Fact]
    public async Task Two_posts_of_one_name_and_link_are_two_in_a_forum_though_an_answer_was_lost()
    {
        await EnqueueAsync("reading-room");
        await DeliverAsync();
        await EnqueueAsync("reading-room");
        _discord.Server.Faults.Add(new(FaultKind.DropBefore) { Route = "POST /channels/{channel_id}/threads" });

        for (var i = 0; i < 3; i++)
            await DeliverAsync();

        _discord.Threads.Count.ShouldBe(2);
    }

    [Fact]
    public async Task After_a_crash_the_thread_under_an_announcement_is_opened_and_published_later()
    {
        await EnqueueAsync("blogs", isFollowed: true);
        _discord.Server.Faults.Add(new(FaultKind.PermissionTaken) { Channel = "blogs", Permission = "CREATE_PUBLIC_THREADS" });
        await DeliverAsync(); // the process ends before its thread is there

        _discord.Server.Faults.Clear();
        _clock.Advance(TimeSpan.FromMinutes(1));
        await DeliverAsync();

        var message = _discord.Messages("blogs").ShouldHaveSingleItem();
        message["flags"]!.GetValue<int>().ShouldBe(1 | 1 << 5); // published, and has a thread
        _discord.Threads.ShouldHaveSingleItem().Id.ShouldBe(message["id"]!.GetValue<string>());
        _temp.Texts("SELECT DISTINCT state FROM deliveries").ShouldBe(["sent"]);
    }

    [Theory]
    [InlineData("weekly", true, false)]
    [InlineData("weekly", true, true)]
    [InlineData("weekly", false, false)]
    [InlineData("reading-room", false, false)]
    [InlineData("reading-room", false, true)]
    [InlineData("reading-room", true, false)]
    public async Task What_is_said_in_a_thread_or_behind_a_message_stands_there_once_and_in_order_though_answers_were_lost(string channel, bool opensThread, bool isArchived)
    {
        await EnqueueThreeAsync(channel, opensThread);
        // Each time that the client tries: of every message all answers are lost, so that it has to be looked for.
        _discord.Server.Faults.Add(new(FaultKind.DropAfter) { Count = 9, Route = "POST /channels/{channel_id}/messages" });

        for (var i = 0; i < 9; i++)
        {
            await DeliverAsync();
            if (isArchived && _discord.Threads is [var thread])
                _discord.World.Threads.Archive(thread.Id, locked: false);
            _clock.Advance(TimeSpan.FromMinutes(6)); // the nonce is not known any more
        }

        var hasThread = opensThread || channel == "reading-room";
        _discord.Threads.Count.ShouldBe(hasThread ? 1 : 0);
        var texts = hasThread ? _discord.Messages("One") : _discord.Messages(channel);
        texts.Select(message => $"{message["content"]}").ShouldBe(channel == "weekly" && hasThread ? ["Two", "Three"] : ["One", "Two", "Three"]);
        _temp.Texts("SELECT DISTINCT state FROM deliveries").ShouldBe(["sent"]);
    }

    [Fact]
    public async Task In_a_channel_that_is_a_thread_itself_the_rest_stands_there()
    {
        await EnqueueAsync("reading-room");
        await DeliverAsync();
        await EnqueueThreeAsync(_discord.Threads.Single().Id, opensThread: true);

        for (var i = 0; i < 3; i++)
            await DeliverAsync();

        _discord.Messages("Lamps").Skip(1).Select(message => $"{message["content"]}").ShouldBe(["One", "Two", "Three"]);
    }

    private Task EnqueueThreeAsync(string channel, bool opensThread) => _temp.WriteAsync(session =>
    {
        var outbox = new Outbox(new Doorbell(), _clock);
        var first = outbox.Create(session, new(Purpose.Digest, channel, new() { Text = "One", Topic = "One" }));
        var place = opensThread ? outbox.OpenThread(session, first, "One") : first;
        foreach (var text in new[] { "Two", "Three" })
            outbox.Create(session, new(Purpose.Digest, channel, new() { Text = text }) { Inside = place });
    });

    /// <summary>Each time as if the process had begun anew, and some seconds later.</summary>
    private async Task<int> DeliverAsync()
    {
        var queue = _temp.QueueOf(new Outbox(new Doorbell(), _clock), _clock);
        var pass = new Deliverer(queue, _temp.ForgottenOf(new Outbox(new Doorbell(), _clock), _clock), _discord.Chat, _clock, NullLogger<Deliverer>.Instance).DeliverPendingAsync(default);
        // The client asks again after a rest, and waits for limits.
        await _clock.PassWaitsUntilAsync(() => pass.IsCompleted, longest: TimeSpan.FromSeconds(5));
        _clock.Advance(TimeSpan.FromSeconds(10));
        return await pass;
    }

    private Task EnqueueAsync(string channel, bool isFollowed = false) => _temp.WriteAsync(session =>
    {
        var outbox = new Outbox(new Doorbell(), _clock);
        var delivery = outbox.Create(session, new(Purpose.Announcement, channel, Some.Message() with { Topic = "Lamps" }) { Link = "https://ada.example/1" });
        if (isFollowed)
        {
            outbox.Crosspost(session, delivery);
            outbox.OpenThread(session, delivery, "Lamps");
        }
    });
}
