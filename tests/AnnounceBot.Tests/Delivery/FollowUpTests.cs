using AnnounceBot.Chat;
using AnnounceBot.Delivery;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace AnnounceBot.Tests.Delivery;

/// <summary>What is done to a message once it stands: threads and crossposts.</summary>
public sealed class FollowUpTests : IDisposable
{
    private readonly TempDatabase _temp = new();
    private readonly TestClock _clock = new(Some.Noon);
    private readonly FakeChat _chat = new();
    private readonly Outbox _outbox;

    public FollowUpTests() => _outbox = new(new Doorbell(), _clock);

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task Twenty_five_crossposts_take_until_the_third_hour_and_hold_no_announcement_back()
    {
        for (var i = 1; i <= 25; i++)
            await EnqueueAsync($"{i}");

        (await DeliverUntilAsync(Some.Noon.AddMinutes(1))).ShouldBe(25);
        Crossposts().ShouldBe(10);
        await EnqueueAsync("26");
        (await DeliverUntilAsync(Some.Noon.AddMinutes(59))).ShouldBe(1);
        Crossposts().ShouldBe(10);
        await DeliverUntilAsync(Some.Noon.AddMinutes(62));
        Crossposts().ShouldBe(20);
        await DeliverUntilAsync(Some.Noon.AddMinutes(118));
        Crossposts().ShouldBe(20);
        await DeliverUntilAsync(Some.Noon.AddMinutes(124));

        _chat.Done.ShouldBe(Enumerable.Range(1, 26).Select(i => $"crosspost id of {i}"));
    }

    [Fact]
    public async Task A_crash_between_a_message_and_its_thread_leaves_no_message_without_a_thread()
    {
        await EnqueueAsync("One", crosspost: false);
        var queue = Queue();
        var delivery = queue.Next("blogs")!;
        await queue.BeginAsync(delivery, default);
        var done = (SendOutcome.Done)await _chat.CreateAsync("blogs", delivery.Message, delivery.Nonce, default);
        await queue.SentAsync(delivery, done.Message, default);

        await Deliverer().DeliverPendingAsync(default); // after a restart

        _chat.Shown.ShouldBe(["blogs: One"]);
        _chat.Done.ShouldBe(["thread under id of One: About One"]);
    }

    [Fact]
    public async Task A_crash_while_a_thread_is_opened_opens_it_once_more_which_is_as_once()
    {
        await EnqueueAsync("One", crosspost: false);
        await Deliverer().DeliverPendingAsync(default);
        var queue = Queue();
        (await queue.BeginAsync(queue.Next("blogs/thread")!, default)).ShouldNotBeNull();

        await Deliverer().DeliverPendingAsync(default);

        _chat.Looks.ShouldBe(0);
        _chat.Done.ShouldBe(["thread under id of One: About One"]);
    }

    [Fact]
    public async Task A_refused_crosspost_fails_alone_and_its_announcement_stands()
    {
        await EnqueueAsync("One");
        _chat.Answer = (_, what) => what.StartsWith("crosspost", StringComparison.Ordinal) ? new SendOutcome.Refused("no announcement channel") : null;

        await DeliverUntilAsync(Some.Noon.AddMinutes(1));

        _temp.Texts("SELECT action || ' ' || state FROM deliveries WHERE purpose = 'announcement' ORDER BY id").ShouldBe(["create sent", "crosspost failed"]);
        var failed = List().In([DeliveryState.Failed]).Single();
        (failed.Action, failed.What).ShouldBe(("crosspost", "One"));
    }

