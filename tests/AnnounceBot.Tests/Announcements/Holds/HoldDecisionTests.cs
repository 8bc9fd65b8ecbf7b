using System.Globalization;
using AnnounceBot.Announcements;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Delivery;
using AnnounceBot.Storage;

namespace AnnounceBot.Tests.Announcements.Holds;

/// <summary>What moderators decide about posts that are held.</summary>
public sealed class HoldDecisionTests : HoldSide
{
    [Fact]
    public async Task Announce_all_announces_oldest_first_and_one_after_the_other()
    {
        await BringAsync(Ada, Enumerable.Range(1, 11));
        await PassAsync(minutes: 1);

        var answer = await PressAsync("hold-all", "Mo");
        await PassAsync(minutes: 20);

        answer.ShouldBe("11 posts will be announced, oldest first, one after the other.");
        Announced().ShouldBe(Enumerable.Range(1, 11).Select(number => string.Create(CultureInfo.InvariantCulture, $"12:{number:00} blogs Number {number}")));
        LastEdit().Card!.ShouldSatisfyAllConditions(
            card => card.Title.ShouldBe("Ada's notes: 11 posts were held"),
            card => card.Text!.ShouldEndWith("**Mo** had all of them announced: oldest first, one after the other."));
        LastEdit().Buttons.ShouldBeEmpty();
    }

    [Fact]
    public async Task Announce_all_keeps_to_the_routes_quiet_hours_and_maximum()
    {
        await StartAsync(new RouteOptions { QuietHours = new(new(11, 0), new(13, 0)), MaxPerHour = 4 });
        await BringAsync(Ada, Enumerable.Range(1, 11));

        await PressAsync("hold-all", "Mo");
        await PassAsync(minutes: 150);

        Announced().ShouldBe(["13:00 blogs Number 1", "13:15 blogs Number 2", "13:30 blogs Number 3", "13:45 blogs Number 4", "14:00 blogs Number 5", "14:15 blogs Number 6"]);
    }

    [Fact]
    public async Task What_is_let_go_comes_behind_what_waits_already_and_new_posts_behind_that()
    {
        await StartAsync(new RouteOptions { QuietHours = new(new(11, 0), new(13, 0)) });
        await BringAsync(Ada, Enumerable.Range(1, 11));
        await BringAsync(Bob, [101]);

        await PressAsync("hold-all", "Mo");
        await BringAsync(Bob, [102]);
        await PassAsync(minutes: 90);

        Announced().Take(3).ShouldBe(["13:00 blogs Number 101", "13:01 blogs Number 1", "13:02 blogs Number 2"]);
        Announced()[^1].ShouldBe("13:12 blogs Number 102");
    }

    [Fact]
    public async Task Newest_only_announces_the_newest_in_all_its_channels_and_drops_the_others()
    {
        await StartAsync(new RouteOptions(), new RouteOptions { Channel = "kernel" });
        await BringAsync(Ada, Enumerable.Range(1, 11));

        var answer = await PressAsync("hold-newest", "Mo");
        await PassAsync(minutes: 20);

        answer.ShouldBe("The newest will be announced. 10 posts marked as seen.");
        Announced().Order().ShouldBe(["12:00 blogs Number 11", "12:00 kernel Number 11"]);
        States().ShouldBe(["dropped 20 marked as seen by Mo", "sent 2"]);
    }

    [Fact]
    public async Task Mark_as_seen_announces_none()
    {
        await BringAsync(Ada, Enumerable.Range(1, 11));

        var answer = await PressAsync("hold-seen", "Mo");
        await PassAsync(minutes: 20);

        answer.ShouldBe("11 posts marked as seen: none is announced.");
        Announced().ShouldBeEmpty();
        States().ShouldBe(["dropped 11 marked as seen by Mo"]);
    }

    [Fact]
    public async Task The_first_decision_counts_and_a_second_moderator_hears_which()
    {
        await BringAsync(Ada, Enumerable.Range(1, 11));

        var answers = await Task.WhenAll(PressAsync("hold-seen", "_Mo_"), PressAsync("hold-all", "Ada"));

        answers[0].ShouldBe("11 posts marked as seen: none is announced.");
        answers[1].ShouldBe(@"That is decided already. **\_Mo\_** marked all of them as seen.");
        States().ShouldBe(["dropped 11 marked as seen by _Mo_"]);
    }

    [Fact]
    public async Task Whoever_presses_when_nothing_is_left_is_told_so_and_the_message_says_it()
    {
        await BringAsync(Ada, Enumerable.Range(1, 11));
        await _bot.Get<DeliveryList>().DropAsync([.. Enumerable.Range(1, 11)], "dropped on the command line", default);

        (await PressAsync("hold-all", "Mo")).ShouldBe("That is decided already. They were decided on one by one, on the command line: 0 to be announced, 11 dropped.");

        Message().Buttons.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_to_follow_a_dropped_announcement_is_dropped_with_it()
    {
        await BringAsync(Ada, Enumerable.Range(1, 11));
        await _bot.Get<Writer>().WriteAsync(session => _bot.Get<Outbox>().Crosspost(session, new(1)), default);

        await PressAsync("hold-seen", "Mo");

        _bot.Texts("SELECT state FROM deliveries WHERE action = 'crosspost'").ShouldBe(["dropped"]);
    }

    [Fact]
    public void Only_moderators_may_press() =>
        _bot.Get<IEnumerable<IButton>>().Where(button => button.Name.StartsWith("hold-", StringComparison.Ordinal)).ShouldAllBe(button => button.IsForModerators);
}
