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

    /// <summary>Each time as if the process had begun anew, and some seconds later.</summary>
    private async Task<int> DeliverAsync()
    {
        var queue = _temp.QueueOf(new Outbox(new Doorbell(), _clock), _clock);
        var announced = await new Deliverer(queue, _discord.Chat, NullLogger<Deliverer>.Instance).DeliverPendingAsync(default);
        _clock.Advance(TimeSpan.FromSeconds(10));
        return announced;
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