    [Fact]
    public async Task A_refused_edit_is_made_with_what_is_to_be_shown_now_as_soon_as_that_changes()
    {
        await EnqueueAsync("One");
        await DeliverUntilAsync(Some.Noon.AddMinutes(1));
        _chat.Answer = (_, what) => what.EndsWith("to Bad", StringComparison.Ordinal) ? new SendOutcome.Refused("the message is not taken") : null;
        await EditAsync("Bad");
        await DeliverUntilAsync(Some.Noon.AddMinutes(2));
        List().In([DeliveryState.Failed]).Single().Action.ShouldBe("edit");

        await EditAsync("Good");
        await DeliverUntilAsync(Some.Noon.AddMinutes(3));

        _chat.Done.ShouldContain("edit id of One to Good");
        List().In([DeliveryState.Failed]).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_refused_edit_that_a_newer_one_follows_is_not_kept_to_undo_it()
    {
        await EnqueueAsync("One");
        await DeliverUntilAsync(Some.Noon.AddMinutes(1));
        await EditAsync("Bad");
        await Queue().BeginAsync(Queue().Next("blogs/edit")!, default);
        await EditAsync("Good"); // while the chat has the other one
        _chat.Answer = (_, what) => what.EndsWith("to Bad", StringComparison.Ordinal) ? new SendOutcome.Refused("the message is not taken") : null;

        await DeliverUntilAsync(Some.Noon.AddMinutes(2));

        _temp.Texts("SELECT state || ' ' || coalesce(reason, '') FROM deliveries WHERE action = 'edit' ORDER BY id").ShouldBe(["dropped a newer edit takes its place", "sent "]);
        _temp.Scalar("SELECT count(*) FROM notices").ShouldBe(0);
    }

    [Fact]
    public async Task An_edit_that_waits_since_an_attempt_that_came_to_nothing_does_not_undo_a_newer_one()
    {
        await EnqueueAsync("One");
        var queue = Queue();
        await queue.BeginAsync(queue.Next("blogs")!, default);
        await EditAsync("Two"); // while the chat has it
        await queue.PutOffAsync(new(1), DeliveryState.Pending, TimeSpan.FromSeconds(10), "rate limited", default);
        await _temp.WriteAsync(session => _outbox.Edit(session, new(1), Some.Message("Three")).ShouldBeFalse());

        await DeliverUntilAsync(Some.Noon.AddMinutes(2));

        _chat.Shown.ShouldBe(["blogs: Three"]);
        _chat.Done.ShouldNotContain(what => what.EndsWith("to Two", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_refused_but_may_stand_is_changed_where_it_stands()
    {
        await EnqueueAsync("One", crosspost: false);
        _chat.Answer = (_, _) => new SendOutcome.Unanswered("connection lost");
        await Deliverer().DeliverPendingAsync(default);
        _chat.Answer = (_, _) => new SendOutcome.Refused("not allowed");
        _clock.Advance(TimeSpan.FromSeconds(2));
        await Deliverer().DeliverPendingAsync(default);
        _chat.Answer = (_, _) => null;

        await EditAsync("Two");
        await List().RetryAsync([1], default);
        await DeliverUntilAsync(Some.Noon.AddMinutes(1));

        _chat.Shown.ShouldContain("blogs: One", "it is looked for as it was sent");
        _chat.Done.ShouldContain("edit id of One to Two");
    }

    [Fact]
    public async Task What_is_deleted_before_anybody_saw_it_is_never_shown()
    {
        await EnqueueAsync("One");
        await _temp.WriteAsync(session => _outbox.Delete(session, new(1)));

        await DeliverUntilAsync(Some.Noon.AddMinutes(1));

        _chat.Shown.ShouldBeEmpty();
        _temp.Texts("SELECT action || ' ' || state FROM deliveries ORDER BY id").ShouldBe(["create dropped", "crosspost dropped"]);
    }

    [Fact]
    public async Task What_was_to_be_done_to_a_dropped_message_is_dropped_with_it()
    {
        await EnqueueAsync("One");
        await EnqueueAsync("Two", crosspost: false);
        await List().DropAsync([1, 3], "dropped by Mo", default);

        await DeliverUntilAsync(Some.Noon.AddMinutes(1));

        _chat.Done.ShouldBeEmpty();
        _temp.Texts("SELECT action || ' ' || state FROM deliveries ORDER BY id").ShouldBe(["create dropped", "crosspost dropped", "create dropped", "thread dropped"]);
    }

    [Fact]
    public async Task What_cannot_be_looked_for_now_is_looked_for_when_the_chat_said_so()
    {
        await EnqueueAsync("One", crosspost: false);
        var queue = Queue();
        await queue.BeginAsync(queue.Next("blogs")!, default);
        _chat.CannotLookFor = TimeSpan.FromMinutes(1);

        await DeliverUntilAsync(Some.Noon.AddSeconds(90));

        _chat.Looks.ShouldBe(2);
        _chat.Shown.ShouldBeEmpty();
    }

    /// <returns>How many announcements were made.</returns>
    private async Task<int> DeliverUntilAsync(DateTimeOffset end)
    {
        var announced = 0;
        while (_clock.GetUtcNow() < end)
        {
            announced += await Deliverer().DeliverPendingAsync(default);
            _clock.Advance(TimeSpan.FromSeconds(30));
        }

        return announced;
    }

    private Task EditAsync(string title) => _temp.WriteAsync(session => _outbox.Edit(session, new(1), Some.Message(title)).ShouldBeTrue());

    private int Crossposts() => _chat.Done.Count;

    private DeliveryQueue Queue() => _temp.QueueOf(_outbox, _clock);

    private Deliverer Deliverer() => new(Queue(), _temp.ForgottenOf(_outbox, _clock), _chat, _clock, NullLogger<Deliverer>.Instance);

    private DeliveryList List() => new(_temp.Database, _temp.Writer, _clock);

    private Task EnqueueAsync(string title, bool crosspost = true) => _temp.WriteAsync(session =>
    {
        var delivery = _outbox.Create(session, new(Purpose.Announcement, "blogs", Some.Message(title)));
        if (crosspost)
            _outbox.Crosspost(session, delivery);
        else
            _outbox.OpenThread(session, delivery, $"About {title}");
    });
}
