using AnnounceBot.Chat;
using AnnounceBot.Delivery;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace AnnounceBot.Tests.Delivery;

public sealed class DelivererTests : IDisposable
{
    private readonly TempDatabase _temp = new();
    private readonly TestClock _clock = new(Some.Noon);
    private readonly FakeChat _chat = new();
    private readonly Outbox _outbox;
    private readonly DeliveryQueue _queue;
    private readonly Deliverer _deliverer;

    public DelivererTests()
    {
        _outbox = new(new Doorbell(), _clock);
        _queue = _temp.QueueOf(_outbox, _clock);
        _deliverer = new(_queue, _temp.ForgottenOf(_outbox, _clock), _chat, _clock, NullLogger<Deliverer>.Instance);
    }

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task What_waits_is_sent_in_order_and_its_message_is_known()
    {
        await EnqueueAsync("blogs", "One", "Two", "Three");

        (await DeliverAsync()).ShouldBe(3);

        _chat.Shown.ShouldBe(["blogs: One", "blogs: Two", "blogs: Three"]);
        States().ShouldBe(["sent id of One", "sent id of Two", "sent id of Three"]);
        (await DeliverAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_channel_that_has_to_wait_holds_no_other_and_keeps_its_order()
    {
        await EnqueueAsync("slow", "One", "Two");
        await EnqueueAsync("blogs", "Three");
        _chat.Answer = (channel, _) => channel == "slow" ? new SendOutcome.Later(TimeSpan.FromMinutes(1), "rate limited") : null;

        await DeliverAsync();
        _chat.Shown.ShouldBe(["blogs: Three"]);
        _chat.Answer = (_, _) => null;
        (await DeliverAsync()).ShouldBe(0);
        _clock.Advance(TimeSpan.FromMinutes(1));
        await DeliverAsync();

        _chat.Shown.ShouldBe(["blogs: Three", "slow: One", "slow: Two"]);
    }

    [Fact]
    public async Task What_is_refused_for_good_fails_with_the_reason_and_the_next_goes_on()
    {
        await EnqueueAsync("blogs", "Bad", "Good");
        _chat.Answer = (_, title) => title == "Bad" ? new SendOutcome.Refused("no such channel") : null;

        await DeliverAsync();

        States().ShouldBe(["failed no such channel", "sent id of Good"]);
    }

    [Fact]
    [Line(130)]
    public async Task What_was_not_answered_but_shown_is_found_and_not_sent_again()
    {
        await EnqueueAsync("blogs", "One", "Two");
        _chat.ShowsWhatItDoesNotAnswer = true;
        _chat.Answer = (_, title) => title == "One" ? new SendOutcome.Unanswered("connection lost") : null;

        await DeliverAsync();
        States().ShouldBe(["sending connection lost", "pending"]);
        _clock.Advance(TimeSpan.FromMinutes(1));
        await DeliverAsync();

        _chat.Shown.ShouldBe(["blogs: One", "blogs: Two"]);
        States().ShouldBe(["sent found", "sent id of Two"]);
    }

    [Fact]
    [Line(130)]
    public async Task What_was_not_answered_and_not_shown_is_sent_again_with_the_same_nonce()
    {
        await EnqueueAsync("blogs", "One");
        _chat.Answer = (_, _) => new SendOutcome.Unanswered("connection lost");
        await DeliverAsync();
        var nonce = _temp.Texts("SELECT nonce FROM deliveries").Single();

        _chat.Answer = (_, _) => null;
        _clock.Advance(TimeSpan.FromMinutes(1));
        await DeliverAsync();

        _chat.Looks.ShouldBe(1);
        _chat.Nonces.ShouldBe([nonce]);
        nonce.Length.ShouldBeLessThanOrEqualTo(25);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_may_have_been_shown_stays_in_doubt_while_the_next_attempt_has_to_wait(bool isBlocked)
    {
        await EnqueueAsync("blogs", "One");
        _chat.Answer = (_, _) => new SendOutcome.Unanswered("connection lost");
        await DeliverAsync();
        var wait = TimeSpan.FromMinutes(10);
        _chat.Answer = (_, _) => isBlocked ? new SendOutcome.Blocked(wait, "hidden") : new SendOutcome.Later(wait, "rate limited");
        _clock.Advance(TimeSpan.FromSeconds(2));
        await DeliverAsync();

        States().ShouldBe([isBlocked ? "sending hidden" : "sending rate limited"]);
        _clock.Advance(wait);
        await DeliverAsync();
        _chat.Looks.ShouldBe(2);
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 0)]
    public async Task What_was_refused_is_looked_for_before_it_is_sent_again_if_it_may_have_been_shown(bool mayBeShown, int looks)
    {
        await EnqueueAsync("blogs", "One");
        if (mayBeShown)
        {
            _chat.Answer = (_, _) => new SendOutcome.Unanswered("connection lost");
            await DeliverAsync();
            _clock.Advance(TimeSpan.FromSeconds(2));
        }

        _chat.Answer = (_, _) => new SendOutcome.Refused("not allowed");
        await DeliverAsync();
        States().ShouldBe(["failed not allowed"]);
        _chat.Answer = (_, _) => null;
        await new DeliveryList(_temp.Database, _temp.Writer, _clock).RetryAsync([1], default);
        await DeliverAsync();

        States().ShouldBe(["sent id of One"]);
        _chat.Looks.ShouldBe(looks);
    }

    [Fact]
    [Line(130)]
    public async Task A_crash_between_sending_and_storing_doubles_nothing()
    {
        await EnqueueAsync("blogs", "One");
        var delivery = _queue.Next("blogs")!;
        await _queue.BeginAsync(delivery, default);
        await _chat.CreateAsync("blogs", delivery.Message, delivery.Nonce, default);

        var afterRestart = new Deliverer(_temp.QueueOf(_outbox, _clock), _temp.ForgottenOf(_outbox, _clock), _chat, _clock, NullLogger<Deliverer>.Instance);
        await afterRestart.DeliverPendingAsync(default);

        _chat.Shown.ShouldBe(["blogs: One"]);
        States().ShouldBe(["sent found"]);
    }

    [Fact]
    public async Task What_is_held_waits_until_a_person_decides()
    {
        await HoldAsync("blogs", "too many", "One", "Two");
        var list = new DeliveryList(_temp.Database, _temp.Writer, _clock);
        (await DeliverAsync()).ShouldBe(0);

        (await list.RetryAsync([1], default)).ShouldBe(1);
        (await list.DropAsync([2], "dropped by Mo", default)).ShouldBe(1);
        await DeliverAsync();

        States().ShouldBe(["sent id of One", "dropped dropped by Mo"]);
        (await list.RetryAsync([1, 2], default)).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_edited_just_before_it_is_sent_is_sent_as_edited()
    {
        await EnqueueAsync("blogs", "Lamsp");
        var next = _queue.Next("blogs")!;
        await _temp.WriteAsync(session => _outbox.Edit(session, next.Id, Some.Message("Lamps")));

        var begun = await _queue.BeginAsync(next, default);

        begun!.Message.Card!.Title.ShouldBe("Lamps");
        _temp.Scalar("SELECT count(*) FROM deliveries").ShouldBe(1, "it was shown to nobody, so there is nothing to edit");
    }

    [Fact]
    public async Task Two_databases_never_make_the_same_nonce()
    {
        await using var other = new TempDatabase();
        await EnqueueAsync("blogs", "One");
        await other.WriteAsync(session => session.Execute("INSERT INTO deliveries (channel, lane, message, state, enqueued_at, due_at) VALUES ('blogs', 'blogs', '{}', 'pending', 0, 0)"));

        var ours = _queue.Next("blogs")!.Nonce;
        var theirs = other.QueueOf(_outbox, _clock).Next("blogs")!.Nonce;

        ours.ShouldNotBe(theirs);
    }

    private Task<int> DeliverAsync() => _deliverer.DeliverPendingAsync(default);

    private Task EnqueueAsync(string channel, params string[] titles) => HoldAsync(channel, null, titles);

    private Task HoldAsync(string channel, string? heldBecause, params string[] titles) => _temp.WriteAsync(session =>
    {
        foreach (var title in titles)
            _outbox.Create(session, new(Purpose.Announcement, channel, Some.Message(title)) { Link = "https://ada.example/1", HeldBecause = heldBecause });
    });

    private List<string> States() => _temp.Texts("SELECT trim(state || ' ' || coalesce(message_id, reason, '')) FROM deliveries WHERE purpose = 'announcement' ORDER BY id");
}
