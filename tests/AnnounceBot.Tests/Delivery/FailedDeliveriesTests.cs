using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Delivery;
using AnnounceBot.Delivery.Notices;

namespace AnnounceBot.Tests.Delivery;

/// <summary>What moderators hear of what failed for good, and what they do about it.</summary>
public sealed class FailedDeliveriesTests : NoticeTests
{
    private const string Forbidden = "I may not post in #blogs. Give my role \"Send Messages\" there, then retry.";

    [Fact]
    public async Task A_moderators_channel_that_refuses_notices_is_told_in_the_log_only()
    {
        await EnqueueAsync("blogs", 1);
        Bot.Chat.Answer = (channel, _) => new SendOutcome.Refused($"I may not post in #{channel}");

        await PassAsync(minutes: 5);

        Bot.Texts("SELECT purpose || ' ' || state FROM deliveries ORDER BY id").ShouldBe(["announcement failed", "notice failed"]);
        Bot.Logs.Lines.Count(line => line.Contains("to mod-queue was refused: I may not post in #mod-queue", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_failure_and_its_notice_are_stored_together_or_not_at_all()
    {
        await EnqueueAsync("blogs", 1);
        Refuse();
        Bot.Texts("CREATE TRIGGER no_notice BEFORE INSERT ON notices BEGIN SELECT RAISE(ABORT, 'killed here'); END");

        await Should.ThrowAsync<Exception>(PassAsync(minutes: 1));
        States().ShouldBe(["sending 1"]);
        Bot.Texts("DROP TRIGGER no_notice");
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
        Bot.Chat.Done.ShouldHaveSingleItem().ShouldEndWith("**Mo** let me try again (3).");
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

        var answer = await PressAsync("failed-drop", "Mo", Bot.Texts("SELECT id FROM notices WHERE channel = 'blogs'").Single());

        answer.ShouldBe("Dropped (3): they are not tried again.");
        Bot.Texts("SELECT DISTINCT reason FROM deliveries WHERE state = 'dropped'").ShouldBe(["dropped by Mo"]);
        Bot.Texts("SELECT channel FROM deliveries WHERE state = 'failed'").ShouldBe(["kernel"]);
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
        Bot.Texts("SELECT count(*) FROM deliveries WHERE state = 'dropped'").ShouldBe(["3"]);
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

        Bot.Chat.Done.ShouldHaveSingleItem().ShouldContain("**Posting in #blogs works again,** but not for 2 that failed before");
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
        Bot.Chat.Done[^1].ShouldContain("not for 3 that failed before");
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
        var deleted = Bot.Chat.Nonces.ShouldHaveSingleItem();
        Bot.Chat.Answer = (channel, what) => channel == "blogs" ? new SendOutcome.Refused("Shorten its template")
            : what.StartsWith("edit", StringComparison.Ordinal) ? new SendOutcome.Gone("somebody deleted the message") : null;
        await EnqueueAsync("blogs", 1);
        await PassAsync(minutes: 2);

        Notices().Count.ShouldBe(2);
        Notices()[^1].ShouldContain("Shorten its template");
        Bot.Chat.Nonces[^1].ShouldNotBe(deleted, "the chat would know it for the one that is gone");

        await PressAsync("failed-drop", "Mo");
        await PassAsync(minutes: 2);
        Notices().Count.ShouldBe(2, "what is decided is no reason to tell it anew");
    }

    [Fact]
    public async Task A_crosspost_that_fails_is_told_as_what_it_is()
    {
        await CrosspostAsync();
        Bot.Chat.Answer = (_, what) => IsCrosspost(what) ? new SendOutcome.Refused("That is no announcement channel") : null;

        await PassAsync(minutes: 2);

        Notices().ShouldHaveSingleItem().ShouldStartWith("mod-queue: **Handing on messages of #blogs to the servers that follow it fails.** That is no announcement channel");
    }

    [Fact]
    public async Task What_is_decided_on_the_command_line_reaches_the_notice()
    {
        await EnqueueAsync("blogs", 2);
        Refuse();
        await PassAsync(minutes: 2);

        await Bot.Get<DeliveryList>().DropAsync([1, 2], "dropped on the command line", default);
        await Bot.Get<ChannelTroubles>().RefreshAsync(default);
        await PassAsync(minutes: 2);

        Bot.Chat.Done.ShouldHaveSingleItem().ShouldEndWith("It was decided on the command line.");
        (await PressAsync("failed-retry", "Mo")).ShouldBe("Somebody was faster: It was decided on the command line.");
    }

    [Fact]
    public void Only_moderators_may_press()
    {
        Bot.Get<IEnumerable<IButton>>().Where(button => button.Name.StartsWith("failed-", StringComparison.Ordinal)).ShouldAllBe(button => button.IsForModerators);
    }

    private void Refuse(params string[] channels) =>
        Bot.Chat.Answer = (channel, _) => channels.DefaultIfEmpty("blogs").Contains(channel) ? new SendOutcome.Refused(Forbidden) : null;

    private async Task<string> PressAsync(string button, string person, string notice = "1")
    {
        var pressed = Bot.Get<IEnumerable<IButton>>().Single(known => known.Name == button);
        return (await pressed.PressAsync(new(new("1", person, IsModerator: true), notice), default)).Message.Text!;
    }

    /// <summary>As they stand under the last notice.</summary>
    private List<string> Buttons() => Bot.Texts("""
        SELECT json_extract(value, '$.Label') || ': ' || json_extract(value, '$.Name') || ' ' || json_extract(value, '$.Argument')
        FROM json_each((SELECT message FROM deliveries WHERE purpose = 'notice' ORDER BY id DESC LIMIT 1), '$.Buttons')
        """);
}
