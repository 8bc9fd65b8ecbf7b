using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Delivery;
using AnnounceBot.Delivery.Notices;
using AnnounceBot.Storage;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Delivery;

/// <summary>What moderators hear of channels that do not work: each thing once.</summary>
public sealed class ChannelTroublesTests : IAsyncLifetime, IDisposable
{
    private const string Missing = "There is no channel \"blogs\". Correct its name.", Forbidden = "I may not post in #blogs. Give my role \"Send Messages\" there, then retry.";

    private readonly TempFolder _folder = new();
    private readonly TestClock _clock = new(Some.Noon);
    private Bot _bot = null!;

    public async Task InitializeAsync() => _bot = await Bot.StartAsync(_folder.File("a.db"), _clock, change: null);

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Five_hundred_blocked_deliveries_make_one_notice_and_one_line_of_log()
    {
        await EnqueueAsync("blogs", 500);
        Block("blogs");

        await PassAsync(minutes: 120);

        Notices().ShouldHaveSingleItem().ShouldBe($"mod-queue: **Posting in #blogs has to wait.** {Missing}\nNothing is lost: what waits is done by itself as soon as it can be.");
        _bot.Logs.Lines.Where(line => line.Contains(Missing, StringComparison.Ordinal)).ShouldBe([$"Warning: Channel blogs keeps its deliveries waiting: {Missing}"]);
        States().ShouldBe(["pending 500", "sent 1"]);
    }

    [Fact]
    public async Task When_the_channel_works_again_the_notice_says_so_and_a_second_break_is_told_again()
    {
        await EnqueueAsync("blogs", 1);
        Block("blogs");
        await PassAsync(minutes: 3);
        Mend();
        await PassAsync(minutes: 3);

        _bot.Chat.Done.ShouldHaveSingleItem().ShouldEndWith($"to **Posting in #blogs works again.** It was: {Missing}");
        _bot.Logs.Lines.ShouldContain("Information: Channel blogs works again");

        await EnqueueAsync("blogs", 1);
        Block("blogs");
        await PassAsync(minutes: 3);

        Notices().Count.ShouldBe(2);
    }

    [Fact]
    public async Task Another_reason_changes_the_notice_in_its_place()
    {
        await EnqueueAsync("blogs", 1);
        BlockBecause("#blogs is gone, or I may not see it any more", "blogs");
        await PassAsync(minutes: 2);
        Block("blogs");
        await PassAsync(minutes: 5);

        Notices().Count.ShouldBe(1);
        _bot.Chat.Done.ShouldHaveSingleItem().ShouldContain(Missing);
    }

