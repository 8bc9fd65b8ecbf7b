using System.Globalization;
using System.Text.Json;
using AnnounceBot.Announcements;
using AnnounceBot.Announcements.Holds;
using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Delivery;
using AnnounceBot.Storage;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Announcements.Holds;

/// <summary>Too many at once: what moderators are asked, and what becomes of their answer. A real database in virtual time.</summary>
public sealed class HoldDeskTests : IAsyncLifetime, IDisposable
{
    private static readonly Uri Ada = new("https://ada.example/feed.xml"), Bob = new("https://bob.example/feed.xml");

    private readonly TempFolder _folder = new();
    private readonly TestClock _clock = new(Some.Noon);
    private readonly List<string> _shown = [];
    private Bot _bot = null!;

    public Task InitializeAsync() => StartAsync(new RouteOptions());

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    public void Dispose() => _folder.Dispose();

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

    private async Task StartAsync(params RouteOptions[] routes)
    {
        if (_bot is not null)
            await _bot.DisposeAsync();
        _bot = await Bot.StartAsync(_folder.File("a.db"), _clock, settings => settings with { Routes = routes }, Ada, Bob);
        _bot.Chat.Answer = (channel, title) =>
        {
            if (!title.StartsWith("edit ", StringComparison.Ordinal))
                _shown.Add(string.Create(CultureInfo.InvariantCulture, $"{_clock.GetUtcNow():HH:mm} {channel} {title}"));
            return null;
        };
    }

    /// <summary>Posts that are not news since the last poll, and so a flood if they are many. The higher the number, the newer the post.</summary>
    private Task BringAsync(Uri feed, IEnumerable<int> numbers, string title = "Number") => _bot.Get<Writer>().WriteAsync(
        session =>
        {
            var entries = numbers.Select(number => Some.Entry($"{number}", $"https://ada.example/{number}", $"{title} {number}", Some.Noon.AddDays(-2).AddMinutes(number)));
            var arrival = Some.Arrival([.. entries.Reverse()], _bot.Feed(feed).Id, lastSuccess: Some.Noon.AddDays(-1)) with { FeedName = feed == Ada ? "Ada's notes" : "Bob's workshop" };
            _bot.Get<Intake>().TakeIn(session, arrival, Intake.Prepare(session, arrival));
        }, default);

    private async Task PassAsync(int minutes)
    {
        for (var minute = 0; minute < minutes; minute++)
        {
            await _bot.Get<Deliverer>().DeliverPendingAsync(default);
            _clock.Advance(TimeSpan.FromMinutes(1));
        }
    }

    private async Task<string> PressAsync(string button, string person, string hold = "1")
    {
        var pressed = _bot.Get<IEnumerable<IButton>>().Single(known => known.Name == button);
        return (await pressed.PressAsync(new(new("1", person, IsModerator: true), hold), default)).Message.Text!;
    }

    private List<string> Announced() => _shown.FindAll(shown => !shown.Contains("mod-queue", StringComparison.Ordinal));

    /// <summary>The question, as it is (to be) sent.</summary>
    private ChatMessage Message() => Parse("SELECT message FROM deliveries WHERE purpose = 'notice' AND action = 'create'");

    private ChatMessage LastEdit() => Parse("SELECT message FROM deliveries WHERE purpose = 'notice' AND action = 'edit' AND state = 'sent' ORDER BY id DESC LIMIT 1");

    private ChatMessage Parse(string sql) => JsonSerializer.Deserialize(_bot.Texts(sql).ShouldHaveSingleItem(), ChatJson.Default.ChatMessage)!;

    private List<string> States() => _bot.Texts("""
        SELECT trim(state || ' ' || count(*) || ' ' || coalesce(reason, '')) FROM deliveries WHERE purpose = 'announcement' GROUP BY state, reason ORDER BY state
        """);
}
