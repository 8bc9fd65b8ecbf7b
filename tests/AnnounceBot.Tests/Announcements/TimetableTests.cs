using System.Globalization;
using AnnounceBot.Announcements;
using AnnounceBot.Chat;
using AnnounceBot.Delivery;
using AnnounceBot.Posts;
using AnnounceBot.Storage;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Announcements;

/// <summary>The whole way from posts to the chat, on a real database in virtual time. Lisbon keeps UTC in March.</summary>
public sealed class TimetableTests : IDisposable
{
    private static readonly Uri Feed = new("https://ada.example/feed.xml");

    private readonly TempFolder _folder = new();
    private readonly TestClock _clock = new(Some.Noon);
    private readonly List<string> _shown = [];
    private Func<string, SendOutcome?> _answer = _ => null;
    private Bot? _bot;

    public void Dispose()
    {
        _bot?.DisposeAsync().AsTask().Wait();
        _folder.Dispose();
    }

    [Fact]
    public async Task What_comes_in_quiet_hours_is_announced_when_they_end_one_a_minute_in_order()
    {
        await StartAsync(new RouteOptions { QuietHours = new(new(11, 0), new(13, 0)) });

        await TakeInAsync("One", "Two");
        await PassAsync(30);
        await TakeInAsync("Three");
        await PassAsync(60);

        _shown.ShouldBe(["13:00 One", "13:01 Two", "13:02 Three"]);
    }

    [Fact]
    public async Task With_a_maximum_the_next_one_within_an_hour_is_delayed_and_none_dropped()
    {
        await StartAsync(new RouteOptions { MaxPerHour = 2 });

        await TakeInAsync("One", "Two", "Three", "Four", "Five");
        await PassAsync(180);

        _shown.ShouldBe(["12:00 One", "12:00 Two", "13:00 Three", "13:30 Four", "14:00 Five"]);
    }

    [Fact]
    public async Task A_restart_changes_nothing()
    {
        await StartAsync(new RouteOptions { QuietHours = new(new(13, 10), new(15, 0)), MaxPerHour = 2 });
        await TakeInAsync("One", "Two", "Three");
        await PassAsync(5);

        await StartAsync(new RouteOptions { QuietHours = new(new(13, 10), new(15, 0)), MaxPerHour = 2 });
        await TakeInAsync("Four", "Five");
        await PassAsync(240);

        _shown.ShouldBe(["12:00 One", "12:00 Two", "13:00 Three", "15:00 Four", "15:30 Five"]);
    }

    [Fact]
    public async Task Of_two_routes_to_one_channel_the_first_that_takes_the_post_counts()
    {
        await StartAsync(new RouteOptions { Tags = ["calm"], QuietHours = new(new(11, 0), new(13, 0)) }, new RouteOptions());

        await TakeInAsync("Plain");
        await PassAsync(1);
        await TakeInTaggedAsync("calm", "Calm");
        await PassAsync(90);

        _shown.ShouldBe(["12:00 Plain", "13:00 Calm"]);
    }

    [Fact]
    public async Task A_route_without_rules_overtakes_nothing_in_its_channel()
    {
        await StartAsync(new RouteOptions { Tags = ["calm"], QuietHours = new(new(11, 0), new(13, 0)) }, new RouteOptions());

        await TakeInTaggedAsync("calm", "Calm");
        await TakeInAsync("Plain");
        await PassAsync(90);

        _shown.ShouldBe(["13:00 Calm", "13:01 Plain"]);
    }

    [Fact]
    public async Task Whatever_is_no_announcement_goes_out_at_once()
    {
        await StartAsync(new RouteOptions { QuietHours = new(new(11, 0), new(13, 0)) });

        await TakeInAsync("A post");
        await WriteAsync(session => _bot!.Get<Outbox>().Create(session, new(Purpose.Notice, "blogs", Some.Message("A notice"))));
        await PassAsync(90);

        _shown.ShouldBe(["12:00 A notice", "13:00 A post"]);
    }

