using AnnounceBot.Announcements;
using AnnounceBot.Announcements.Routing;
using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Cli.Configuration;
using AnnounceBot.Storage;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Announcements.Routing;

/// <summary>Routes that moderators make in the chat, beside those of the configuration.</summary>
public sealed class RouteDeskTests : IAsyncLifetime, IDisposable
{
    private static readonly Uri Ada = new("https://ada.example/feed.xml");

    private readonly TempFolder _folder = new();
    private readonly TestClock _clock = new(Some.Noon);
    private readonly Chatter _mo, _ann;
    private Bot _bot = null!;

    public RouteDeskTests() => (_mo, _ann) = (new(() => _bot, "Mo"), new(() => _bot, "Ann"));

    public Task InitializeAsync() => StartAsync();

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_is_shown_with_what_it_would_have_done_and_counts_once_it_is_saved()
    {
        await BringAsync("Lamps", "kernel");
        await BringAsync("Cooking", "food");

        var draft = await AddAsync("kernel", ("tags", "Kernel, drivers"), ("template", "compact"), ("mention", "@readers"), ("max-per-hour", 4L), ("thread", true), ("quiet-hours", "22:00-07:00"));
        draft.Card!.Text.ShouldBe($"""
            **<#100000000000000077>** gets posts tagged Kernel or drivers · looks like compact · mentions @readers · has a thread · is quiet 22:00-07:00 · at most 4 an hour · by Mo <t:{Some.Noon.ToUnixTimeSeconds()}:R>

            Of the last 50 posts it would have taken 1:
            * [Lamps](<https://ada.example/Lamps>)

            It is for posts that come from now on.
            """, StringCompareShould.IgnoreLineEndings);
        await BringAsync("Wicks", "kernel");
        var saved = await _mo.PressAsync(draft, "Save");
        await BringAsync("Drivers", "drivers");

        saved.Card!.Title.ShouldBe("Saved");
        Announced().ShouldBe(["Lamps in blogs", "Cooking in blogs", "Wicks in blogs", "Drivers in blogs", "Drivers in 100000000000000077"]);
        _bot.Texts("SELECT action FROM deliveries WHERE channel <> 'blogs'").ShouldBe(["create", "thread"]);
        _bot.Texts("SELECT person || ' ' || deed || ' ' || kind || ' ' || subject FROM deeds").ShouldBe(["Mo added route 1"]);
    }

    [Theory]
    [InlineData("match", "(kernel", "match")]
    [InlineData("kinds", "article, poem", "kinds")]
    [InlineData("template", "fancy", "template")]
    [InlineData("quiet-hours", "22:00", "quietHours")]
    [InlineData("max-per-hour", 1001L, "maxPerHour")]
    public async Task A_mistake_is_told_in_the_words_of_the_configuration_and_nothing_is_kept(string option, object value, string key)
    {
        var inFile = value is long ? $"{value}" : option == "kinds" ? """["article", "poem"]""" : $"\"{value}\"";
        _folder.Write("a.json", $$"""{ "routes": [ { "channel": "x", "{{key}}": {{inFile}} } ] }""");
        var words = Should.Throw<ConfigurationException>(() => SettingsFile.Load(_folder.File("a.json"), new Dictionary<string, string>(), _folder.File("")))
            .Message.Split($"{key}: ")[^1].Split("]: ")[^1].Trim();

        var answer = await AddAsync("kernel", (option, value));

        answer.Text.ShouldBe($"That is no route yet, so nothing was changed:\n* `{option}`: {Markdown.Escape(words)}");
        _bot.Texts("SELECT count(*) FROM routes").ShouldBe(["0"]);
    }

    [Fact]
    public async Task All_mistakes_are_told_at_once() =>
        (await AddAsync("kernel", ("match", "("), ("max-per-hour", 0L), ("template", "x"))).Text!.Split('\n').Length.ShouldBe(4);

