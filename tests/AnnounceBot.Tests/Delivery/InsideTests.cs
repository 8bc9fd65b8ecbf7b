using AnnounceBot.Chat;
using AnnounceBot.Delivery;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace AnnounceBot.Tests.Delivery;

/// <summary>What is to be shown in a thread that another delivery opens, or behind another message.</summary>
public sealed class InsideTests : IDisposable
{
    private readonly TempDatabase _temp = new();
    private readonly TestClock _clock = new(Some.Noon);
    private readonly FakeChat _chat = new();
    private readonly Outbox _outbox;

    public InsideTests() => _outbox = new(new Doorbell(), _clock);

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task It_waits_for_the_thread_and_keeps_its_order_and_holds_nothing_back_in_the_channel()
    {
        await EnqueueAsync(inThread: true, "One", "Two", "Three");
        await _temp.WriteAsync(session => _outbox.Create(session, new(Purpose.Announcement, "weekly", Some.Message("Another"))));
        _chat.Answer = (_, what) => what.StartsWith("thread", StringComparison.Ordinal) ? new SendOutcome.Later(TimeSpan.FromSeconds(20), "rate limited") : null;

        await DeliverAsync(times: 1);
        _chat.Shown.ShouldBe(["weekly: One", "weekly: Another"]);
        _chat.Answer = (_, _) => null;
        await DeliverAsync(times: 3);

        _chat.Shown.ShouldBe(["weekly: One", "weekly: Another", "thread of id of One: Two", "thread of id of One: Three"]);
    }

    [Fact]
    public async Task Behind_a_message_it_stands_where_that_stands_and_nothing_comes_between()
    {
        await EnqueueAsync(inThread: false, "One", "Two");
        await _temp.WriteAsync(session => _outbox.Create(session, new(Purpose.Announcement, "weekly", Some.Message("Another"))));
        _chat.Answer = (_, _) => new SendOutcome.Later(TimeSpan.FromSeconds(5), "rate limited");

        await DeliverAsync(times: 1);
        _chat.Answer = (_, _) => null;
        await DeliverAsync(times: 1);

        _chat.Shown.ShouldBe(["weekly: One", "weekly: Two", "weekly: Another"]);
    }

    [Fact]
    public async Task A_lost_answer_in_a_thread_is_looked_for_there()
    {
        await EnqueueAsync(inThread: true, "One", "Two");
        _chat.ShowsWhatItDoesNotAnswer = true;
        _chat.Answer = (_, title) => title == "Two" ? new SendOutcome.Unanswered("connection lost") : null;

        await DeliverAsync(times: 4);

        _chat.Shown.ShouldBe(["weekly: One", "thread of id of One: Two"]);
        _chat.Looks.ShouldBe(1);
        _chat.LookedIn.ShouldBe("thread of id of One");
        _temp.Texts("SELECT state FROM deliveries WHERE purpose = 'digest'").ShouldAllBe(state => state == "sent");
    }

    [Fact]
    public async Task While_its_thread_has_failed_it_waits_and_goes_on_once_a_moderator_lets_it()
    {
        await EnqueueAsync(inThread: true, "One", "Two");
        _chat.Answer = (_, what) => what.StartsWith("thread", StringComparison.Ordinal) ? new SendOutcome.Refused("no") : null;
        await DeliverAsync(times: 3);
        List().In([DeliveryState.Pending]).Where(line => line.Purpose == "digest").Select(line => (line.What, line.Behind)).ShouldBe([("Two", (long?)2)]);

        _chat.Answer = (_, _) => null;
        await List().RetryAsync([2], default);
        await DeliverAsync(times: 2);

        _chat.Shown.ShouldContain("thread of id of One: Two");
    }

    [Fact]
    public async Task When_its_thread_is_dropped_moderators_hear_of_what_was_to_be_said_there_and_can_have_it_opened_after_all()
    {
        await EnqueueAsync(inThread: true, "One", "Two", "Three");
        _chat.Answer = (_, what) => what.StartsWith("thread", StringComparison.Ordinal) ? new SendOutcome.Refused("no") : null;
        await DeliverAsync(times: 2);
        await List().DropAsync([2], "dropped by Mo", default);
        await DeliverAsync(times: 2);

        _chat.Shown.ShouldContain("mod-queue: **Posting in a thread of #weekly fails.** What it belongs to was dropped or deleted. Trying again does that first, if it was dropped.\nWhat failed is kept: mend it and try again, or drop it.");
        var failed = List().In([DeliveryState.Failed]).Select(line => line.Id).ToList();
        failed.Count.ShouldBe(2);
        _chat.Answer = (_, _) => null;
        await List().RetryAsync(failed, default);
        await DeliverAsync(times: 2);

        _chat.Done.ShouldContain("thread under id of One: Lamps");
        _chat.Shown.TakeLast(2).ShouldBe(["thread of id of One: Two", "thread of id of One: Three"]);
    }

    [Fact]
    public async Task Where_somebody_deleted_the_message_under_which_the_thread_was_to_be_it_is_told_too()
    {
        await EnqueueAsync(inThread: true, "One", "Two");
        _chat.Answer = (_, what) => what.StartsWith("thread", StringComparison.Ordinal) ? new SendOutcome.Gone("somebody deleted the message") : null;

        await DeliverAsync(times: 3);

        _temp.Texts("SELECT action || ' ' || state FROM deliveries WHERE purpose = 'digest' ORDER BY id").ShouldBe(["create sent", "thread dropped", "create failed"]);
        _temp.Scalar("SELECT count(*) FROM notices WHERE kind = 'refused' AND delivery_id IS NOT NULL").ShouldBe(1);
    }

    [Fact]
    public async Task It_counts_as_no_announcement()
    {
        await EnqueueAsync(inThread: true, "One", "Two");

        (await DeliverAsync(times: 3)).ShouldBe(0);

        List().CountAnnouncements(DeliveryState.Sent).ShouldBe(0);
    }

    /// <returns>How many announcements were made.</returns>
    private async Task<int> DeliverAsync(int times)
    {
        var announced = 0;
        for (var i = 0; i < times; i++)
        {
            announced += await new Deliverer(_temp.QueueOf(_outbox, _clock), _temp.ForgottenOf(_outbox, _clock), _chat, _clock, NullLogger<Deliverer>.Instance).DeliverPendingAsync(default);
            _clock.Advance(TimeSpan.FromSeconds(30));
        }

        return announced;
    }

    private DeliveryList List() => new(_temp.Database, _temp.Writer, _clock);

    private Task EnqueueAsync(bool inThread, params string[] titles) => _temp.WriteAsync(session =>
    {
        var first = _outbox.Create(session, new(Purpose.Digest, "weekly", Some.Message(titles[0])));
        var place = inThread ? _outbox.OpenThread(session, first, "Lamps") : first;
        foreach (var title in titles.Skip(1))
            _outbox.Create(session, new(Purpose.Digest, "weekly", Some.Message(title)) { Inside = place });
    });
}