    [Fact]
    public async Task Another_channel_is_not_held_back()
    {
        await StartAsync(new RouteOptions { QuietHours = new(new(11, 0), new(13, 0)) }, new RouteOptions { Channel = "kernel" });

        await TakeInAsync("One");
        await PassAsync(90);

        _bot!.Chat.Shown.ShouldBe(["kernel: One", "blogs: One"]);
    }

    [Fact]
    public async Task Many_posts_in_one_message_count_as_one()
    {
        await StartAsync(new RouteOptions { MaxPerHour = 1 });

        await TakeInAsync([.. Enumerable.Range(1, 11).Select(number => $"Number {number}")]);
        await PassAsync(90);

        _shown.ShouldHaveSingleItem().ShouldStartWith("12:00 11 posts");
    }

    [Fact]
    public async Task The_maximum_holds_after_a_channel_was_away_for_long()
    {
        await StartAsync(new RouteOptions { MaxPerHour = 2 });
        _answer = _ => new SendOutcome.Later(TimeSpan.FromMinutes(1), "no such channel");
        await TakeInAsync("One", "Two", "Three", "Four");
        await PassAsync(180);

        _answer = _ => null;
        await PassAsync(90);

        _shown.ShouldBe(["15:00 One", "15:00 Two", "16:00 Three", "16:00 Four"]);
    }

    [Fact]
    public async Task What_a_moderator_lets_go_is_due_at_once_within_the_maximum()
    {
        await StartAsync(new RouteOptions { QuietHours = new(new(11, 0), new(20, 0)), MaxPerHour = 2 });
        await TakeInAsync("One", "Two", "Three", "Four");

        (await _bot!.Get<DeliveryList>().RetryAsync([1, 2, 3], default)).ShouldBe(3);
        await PassAsync(90);

        _shown.ShouldBe(["12:00 One", "12:00 Two", "13:00 Three"]);
    }

    [Fact]
    public async Task The_list_tells_when_each_is_due_and_why()
    {
        await StartAsync(new RouteOptions { QuietHours = new(new(11, 0), new(13, 0)) });

        await TakeInAsync("One", "Two");

        _bot!.Get<DeliveryList>().In([DeliveryState.Pending]).Select(line => $"{line.What} {line.DueAt:HH:mm} {line.Reason}")
            .ShouldBe(["One 13:00 quiet hours until 13:00", "Two 13:01 quiet hours until 13:00"]);
        _bot.Get<DeliveryQueue>().Heads().ShouldHaveSingleItem().PlannedAt.ShouldBe(Some.Noon.AddHours(1));
        _bot.Get<DeliveryQueue>().NextTryAt().ShouldBeNull();
    }

    private async Task StartAsync(params RouteOptions[] routes)
    {
        if (_bot is not null)
            await _bot.DisposeAsync();
        var community = new CommunityOptions { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Lisbon") };
        _bot = await Bot.StartAsync(_folder.File("a.db"), _clock, settings => settings with { Community = community, Routes = routes }, Feed);
        _bot.Chat.Answer = (_, title) =>
        {
            var failure = _answer(title);
            if (failure is null)
                _shown.Add(string.Create(CultureInfo.InvariantCulture, $"{_clock.GetUtcNow():HH:mm} {title}"));
            return failure;
        };
    }

    private Task TakeInAsync(params string[] titles) => TakeInTaggedAsync("any", titles);

    private Task TakeInTaggedAsync(string tag, params string[] titles) => WriteAsync(session =>
    {
        var now = _clock.GetUtcNow();
        var entries = titles.Select((title, i) => Some.Entry(title, $"https://ada.example/{title}", title, now.AddSeconds(i - 60)) with { Categories = [tag] });
        var arrival = Some.Arrival([.. entries.Reverse()], _bot!.Feed(Feed).Id, lastSuccess: now.AddDays(-1));
        _bot.Get<Intake>().TakeIn(session, Intake.Prepare(session, arrival));
    });

    private Task WriteAsync(Action<Session> work) => _bot!.Get<Writer>().WriteAsync(work, default);

    private async Task PassAsync(int minutes)
    {
        for (var minute = 0; minute < minutes; minute++)
        {
            await _bot!.Get<Deliverer>().DeliverPendingAsync(default);
            _clock.Advance(TimeSpan.FromMinutes(1));
        }
    }
}