    [Fact]
    public async Task Of_two_who_save_at_once_one_did_it()
    {
        var draft = await AddAsync("kernel");

        var answers = await Task.WhenAll(_mo.PressAsync(draft, "Save"), _ann.PressAsync(draft, "Save"));

        answers.Select(answer => answer.Card!.Title).Order().ShouldBe(["Saved", "Saved already"]);
        _bot.Texts("SELECT count(*) FROM deeds").ShouldBe(["1"]);
    }

    [Fact]
    public async Task Cancel_and_save_at_once_end_as_the_first_said()
    {
        var draft = await AddAsync("kernel");

        await _mo.PressAsync(draft, "Cancel");
        (await _ann.PressAsync(draft, "Save")).ShouldBe(RouteWords.Gone);

        var other = await AddAsync("kernel");
        await _mo.PressAsync(other, "Save");
        (await _ann.PressAsync(other, "Cancel")).Card!.Title.ShouldBe("Saved already");
        _bot.Texts("SELECT state FROM routes ORDER BY id").ShouldBe(["removed", "active"]);
    }

    [Fact]
    public async Task A_draft_can_be_saved_after_a_restart_and_is_forgotten_after_a_day()
    {
        var draft = await AddAsync("kernel");
        var forgotten = await AddAsync("old");
        await StartAsync();
        (await _mo.PressAsync(draft, "Save")).Card!.Title.ShouldBe("Saved");
        await StartAsync();
        await BringAsync("Lamps");

        Announced().ShouldBe(["Lamps in blogs", "Lamps in 100000000000000077"]);
        _clock.Advance(TimeSpan.FromHours(25));
        await AddAsync("another");
        (await _mo.PressAsync(forgotten, "Save")).ShouldBe(RouteWords.Gone);
    }

    [Fact]
    public async Task Its_quiet_hours_its_hour_and_publishing_hold_as_those_of_the_configuration_do()
    {
        await _mo.PressAsync(await AddAsync("kernel", ("crosspost", true), ("max-per-hour", 2L), ("quiet-hours", "11:00-13:00")), "Save");

        await BringAsync("Lamps");

        _bot.Texts("SELECT action || coalesce(' at most ' || max_per_hour, '') || coalesce(' quiet ' || quiet, '') FROM deliveries WHERE channel <> 'blogs' ORDER BY id")
            .ShouldBe(["create at most 2 quiet 11:00-13:00", "crosspost at most 10"]);
    }

    [Fact]
    public async Task What_another_process_saved_or_removed_counts_from_the_next_post_on()
    {
        var draft = await AddAsync("kernel");
        await using var other = await Bot.StartAsync(_folder.File("a.db"), _clock, null, Ada);
        var there = new Chatter(() => other, "Ann");

        await BringAsync("One");
        await there.PressAsync(draft, "Save");
        await BringAsync("Two");
        await there.UseAsync<RoutesRemoveCommand>(("route", "1"));
        await BringAsync("Three");

        Announced().ShouldBe(["One in blogs", "Two in blogs", "Two in 100000000000000077", "Three in blogs"]);
    }

    [Fact]
    public async Task A_channel_that_the_configuration_names_is_one_channel_and_its_routes_come_first()
    {
        var draft = await AddAsync("Blogs", ("template", "compact"));
        draft.Card!.Text!.ShouldContain("it would have taken none.");
        await _mo.PressAsync(draft, "Save");

        await BringAsync("Lamps");

        Announced().ShouldBe(["Lamps in blogs"]);
        (await AddAsync("Blogs")).Card!.Text!.ShouldContain("taken none. 1 more go there already, by a route before it.");
    }