    [Fact]
    public async Task Each_channel_has_its_own_notice()
    {
        await EnqueueAsync("blogs", 2);
        await EnqueueAsync("kernel", 2);
        Block("blogs", "kernel");

        await PassAsync(minutes: 3);

        Notices().Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_restart_tells_nothing_again()
    {
        await EnqueueAsync("blogs", 2);
        Block("blogs");
        await PassAsync(minutes: 2);

        await _bot.DisposeAsync();
        _bot = await Bot.StartAsync(_folder.File("a.db"), _clock, change: null);
        Block("blogs");
        await PassAsync(minutes: 5);

        Notices().ShouldBeEmpty();
        _bot.Logs.Lines.ShouldNotContain(line => line.Contains(Missing, StringComparison.Ordinal));
    }

    [Fact]
    public async Task There_are_no_notices_about_notices()
    {
        await EnqueueAsync("blogs", 3);
        await EnqueueAsync("mod-queue", 1);
        Block("blogs", "mod-queue");

        await PassAsync(minutes: 60);

        States().ShouldBe(["pending 5"]);
        _bot.Texts("SELECT purpose FROM deliveries WHERE channel = 'mod-queue' ORDER BY id").ShouldBe(["announcement", "notice"]);
        _bot.Logs.Lines.Count(line => line.StartsWith("Warning: Channel mod-queue keeps its deliveries waiting", StringComparison.Ordinal)).ShouldBe(1);

        Mend();
        await PassAsync(minutes: 2);

        Notices().ShouldContain(notice => notice.Contains("#blogs", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_moderators_channel_that_refuses_notices_is_told_in_the_log_only()
    {
        await EnqueueAsync("blogs", 1);
        _bot.Chat.Answer = (channel, _) => new SendOutcome.Refused($"I may not post in #{channel}");

        await PassAsync(minutes: 5);

        _bot.Texts("SELECT purpose || ' ' || state FROM deliveries ORDER BY id").ShouldBe(["announcement failed", "notice failed"]);
        _bot.Logs.Lines.Count(line => line.Contains("to mod-queue was refused: I may not post in #mod-queue", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_failure_and_its_notice_are_stored_together_or_not_at_all()
    {
        await EnqueueAsync("blogs", 1);
        Refuse();
        _bot.Texts("CREATE TRIGGER no_notice BEFORE INSERT ON notices BEGIN SELECT RAISE(ABORT, 'killed here'); END");

        await Should.ThrowAsync<Exception>(PassAsync(minutes: 1));
        States().ShouldBe(["sending 1"]);
        _bot.Texts("DROP TRIGGER no_notice");
        await PassAsync(minutes: 2);

        States().ShouldBe(["failed 1", "sent 1"]);
        Notices().Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_failed_is_told_once_with_two_buttons()
    {
        await EnqueueAsync("blogs", 3);
        Refuse();

        await PassAsync(minutes: 1);

        Notices().ShouldHaveSingleItem().ShouldStartWith($"mod-queue: **Posting in #blogs fails.** {Forbidden}");
        Buttons().ShouldBe(["Try again: failed-retry 1", "Drop them: failed-drop 1"]);
    }

    [Fact]
    public async Task Try_again_tries_all_that_failed_there_and_the_notice_tells_who_decided()
    {
        await EnqueueAsync("blogs", 3);
        Refuse();
        await PassAsync(minutes: 1);
        Mend();

        var answer = await PressAsync("failed-retry", "Mo");
        await PassAsync(minutes: 1);

        answer.ShouldBe("I try again now (3). If it fails once more, you hear of it here.");
        States().ShouldBe(["sent 5"]);
        _bot.Chat.Done.ShouldHaveSingleItem().ShouldEndWith("**Mo** let me try again (3).");
    }

    [Fact]
    public async Task What_fails_once_more_is_told_once_more()
    {
        await EnqueueAsync("blogs", 3);
        Refuse();
        await PassAsync(minutes: 1);

        await PressAsync("failed-retry", "Mo");
        await PassAsync(minutes: 1);

        Notices().Count.ShouldBe(2);
        States().ShouldBe(["failed 3", "sent 3"]);
    }

    [Fact]
    public async Task Drop_them_drops_all_that_failed_there_and_only_that()
    {
        await EnqueueAsync("kernel", 1);
        await EnqueueAsync("blogs", 3);
        Refuse("blogs", "kernel");
        await PassAsync(minutes: 1);

        var answer = await PressAsync("failed-drop", "Mo", _bot.Texts("SELECT id FROM notices WHERE channel = 'blogs'").Single());

        answer.ShouldBe("Dropped (3): they are not tried again.");
        _bot.Texts("SELECT DISTINCT reason FROM deliveries WHERE state = 'dropped'").ShouldBe(["dropped by Mo"]);
        _bot.Texts("SELECT channel FROM deliveries WHERE state = 'failed'").ShouldBe(["kernel"]);
    }

    [Fact]
    public async Task A_second_moderator_hears_who_decided_and_changes_nothing()
    {
        await EnqueueAsync("blogs", 3);
        Refuse();
        await PassAsync(minutes: 1);

        await PressAsync("failed-drop", "Mo");
        var second = await PressAsync("failed-retry", "*Ada*");

        second.ShouldBe("Somebody was faster: **Mo** dropped what had failed.");
        _bot.Texts("SELECT count(*) FROM deliveries WHERE state = 'dropped'").ShouldBe(["3"]);
    }

    [Fact]
    public async Task When_posting_works_again_what_failed_before_is_still_to_be_decided()
    {
        await EnqueueAsync("blogs", 2);
        Refuse();
        await PassAsync(minutes: 1);
        Mend();
        await EnqueueAsync("blogs", 1);
        await PassAsync(minutes: 1);

        _bot.Chat.Done.ShouldHaveSingleItem().ShouldContain("**Posting in #blogs works again,** but not for 2 that failed before");
        Buttons().Count.ShouldBe(2);
        (await PressAsync("failed-retry", "Mo")).ShouldStartWith("I try again now (2)");
    }

    [Fact]
    public async Task What_fails_now_and_then_is_told_once_until_somebody_decides()
    {
        for (var i = 0; i < 3; i++)
        {
            Refuse();
            await EnqueueAsync("blogs", 1);
            await PassAsync(minutes: 1);
            Mend();
            await EnqueueAsync("blogs", 1);
            await PassAsync(minutes: 1);
        }

        Notices().Count.ShouldBe(1);
        _bot.Chat.Done[^1].ShouldContain("not for 3 that failed before");
        (await PressAsync("failed-drop", "Mo")).ShouldStartWith("Dropped (3)");

        Refuse();
        await EnqueueAsync("blogs", 1);
        await PassAsync(minutes: 1);
        Notices().Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_notice_that_somebody_deleted_is_shown_anew_while_there_is_something_to_decide()
    {
        await EnqueueAsync("blogs", 1);
        Refuse();
        await PassAsync(minutes: 1);
        var deleted = _bot.Chat.Nonces.ShouldHaveSingleItem();
        _bot.Chat.Answer = (channel, what) => channel == "blogs" ? new SendOutcome.Refused("Shorten its template")
            : what.StartsWith("edit", StringComparison.Ordinal) ? new SendOutcome.Gone("somebody deleted the message") : null;
        await EnqueueAsync("blogs", 1);
        await PassAsync(minutes: 2);

        Notices().Count.ShouldBe(2);
        Notices()[^1].ShouldContain("Shorten its template");
        _bot.Chat.Nonces[^1].ShouldNotBe(deleted, "the chat would know it for the one that is gone");

        await PressAsync("failed-drop", "Mo");
        await PassAsync(minutes: 2);
        Notices().Count.ShouldBe(2, "what is decided is no reason to tell it anew");
    }

    [Fact]
    public async Task A_crosspost_that_fails_is_told_as_what_it_is()
    {
        await CrosspostAsync();
        _bot.Chat.Answer = (_, what) => IsCrosspost(what) ? new SendOutcome.Refused("That is no announcement channel") : null;

        await PassAsync(minutes: 2);

        Notices().ShouldHaveSingleItem().ShouldStartWith("mod-queue: **Handing on messages of #blogs to the servers that follow it fails.** That is no announcement channel");
    }

    [Theory]
    [InlineData("blogs", "blogs/crosspost")]
    [InlineData("blogs/crosspost", "blogs")]
    public async Task A_channel_that_is_missing_is_told_once_whatever_is_to_be_done_there(string first, string second)
    {
        await CrosspostAsync();
        await EnqueueAsync("blogs", 1);
        _bot.Chat.Answer = (channel, what) => channel != "blogs" ? null : Blocked(IsCrosspost(what) ? "gone" : Missing);
        await SettleAsync(first);
        await SettleAsync(second);

        await PassAsync(minutes: 10);

        Notices().ShouldHaveSingleItem().ShouldContain(Missing);
        _bot.Chat.Done.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_only_crossposts_wait_for_is_told_once_though_messages_are_posted()
    {
        await CrosspostAsync();
        _bot.Chat.Answer = (_, what) => IsCrosspost(what) ? Blocked("Give my role \"Manage Messages\".") : null;
        await PassAsync(minutes: 5);
        await EnqueueAsync("blogs", 2);
        await PassAsync(minutes: 5);

        Notices().ShouldHaveSingleItem().ShouldContain("Handing on messages of #blogs to the servers that follow it has to wait.");
    }

    [Fact]
    public async Task A_trouble_that_another_one_hid_is_told_when_that_is_over()
    {
        await CrosspostAsync();
        await EnqueueAsync("blogs", 1);
        _bot.Chat.Answer = (channel, what) => channel != "blogs" ? null : Blocked(IsCrosspost(what) ? "no right to" : Missing);
        await PassAsync(minutes: 5);
        Notices().ShouldHaveSingleItem().ShouldContain(Missing);

        _bot.Chat.Answer = (_, what) => IsCrosspost(what) ? Blocked("no right to") : null;
        await PassAsync(minutes: 5);

        Notices().Count.ShouldBe(2);
        Notices()[^1].ShouldContain("no right to");
    }

    [Fact]
    public async Task When_what_waited_was_dropped_the_notice_says_so_and_the_next_break_is_told_again()
    {
        await EnqueueAsync("blogs", 1);
        Block("blogs");
        await PassAsync(minutes: 3);

        await _bot.Get<DeliveryList>().DropAsync([1], "dropped on the command line", default);
        await _bot.Get<ChannelTroubles>().RefreshAsync(default);
        await PassAsync(minutes: 2);
        _bot.Chat.Done.ShouldHaveSingleItem().ShouldEndWith("Nothing waits there any more.");
        await EnqueueAsync("blogs", 1);
        await PassAsync(minutes: 2);

        Notices().Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_is_decided_on_the_command_line_reaches_the_notice()
    {
        await EnqueueAsync("blogs", 2);
        Refuse();
        await PassAsync(minutes: 2);

        await _bot.Get<DeliveryList>().DropAsync([1, 2], "dropped on the command line", default);
        await _bot.Get<ChannelTroubles>().RefreshAsync(default);
        await PassAsync(minutes: 2);

        _bot.Chat.Done.ShouldHaveSingleItem().ShouldEndWith("It was decided on the command line.");
        (await PressAsync("failed-retry", "Mo")).ShouldBe("Somebody was faster: It was decided on the command line.");
    }

    [Fact]
    public async Task A_round_does_not_wait_for_a_channel_that_waits_for_a_person()
    {
        await EnqueueAsync("blogs", 1);
        Block("blogs");

        await PassAsync(minutes: 1);

        _bot.Get<DeliveryQueue>().NextTryAt().ShouldBeNull();
        _bot.Get<DeliveryQueue>().NextDueAt().ShouldNotBeNull();
    }

    [Fact]
    public void Only_moderators_may_press()
    {
        _bot.Get<IEnumerable<IButton>>().Where(button => button.Name.StartsWith("failed-", StringComparison.Ordinal)).ShouldAllBe(button => button.IsForModerators);
    }

    private Task EnqueueAsync(string channel, int count) => _bot.Get<Writer>().WriteAsync(
        session =>
        {
            for (var i = 0; i < count; i++)
                _bot.Get<Outbox>().Create(session, new(Purpose.Announcement, channel, Some.Message($"Number {i}")));
        }, default);

    /// <summary>To be handed on: a message that stands already.</summary>
    private async Task CrosspostAsync()
    {
        await EnqueueAsync("blogs", 1);
        await _bot.Get<Deliverer>().DeliverPendingAsync(default);
        await _bot.Get<Writer>().WriteAsync(session => _bot.Get<Outbox>().Crosspost(session, new(1)), default);
    }

    private void Block(params string[] channels) => BlockBecause(Missing, channels);

    private void BlockBecause(string reason, params string[] channels) =>
        _bot.Chat.Answer = (channel, _) => channels.Contains(channel) ? Blocked(reason) : null;

    private void Refuse(params string[] channels) =>
        _bot.Chat.Answer = (channel, _) => channels.DefaultIfEmpty("blogs").Contains(channel) ? new SendOutcome.Refused(Forbidden) : null;

    private static SendOutcome.Blocked Blocked(string reason) => new(TimeSpan.FromMinutes(1), reason);

    private static bool IsCrosspost(string what) => what.StartsWith("crosspost", StringComparison.Ordinal);

    private void Mend() => _bot.Chat.Answer = (_, _) => null;

    /// <summary>Comes to a lane before all others do.</summary>
    private async Task SettleAsync(string lane)
    {
        var delivery = _bot.Get<DeliveryQueue>().Next(lane)!;
        await _bot.Get<DeliveryQueue>().BeginAsync(delivery, default);
        await _bot.Get<DeliveryQueue>().BlockedAsync(delivery, DeliveryState.Pending, TimeSpan.FromMinutes(1), lane == "blogs" ? Missing : "gone", default);
    }

    private async Task PassAsync(int minutes)
    {
        for (var minute = 0; minute < minutes; minute++)
        {
            // A second time for what the first one brought about.
            await _bot.Get<Deliverer>().DeliverPendingAsync(default);
            await _bot.Get<Deliverer>().DeliverPendingAsync(default);
            _clock.Advance(TimeSpan.FromMinutes(1));
        }
    }

    private async Task<string> PressAsync(string button, string person, string notice = "1")
    {
        var pressed = _bot.Get<IEnumerable<IButton>>().Single(known => known.Name == button);
        return (await pressed.PressAsync(new(new("1", person, IsModerator: true), notice), default)).Message.Text!;
    }

    private List<string> Notices() => [.. _bot.Chat.Shown.Where(shown => shown.StartsWith("mod-queue: **", StringComparison.Ordinal))];

    /// <summary>As they stand under the last notice.</summary>
    private List<string> Buttons() => _bot.Texts("""
        SELECT json_extract(value, '$.Label') || ': ' || json_extract(value, '$.Name') || ' ' || json_extract(value, '$.Argument')
        FROM json_each((SELECT message FROM deliveries WHERE purpose = 'notice' ORDER BY id DESC LIMIT 1), '$.Buttons')
        """);

    private List<string> States() => _bot.Texts("SELECT state || ' ' || count(*) FROM deliveries GROUP BY state ORDER BY state");
}
