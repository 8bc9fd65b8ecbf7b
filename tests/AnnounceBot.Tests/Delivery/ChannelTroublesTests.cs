using AnnounceBot.Delivery;
using AnnounceBot.Delivery.Notices;

namespace AnnounceBot.Tests.Delivery;

/// <summary>What moderators hear of channels that do not work: each thing once.</summary>
public sealed class ChannelTroublesTests : NoticeTests
{
    private const string Missing = "There is no channel \"blogs\". Correct its name.";

    [Fact]
    public async Task Five_hundred_blocked_deliveries_make_one_notice_and_one_line_of_log()
    {
        await EnqueueAsync("blogs", 500);
        Block("blogs");

        await PassAsync(minutes: 120);

        Notices().ShouldHaveSingleItem().ShouldBe($"mod-queue: **Posting in #blogs has to wait.** {Missing}\nNothing is lost: what waits is done by itself as soon as it can be.");
        Bot.Logs.Lines.Where(line => line.Contains(Missing, StringComparison.Ordinal)).ShouldBe([$"Warning: Channel blogs keeps its deliveries waiting: {Missing}"]);
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

        Bot.Chat.Done.ShouldHaveSingleItem().ShouldEndWith($"to **Posting in #blogs works again.** It was: {Missing}");
        Bot.Logs.Lines.ShouldContain("Information: Channel blogs works again");

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
        Bot.Chat.Done.ShouldHaveSingleItem().ShouldContain(Missing);
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

        await RestartAsync();
        Block("blogs");
        await PassAsync(minutes: 5);

        Notices().ShouldBeEmpty();
        Bot.Logs.Lines.ShouldNotContain(line => line.Contains(Missing, StringComparison.Ordinal));
    }

    [Fact]
    public async Task There_are_no_notices_about_notices()
    {
        await EnqueueAsync("blogs", 3);
        await EnqueueAsync("mod-queue", 1);
        Block("blogs", "mod-queue");

        await PassAsync(minutes: 60);

        States().ShouldBe(["pending 5"]);
        Bot.Texts("SELECT purpose FROM deliveries WHERE channel = 'mod-queue' ORDER BY id").ShouldBe(["announcement", "notice"]);
        Bot.Logs.Lines.Count(line => line.StartsWith("Warning: Channel mod-queue keeps its deliveries waiting", StringComparison.Ordinal)).ShouldBe(1);

        Mend();
        await PassAsync(minutes: 2);

        Notices().ShouldContain(notice => notice.Contains("#blogs", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("blogs", "blogs/crosspost")]
    [InlineData("blogs/crosspost", "blogs")]
    public async Task A_channel_that_is_missing_is_told_once_whatever_is_to_be_done_there(string first, string second)
    {
        await CrosspostAsync();
        await EnqueueAsync("blogs", 1);
        Bot.Chat.Answer = (channel, what) => channel != "blogs" ? null : Blocked(IsCrosspost(what) ? "gone" : Missing);
        await SettleAsync(first);
        await SettleAsync(second);

        await PassAsync(minutes: 10);

        Notices().ShouldHaveSingleItem().ShouldContain(Missing);
        Bot.Chat.Done.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_only_crossposts_wait_for_is_told_once_though_messages_are_posted()
    {
        await CrosspostAsync();
        Bot.Chat.Answer = (_, what) => IsCrosspost(what) ? Blocked("Give my role \"Manage Messages\".") : null;
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
        Bot.Chat.Answer = (channel, what) => channel != "blogs" ? null : Blocked(IsCrosspost(what) ? "no right to" : Missing);
        await PassAsync(minutes: 5);
        Notices().ShouldHaveSingleItem().ShouldContain(Missing);

        Bot.Chat.Answer = (_, what) => IsCrosspost(what) ? Blocked("no right to") : null;
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

        await Bot.Get<DeliveryList>().DropAsync([1], "dropped on the command line", default);
        await Bot.Get<ChannelTroubles>().RefreshAsync(default);
        await PassAsync(minutes: 2);
        Bot.Chat.Done.ShouldHaveSingleItem().ShouldEndWith("Nothing waits there any more.");
        await EnqueueAsync("blogs", 1);
        await PassAsync(minutes: 2);

        Notices().Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_round_does_not_wait_for_a_channel_that_waits_for_a_person()
    {
        await EnqueueAsync("blogs", 1);
        Block("blogs");

        await PassAsync(minutes: 1);

        Bot.Get<DeliveryQueue>().NextTryAt().ShouldBeNull();
        Bot.Get<DeliveryQueue>().Heads().ShouldHaveSingleItem().DueAt.ShouldNotBeNull();
    }

    private void Block(params string[] channels) => BlockBecause(Missing, channels);

    private void BlockBecause(string reason, params string[] channels) =>
        Bot.Chat.Answer = (channel, _) => channels.Contains(channel) ? Blocked(reason) : null;

    /// <summary>Comes to a lane before all others do.</summary>
    private async Task SettleAsync(string lane)
    {
        var delivery = Bot.Get<DeliveryQueue>().Next(lane)!;
        await Bot.Get<DeliveryQueue>().BeginAsync(delivery, default);
        await Bot.Get<DeliveryQueue>().BlockedAsync(delivery, DeliveryState.Pending, TimeSpan.FromMinutes(1), lane == "blogs" ? Missing : "gone", default);
    }
}