    [Fact]
    public async Task Show_has_the_locked_ones_first_and_remove_takes_only_the_others()
    {
        await _mo.PressAsync(await AddAsync("kernel", ("feeds", "Ada*"), ("authors", "*A*"), ("languages", "pt"), ("kinds", "video"), ("match", "kern*"), ("crosspost", true)), "Save");

        (await _mo.UseAsync<RoutesShowCommand>()).Card!.Text.ShouldBe($"""
            1\. 🔒 **#blogs** gets all posts
            2\. **<#100000000000000077>** gets videos of Ada\*, by \*A\*, that match kern\*, in pt · is published · by Mo <t:{Some.Noon.ToUnixTimeSeconds()}:R>
            -# 🔒 stands in the configuration file, and can be changed there only.
            """, StringCompareShould.IgnoreLineEndings);

        (await _mo.TypeAsync<RoutesRemoveCommand>("route", "ada")).ShouldBe(["1"]);
        (await _mo.UseAsync<RoutesRemoveCommand>(("route", "#blogs"))).Text!.ShouldContain("configuration file");
        var answers = await Task.WhenAll(_mo.UseAsync<RoutesRemoveCommand>(("route", "1")), _ann.UseAsync<RoutesRemoveCommand>(("route", "1")));
        answers.Count(answer => answer.Card?.Title == "Removed").ShouldBe(1);
        answers.Count(answer => answer == RouteWords.Gone).ShouldBe(1);
        (await _mo.TypeAsync<RoutesRemoveCommand>("route", "")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Test_shows_what_the_routes_would_do_beside_what_was_done()
    {
        (await _mo.UseAsync<RoutesTestCommand>()).Text.ShouldBe("There are no posts yet to try the routes on.");
        await BringAsync("Lamps", "kernel");
        await BringAsync("Wicks", "food");
        await _bot.DeliverAsync();
        await _mo.PressAsync(await AddAsync("kernel", ("tags", "kernel")), "Save");

        var test = await _mo.UseAsync<RoutesTestCommand>();

        test.Text!.ShouldStartWith("The last 2 posts, and where the routes would send them now. Each has a route.");
        test.Card!.Text.ShouldBe("""
            * [Wicks](<https://ada.example/Wicks>) → #blogs
            * [Lamps](<https://ada.example/Lamps>) → #blogs, <#100000000000000077> (really: #blogs)
            """, StringCompareShould.IgnoreLineEndings);
    }

    [Fact]
    public async Task Fifty_routes_with_long_words_fit_into_what_is_shown()
    {
        for (var number = 0; number < 50; number++)
            await _mo.PressAsync(await AddAsync("kernel", ("tags", string.Join(',', Enumerable.Repeat(new string('*', 200), 12)))), "Save");

        (await _mo.UseAsync<RoutesShowCommand>()).Card!.Text!.Length.ShouldBeLessThan(4096);
        (await _mo.TypeAsync<RoutesRemoveCommand>("route", "")).Count.ShouldBe(25);
    }

    private Task<ChatMessage> AddAsync(string channel, params (string, object)[] options) =>
        _mo.UseAsync<RoutesAddCommand>([("channel", new ChannelRef($"1000000000000000{(channel == "Blogs" ? "01" : "77")}", channel)), .. options]);

    private List<string> Announced() =>
        _bot.Texts("SELECT title || ' in ' || channel FROM announcements JOIN posts ON posts.id = post_id ORDER BY posts.id, delivery_id");

    private Task BringAsync(string title, params string[] tags) => _bot.Get<Writer>().WriteAsync(
        session =>
        {
            _clock.Advance(TimeSpan.FromMilliseconds(1));
            var entry = Some.Entry(title, $"https://ada.example/{title}", title, _clock.GetUtcNow()) with { Categories = tags };
            var arrival = Some.Arrival([entry], _bot.Feed(Ada).Id, lastSuccess: Some.Noon.AddDays(-1));
            _bot.Get<Intake>().TakeIn(session, Intake.Prepare(session, arrival));
        }, default);

    private async Task StartAsync()
    {
        if (_bot is not null)
            await _bot.DisposeAsync();
        _bot = await Bot.StartAsync(_folder.File("a.db"), _clock, null, Ada);
    }
}
