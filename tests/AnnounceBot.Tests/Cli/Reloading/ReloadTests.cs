using AnnounceBot.Announcements;
using AnnounceBot.Announcements.Routing;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Digests.Rendering;
using AnnounceBot.Storage;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;
using AnnounceBot.Watching;

namespace AnnounceBot.Tests.Cli.Reloading;

/// <summary>What a changed configuration changes while the bot runs.</summary>
public sealed class ReloadTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder _folder = new();
    private Blog _blog = null!;

    public async Task InitializeAsync() => _blog = await Blog.StartAsync();

    public async Task DisposeAsync() => await _blog.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Feeds_come_and_go_and_one_that_comes_back_knows_what_it_knew()
    {
        await using var bench = await StartAsync("ada bob");
        await bench.PublishAsync("ada", "One");

        bench.Write("eve bob");
        await bench.LookAsync(times: 2);
        Watched(bench).ShouldBe(["bob", "eve"]);
        bench.Bot.Feed(_blog.At("eve")).DueAt.ShouldBeLessThanOrEqualTo(bench.Clock.GetUtcNow());
        bench.Write("eve bob ada");
        await bench.LookAsync(times: 2);
        await bench.PublishAsync("ada", "One", "Two");

        Watched(bench).ShouldBe(["ada", "bob", "eve"]);
        bench.Bot.Chat.Shown.ShouldBe(["blogs: One", "blogs: Two"]);
        bench.Logged.ShouldBe(
        [
            "Information: The configuration was read again: feeds added: eve; feeds removed: ada",
            "Information: The configuration was read again: feeds added: ada",
        ]);
    }

    [Fact]
    public async Task What_a_removed_feed_answered_meanwhile_is_dropped()
    {
        await using var bench = await StartAsync("ada bob");
        bench.Say("ada", "One");
        var polled = await bench.Bot.Get<Poller>().ReadAsync(new(bench.Bot.Feed(_blog.At("ada")).Id, _blog.At("ada")), default);

        bench.Write("bob");
        await bench.LookAsync(times: 2);
        (await bench.Bot.Get<Poller>().StoreAsync(polled!, default)).ShouldBe(0);

        bench.Bot.Texts("SELECT title FROM posts").ShouldBeEmpty();
        Watched(bench).ShouldBe(["bob"]);
    }

    [Fact]
    public async Task A_poll_that_began_before_goes_by_tags_and_routes_that_belong_together()
    {
        await using var bench = await StartAsync("ada/old", "\"channel\": \"blogs\", \"tags\": [ \"old\" ]");
        bench.Say("ada", "One");
        var polled = await bench.Bot.Get<Poller>().ReadAsync(new(bench.Bot.Feed(_blog.At("ada")).Id, _blog.At("ada")), default);

        bench.Write("ada/new", "\"channel\": \"lamps\", \"tags\": [ \"new\" ]");
        await bench.LookAsync(times: 2);
        (await bench.Bot.Get<Poller>().StoreAsync(polled!, default)).ShouldBe(0);
        bench.Bot.Get<FeedStore>().Due(bench.Clock.GetUtcNow(), 10).ShouldHaveSingleItem();
        await bench.PublishAsync("ada", "One");

        bench.Bot.Chat.Shown.ShouldBe(["lamps: One"]);
        bench.Logged.ShouldBe(["Information: The configuration was read again: feeds changed: ada; routes changed"]);
    }

    [Fact]
    public async Task The_next_post_goes_by_the_new_route_and_what_waits_goes_where_it_was_to_go()
    {
        await using var bench = await StartAsync("ada");
        bench.Say("ada", "One");
        await bench.Bot.PollAsync(_blog.At("ada"));

        bench.Write("ada", "\"channel\": \"lamps\"");
        await bench.LookAsync(times: 2);
        await bench.PublishAsync("ada", "One", "Two");

        bench.Bot.Chat.Shown.Order().ShouldBe(["blogs: One", "lamps: Two"]);
    }

    [Fact]
    public async Task A_template_shows_in_the_next_announcement_and_a_new_one_can_be_named()
    {
        Directory.CreateDirectory(_folder.File("templates"));
        _folder.Write("templates/mine.hbs", "=== text\nFirst {{title}}\n");
        await using var bench = await StartAsync("ada", "\"channel\": \"blogs\", \"template\": \"mine\"");
        await bench.PublishAsync("ada", "One");

        _folder.Write("templates/mine.hbs", "=== text\nSecond {{title}}\n");
        await bench.LookAsync(times: 2);
        await bench.PublishAsync("ada", "One", "Two");
        _folder.Write("templates/other.hbs", "=== text\nThird {{title}}\n");
        bench.Write("ada", "\"channel\": \"blogs\", \"template\": \"other\"");
        await bench.LookAsync(times: 2);
        await bench.PublishAsync("ada", "One", "Two", "Three");

        bench.Bot.Chat.Shown.ShouldBe(["blogs: First One", "blogs: Second Two", "blogs: Third Three"]);
        bench.Logged.ShouldBe(
        [
            "Information: The configuration was read again: templates changed: mine",
            "Information: The configuration was read again: routes changed; templates changed: other",
        ]);
    }

    [Fact]
    public async Task The_pages_of_an_issue_are_rendered_by_a_template_that_came_later()
    {
        await using var bench = await StartAsync("ada");
        Directory.CreateDirectory(_folder.File("templates"));

        _folder.Write("templates/digest.txt.hbs", "Mine: {{title}}\n");
        await bench.LookAsync(times: 2);

        bench.Bot.Get<IssueRenderer>().Render(ExampleIssue.Full).Text.ShouldStartWith("Mine: ");
        bench.Logged.ShouldBe(["Information: The configuration was read again: templates changed: digest.txt"]);
    }

    [Fact]
    public async Task Routes_that_were_made_in_the_chat_stay()
    {
        await using var bench = await StartAsync("ada");
        var (desk, mo) = (bench.Bot.Get<RouteDesk>(), new Person("1", "Mo", IsModerator: true));
        await desk.DraftAsync(new() { Channel = "made" }, "made", mo, default);
        await desk.SaveAsync(new(1), mo, default);

        bench.Write("ada", "\"channel\": \"lamps\"");
        await bench.LookAsync(times: 2);

        bench.Bot.Get<Database>().Read(bench.Bot.Get<Routes>().In).All.Select(route => route.Options.Channel).ShouldBe(["lamps", "made"]);
    }

    [Fact]
    public async Task What_needs_a_restart_is_named_and_the_rest_is_used()
    {
        await using var bench = await StartAsync("ada");

        bench.Write("ada bob", more: """, "digest": { "title": "Lamps" }, "discord": { "token": "t0p.secret" }""");
        await bench.LookAsync(times: 2);

        Watched(bench).ShouldBe(["ada", "bob"]);
        bench.Logged.ShouldBe(
        [
            "Information: The configuration was read again: feeds added: bob",
            "Warning: These settings were changed and take effect at the next start: discord.token, digest.title",
        ]);
    }

    [Fact]
    public async Task An_address_in_a_file_of_its_own_is_watched_like_the_rest()
    {
        var secret = _folder.Write("secret", $"{_blog.At("ada")}\n");
        _folder.Write("a.json", ReloadBench.Settings(_blog, ""));
        await using var bench = await ReloadBench.StartAsync(_folder, _blog, new() { ["ANNOUNCEBOT__FEEDS__0__URL_FILE"] = secret });

        _folder.Write("secret", $"{_blog.At("bob")}\n");
        await bench.LookAsync(times: 2);

        bench.Bot.Get<FeedStore>().All().ShouldHaveSingleItem().Url.ShouldBe(_blog.At("bob"));
    }

    private async Task<ReloadBench> StartAsync(string feeds, string route = "\"channel\": \"blogs\"")
    {
        _folder.Write("a.json", ReloadBench.Settings(_blog, feeds, route));
        return await ReloadBench.StartAsync(_folder, _blog);
    }

    private static IEnumerable<string> Watched(ReloadBench bench) => bench.Bot.Get<FeedStore>().All().Select(feed => feed.DisplayName).Order();
}
