using AnnounceBot.Chat;
using AnnounceBot.Delivery;
using AnnounceBot.Storage;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace AnnounceBot.Tests.Delivery;

/// <summary>After a backup was put back: what may stand already is looked for before it is sent.</summary>
public sealed class ForgottenDeliveriesTests : IDisposable
{
    private readonly TempDatabase _temp = new();
    private readonly TestClock _clock = new(Some.Noon);
    private readonly FakeChat _chat = new();
    private readonly Outbox _outbox;

    public ForgottenDeliveriesTests() => _outbox = new(new Doorbell(), _clock);

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task Without_a_restore_nothing_is_looked_for()
    {
        await EnqueueAsync(Purpose.Announcement, "One");

        await DeliverAsync();

        _chat.Recalls.ShouldBe(0);
        _chat.Shown.ShouldBe(["blogs: One"]);
    }

    [Theory]
    [InlineData(nameof(Purpose.Announcement))]
    [InlineData(nameof(Purpose.Digest))]
    [InlineData(nameof(Purpose.Notice))]
    [InlineData(nameof(Purpose.Receipt))]
    public async Task What_waited_in_the_copy_and_stands_already_is_not_sent(string purpose)
    {
        await EnqueueAsync(Enum.Parse<Purpose>(purpose), "One");
        await RestoreAsync();
        _chat.Recalled = (channel, title) => new Sighting.Found(new(channel, $"old {title}"));

        (await DeliverAsync()).ShouldBe(0);

        _chat.Shown.ShouldBeEmpty();
        States().ShouldBe(["sent old One"]);
    }

    [Fact]
    public async Task A_post_that_its_feed_brings_again_is_not_sent_again_and_its_buttons_are_made_right()
    {
        await RestoreAsync();
        await EnqueueAsync(Purpose.Announcement, "One", [new("More", "more", "7")]);
        _chat.Recalled = (channel, title) => new Sighting.Found(new(channel, $"old {title}"));

        await DeliverAsync();
        await DeliverAsync();

        _chat.Shown.ShouldBeEmpty();
        _chat.Done.ShouldBe(["edit old One to One"]);
    }

    [Fact]
    public async Task What_was_changed_while_it_was_looked_for_is_shown_as_it_is_now()
    {
        await RestoreAsync();
        var id = await EnqueueAsync(Purpose.Announcement, "One");
        var looking = _temp.QueueOf(_outbox, _clock).Next("blogs")!;

        await _temp.WriteAsync(session => _outbox.Edit(session, id, new() { Card = new() { Title = "Two" } }));
        await _temp.ForgottenOf(_outbox, _clock).AdoptAsync(looking, new("blogs", "old One"), default);
        await DeliverAsync();

        _chat.Done.ShouldBe(["edit old One to Two"]);
        _chat.Shown.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_does_not_stand_there_is_sent()
    {
        await RestoreAsync();
        await EnqueueAsync(Purpose.Announcement, "One");

        (await DeliverAsync()).ShouldBe(1);

        _chat.Recalls.ShouldBe(1);
        _chat.Shown.ShouldBe(["blogs: One"]);
    }

    [Fact]
    public async Task What_was_shown_in_a_list_is_done_and_can_be_changed_no_more()
    {
        await RestoreAsync();
        await EnqueueAsync(Purpose.Announcement, "One", [new("More", "more", "7")]);
        _chat.Recalled = (_, _) => new Sighting.FoundAmongOthers();

        await DeliverAsync();

        States().ShouldBe(["sent "]);
        _chat.Done.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_notice_made_since_is_news_whatever_was_said_before()
    {
        await RestoreAsync();
        await EnqueueAsync(Purpose.Notice, "A feed fails");
        _chat.Recalled = (channel, title) => new Sighting.Found(new(channel, $"old {title}"));

        await DeliverAsync();

        _chat.Shown.ShouldBe(["blogs: A feed fails"]);
    }

    [Fact]
    public async Task A_channel_that_cannot_be_read_now_is_read_later_and_nothing_is_sent_before()
    {
        await RestoreAsync();
        await EnqueueAsync(Purpose.Announcement, "One");
        _chat.Recalled = (_, _) => new Sighting.Later(TimeSpan.FromMinutes(1), "it is hidden");

        await DeliverAsync();
        _chat.Shown.ShouldBeEmpty();
        States().ShouldBe(["pending "]);

        _chat.Recalled = (_, _) => new Sighting.NotFound();
        _clock.Advance(TimeSpan.FromMinutes(2));
        await DeliverAsync();
        _chat.Shown.ShouldBe(["blogs: One"]);
    }

    [Theory]
    [InlineData(29, 20, 1)] // it may have been shown, whatever its date says: it may have none
    [InlineData(31, 20, 0)] // published since
    [InlineData(31, -20, 1)] // published before
    public async Task Posts_are_looked_for_while_their_feeds_may_come_back_and_older_ones_for_ever(int days, int publishedAfterDays, int looks)
    {
        await RestoreAsync();
        _clock.Advance(TimeSpan.FromDays(days));
        await EnqueueAsync(Purpose.Announcement, "One", published: Some.Noon.AddDays(publishedAfterDays));

        await DeliverAsync();

        _chat.Recalls.ShouldBe(looks);
    }

    private Task RestoreAsync() => _temp.WriteAsync(session => ForgottenTime.Begin(session, new(Some.Noon.AddHours(-6), _clock.GetUtcNow())));

    private Task<DeliveryId> EnqueueAsync(Purpose purpose, string title, IReadOnlyList<ChatButton>? buttons = null, DateTimeOffset? published = null)
    {
        _clock.Advance(TimeSpan.FromSeconds(1));
        var message = new ChatMessage { Card = new() { Title = title, PublishedAt = published }, Buttons = buttons ?? [] };
        return _temp.WriteAsync(session => _outbox.Create(session, new(purpose, "blogs", message)));
    }

    private Task<int> DeliverAsync() =>
        new Deliverer(_temp.QueueOf(_outbox, _clock), _temp.ForgottenOf(_outbox, _clock), _chat, _clock, NullLogger<Deliverer>.Instance).DeliverPendingAsync(default);

    private List<string> States() => _temp.Texts("SELECT state || ' ' || coalesce(message_id, '') FROM deliveries ORDER BY id");
}
