using AnnounceBot.Announcements;
using AnnounceBot.Announcements.Holds;
using AnnounceBot.Delivery;
using AnnounceBot.Storage;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Announcements.Holds;

/// <summary>Too many at once: what moderators are asked, and what becomes of their answer. A real database in virtual time.</summary>
public sealed class HoldDeskTests : HoldSide
{
    [Fact]
    public async Task Fifty_posts_at_once_make_one_message_that_says_which_why_and_where_with_three_buttons()
    {
        await StartAsync(new RouteOptions(), new RouteOptions { Channel = "kernel" });

        await BringAsync(Ada, Enumerable.Range(1, 50));
        await PassAsync(minutes: 60);

        _shown.ShouldBe(["12:00 mod-queue Ada's notes: 50 posts wait for you"]);
        var message = Message();
        message.Card!.Text.ShouldBe("""
            Why: Ada's notes brought 50 posts at once, more than 10 (watching.floodLimit).
            * [Number 50](<https://ada.example/50>)
            * [Number 49](<https://ada.example/49>)
            * [Number 48](<https://ada.example/48>)
            * [Number 47](<https://ada.example/47>)
            * [Number 46](<https://ada.example/46>)
            … and 45 more
            They would go to #blogs, #kernel. Until you decide, none is announced.
            """, StringCompareShould.IgnoreLineEndings);
        message.Buttons.Select(button => $"{button.Label}: {button.Name} {button.Argument}")
            .ShouldBe(["Announce all: hold-all 1", "Newest only: hold-newest 1", "Mark as seen: hold-seen 1"]);
    }

    [Fact]
    public async Task A_restart_between_question_and_answer_changes_nothing()
    {
        await BringAsync(Ada, Enumerable.Range(1, 11));
        await PassAsync(minutes: 1);

        await StartAsync(new RouteOptions());
        await PassAsync(minutes: 1);
        (await PressAsync("hold-newest", "Mo")).ShouldStartWith("The newest will be announced.");
        await PassAsync(minutes: 2);

        Announced().ShouldBe(["12:02 blogs Number 11"]);
        _shown.Count(shown => shown.Contains("wait for you", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task More_posts_of_the_same_feed_join_and_the_message_is_changed_in_place()
    {
        await BringAsync(Ada, Enumerable.Range(1, 11));
        await PassAsync(minutes: 1);

        await BringAsync(Ada, Enumerable.Range(21, 12));
        await PassAsync(minutes: 1);

        _shown.ShouldBe(["12:00 mod-queue Ada's notes: 11 posts wait for you"]);
        LastEdit().Card!.Title.ShouldBe("Ada's notes: 23 posts wait for you");
        LastEdit().Card!.Text!.ShouldStartWith("Why: Ada's notes brought 11 posts at once, more than 10 (watching.floodLimit).\nWhy: Ada's notes brought 12 posts at once");
        (await PressAsync("hold-seen", "Mo")).ShouldStartWith("23 posts");
    }

    [Fact]
    public async Task Each_feed_is_asked_about_on_its_own()
    {
        await BringAsync(Ada, Enumerable.Range(1, 11));
        await BringAsync(Bob, Enumerable.Range(101, 11));

        await PressAsync("hold-seen", "Mo");

        States().ShouldBe(["dropped 11 marked as seen by Mo", "held 11 Bob's workshop brought 11 posts at once, more than 10 (watching.floodLimit)."]);
    }

    [Fact]
    public async Task After_a_decision_the_next_flood_is_asked_about_anew()
    {
        await BringAsync(Ada, Enumerable.Range(1, 11));
        await PressAsync("hold-seen", "Mo");

        await BringAsync(Ada, Enumerable.Range(21, 11));

        _bot.Texts("SELECT coalesce(decision, 'open') FROM holds ORDER BY id").ShouldBe(["seen", "open"]);
        (await PressAsync("hold-seen", "Mo", "2")).ShouldStartWith("11 posts");
    }

    [Fact]
    public async Task Another_reason_is_told_in_its_own_words()
    {
        await BringAsync(Ada, [1]);
        await _bot.Get<Writer>().WriteAsync(
            session =>
            {
                var delivery = _bot.Get<Outbox>().Create(session, new(Purpose.Announcement, "blogs", Some.Message()) { HeldBecause = "moved" });
                session.Execute("UPDATE announcements SET delivery_id = @id", ("@id", delivery.Value));
                _bot.Get<HoldDesk>().Hold(session, _bot.Feed(Ada).Id, "Ada's notes", "Its domain seems to belong to *somebody else* now.", [delivery]);
            }, default);

        Message().Card!.Title.ShouldBe("Ada's notes: 1 post waits for you");
        Message().Card!.Text!.ShouldStartWith(@"Why: Its domain seems to belong to \*somebody else\* now.");
    }

    [Fact]
    public async Task What_strangers_wrote_in_titles_stays_inert()
    {
        await BringAsync(Ada, Enumerable.Range(1, 11), "[@everyone](https://evil.example) **");

        Message().Card!.Text!.ShouldContain(@"* [\[\@everyone\](https\://evil.example) \*\* 11](<https://ada.example/11>)");
    }

    [Fact]
    public async Task What_is_decided_on_the_command_line_reaches_the_message()
    {
        await BringAsync(Ada, Enumerable.Range(1, 11));
        await PassAsync(minutes: 1);
        var list = _bot.Get<DeliveryList>();

        await list.RetryAsync([1, 2], default);
        await _bot.Get<HoldDesk>().RefreshAsync(default);
        await PassAsync(minutes: 1);
        LastEdit().Card!.Title.ShouldBe("Ada's notes: 9 posts wait for you");

        await list.DropAsync([.. Enumerable.Range(3, 9)], "dropped on the command line", default);
        await _bot.Get<HoldDesk>().RefreshAsync(default);
        await PassAsync(minutes: 1);
        LastEdit().Card!.Title.ShouldBe("Ada's notes: 11 posts were held");
        LastEdit().Card!.Text!.ShouldEndWith("They were decided on one by one, on the command line: 2 to be announced, 9 dropped.");
        LastEdit().Buttons.ShouldBeEmpty();
    }
}
