using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;
using AnnounceBot.Watching;

namespace AnnounceBot.Tests.Cli.Reloading;

/// <summary>A changed configuration that cannot be used changes nothing, and moderators hear of it once.</summary>
public sealed class BadConfigurationTests : IAsyncLifetime, IDisposable
{
    private const string Refused = "mod-queue: **The configuration was changed, and I cannot use it so.** I go on with the one from before; nothing of the change counts.\n- ";

    private readonly TempFolder _folder = new();
    private Blog _blog = null!;

    public async Task InitializeAsync()
    {
        _blog = await Blog.StartAsync();
        _folder.Write("a.json", ReloadBench.Settings(_blog, "ada"));
    }

    public async Task DisposeAsync() => await _blog.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_old_one_goes_on_and_moderators_hear_once_what_is_wrong_and_once_that_it_is_well()
    {
        await using var bench = await StartAsync();

        bench.Write("bob", more: ", \"wacthing\": {}");
        await bench.LookAsync(times: 3);
        await bench.PublishAsync("ada", "One");
        bench.Write("bob", more: ", \"wacthing\": {} ");
        await bench.LookAsync(times: 3);
        await bench.Bot.DeliverAsync();
        bench.Told.ShouldHaveSingleItem().ShouldStartWith(Refused + "a.json\\:4: wacthing: there is no such setting; do you mean \"watching\"?\n");
        bench.Bot.Chat.Shown.ShouldContain("blogs: One");

        bench.Write("bob");
        await bench.LookAsync(times: 3);
        await bench.Bot.DeliverAsync();

        bench.Bot.Chat.Shown.Count(text => text.StartsWith("mod-queue", StringComparison.Ordinal)).ShouldBe(1);
        bench.Bot.Chat.Done.ShouldHaveSingleItem().ShouldContain("to **The configuration is well again,** and in use. It was:\n- a.json\\:4: wacthing: there is no such setting");
        bench.Bot.Get<FeedStore>().All().ShouldHaveSingleItem().DisplayName.ShouldBe("bob");
        bench.Logged.Count(line => line.StartsWith("Error: The changed configuration is refused, and the one before stays in force: a.json:4: wacthing:", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public async Task Another_mistake_changes_the_message_in_its_place_and_what_is_put_back_is_well()
    {
        var right = File.ReadAllText(_folder.File("a.json"));
        await using var bench = await StartAsync();

        bench.Write("ada", more: ", \"wacthing\": {}");
        await bench.LookAsync(times: 2);
        await bench.Bot.DeliverAsync();
        bench.Write("ada", "\"channel\": 7");
        await bench.LookAsync(times: 2);
        await bench.Bot.DeliverAsync();
        _folder.Write("a.json", right);
        await bench.LookAsync(times: 2);
        await bench.Bot.DeliverAsync();

        bench.Bot.Chat.Shown.ShouldHaveSingleItem();
        bench.Bot.Chat.Done.Count.ShouldBe(2);
        bench.Bot.Chat.Done[0].ShouldContain("routes\\[0\\].channel: 7 is not a text");
        bench.Bot.Chat.Done[1].ShouldContain("well again");
    }

    [Fact]
    public async Task A_file_that_is_half_written_is_not_judged()
    {
        await using var bench = await StartAsync();
        var whole = ReloadBench.Settings(_blog, "ada bob");

        for (var length = whole.Length / 3; length < whole.Length; length += whole.Length / 3)
        {
            _folder.Write("a.json", whole[..length]);
            await bench.LookAsync();
        }

        _folder.Write("a.json", whole);
        await bench.LookAsync(times: 2);
        await bench.Bot.DeliverAsync();

        bench.Bot.Get<FeedStore>().All().Count.ShouldBe(2);
        bench.Told.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_is_gone_is_a_mistake_and_no_wish_to_watch_nothing()
    {
        await using var bench = await StartAsync();

        File.Delete(_folder.File("a.json"));
        await bench.LookAsync(times: 2);
        await bench.Bot.DeliverAsync();

        bench.Bot.Get<FeedStore>().All().ShouldHaveSingleItem();
        bench.Told.ShouldHaveSingleItem().ShouldContain("a.json: there is no such file");
    }

    [Fact]
    public async Task A_bad_template_is_refused_with_its_line_and_so_is_what_was_changed_with_it()
    {
        await using var bench = await StartAsync();

        Directory.CreateDirectory(_folder.File("templates"));
        _folder.Write("templates/mine.hbs", "=== text\n{{title}}\n{{titel}}\n");
        bench.Write("ada bob");
        await bench.LookAsync(times: 2);
        await bench.Bot.DeliverAsync();
        bench.Bot.Get<FeedStore>().All().ShouldHaveSingleItem();
        bench.Told.ShouldHaveSingleItem().ShouldContain("mine.hbs\\:3");

        _folder.Write("templates/mine.hbs", "=== text\n{{title}}\n");
        await bench.LookAsync(times: 2);
        bench.Bot.Get<FeedStore>().All().Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_template_that_was_bad_at_the_start_keeps_nothing_else_from_being_changed()
    {
        Directory.CreateDirectory(_folder.File("templates"));
        _folder.Write("templates/mine.hbs", "=== text\n{{titel}}\n");
        await using var bench = await StartAsync();

        bench.Write("ada bob");
        await bench.LookAsync(times: 2);

        bench.Bot.Get<FeedStore>().All().Count.ShouldBe(2);
    }

    [Fact]
    public async Task Who_asks_is_answered_at_once_also_when_nothing_was_changed()
    {
        await using var bench = await StartAsync();

        bench.Plan.Bell.Ring();
        await Wait.UntilAsync(() => bench.Logged.Any());
        bench.Write("ada", more: ", \"wacthing\": {}");
        bench.Plan.Bell.Ring();
        await Wait.UntilAsync(() => bench.Logged.Count() == 2);

        bench.Logged.First().ShouldBe("Information: The configuration was read again: nothing that can be used without a restart has changed");
        bench.Logged.Last().ShouldStartWith("Error: The changed configuration is refused");
    }

    [Fact]
    public async Task What_moderators_heard_before_a_start_with_a_good_file_is_over()
    {
        await using (var bench = await StartAsync())
        {
            bench.Write("ada", more: ", \"wacthing\": {}");
            await bench.LookAsync(times: 2);
            await bench.Bot.DeliverAsync();
            bench.Told.ShouldHaveSingleItem();
            bench.Write("ada");
        }

        await using var next = await StartAsync();
        await next.Bot.DeliverAsync();

        next.Bot.Chat.Done.ShouldHaveSingleItem().ShouldContain("well again");
    }

    private Task<ReloadBench> StartAsync() => ReloadBench.StartAsync(_folder, _blog);
}
