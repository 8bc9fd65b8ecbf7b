using AnnounceBot.Announcements;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Announcements;

/// <summary>Edited posts change the message that was sent, in its place; never is there a second announcement.</summary>
public sealed class EditsTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly TestClock _clock = new(Some.Noon);
    private Blog _blog = null!;
    private Bot _bot = null!;

    private Uri Ada => _blog.At("ada");

    public async Task InitializeAsync()
    {
        _blog = await Blog.StartAsync();
        _blog.Say("ada", "Ada's notes", [Old]);
        await StartAsync();
        await _bot.PollAsync(Ada);
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _blog.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    [Line(120)]
    public async Task A_post_that_is_edited_changes_its_message_and_is_not_announced_again()
    {
        await SayAsync(Blog.Item("g1", "https://ada.example/1", "Lamsp", Some.Noon, "Words."));
        await SayAsync(Blog.Item("g1", "https://ada.example/1", "Lamps", Some.Noon.AddHours(1), "Words."));

        _bot.Chat.Shown.ShouldBe(["blogs: Lamsp"]);
        _bot.Chat.Done.ShouldBe(["edit id of Lamsp to Lamps"]);
        _bot.Texts("SELECT title FROM posts WHERE id = 2").ShouldBe(["Lamps"]);
    }

    [Theory]
    [InlineData("Card.Text", "Other words, and more of them.", "text")]
    [InlineData("Card.Author", "Ada Lane", "author")]
    [InlineData("Card.Footer", "lamps", "tags")]
    [InlineData("Card.Image", "https://ada.example/lamp.png", "image")]
    public async Task Whatever_is_shown_follows(string place, string shown, string what)
    {
        await SayAsync(Blog.Item("g1", "https://ada.example/1", "Lamps", Some.Noon, "Words."));
        await SayAsync(what switch
        {
            "text" => Blog.Item("g1", "https://ada.example/1", "Lamps", Some.Noon, shown),
            "author" => Blog.Item("g1", "https://ada.example/1", "Lamps", Some.Noon, "Words.", shown),
            "tags" => Blog.Item("g1", "https://ada.example/1", "Lamps", Some.Noon, "Words.", tags: [shown]),
            _ => Blog.Item("g1", "https://ada.example/1", "Lamps", Some.Noon, "Words.", more: $"<media:thumbnail url=\"{shown}\"/>"),
        });

        _bot.Chat.Done.ShouldBe(["edit id of Lamps to Lamps"]);
        _bot.Texts($"SELECT json_extract(message, '$.{place}') FROM deliveries WHERE action = 'edit'").Single().ShouldContain(shown);
    }

    [Fact]
    public async Task Times_white_space_and_the_order_of_tags_are_no_edit()
    {
        await SayAsync(Blog.Item("g1", "https://ada.example/1", "Two lamps", Some.Noon, "Some words.", tags: ["kernel", "lamps"]));
        await SayAsync(Blog.Item("g1", "https://ada.example/1", " Two  lamps\n", Some.Noon.AddHours(3), "Some\n  words. ", tags: ["lamps", "kernel"]));

        _bot.Chat.Done.ShouldBeEmpty();
        _bot.Texts("SELECT count(*) FROM deliveries").ShouldBe(["1"]);
    }

    [Fact]
    public async Task What_was_not_shown_yet_is_shown_in_its_new_form_at_once()
    {
        _blog.Say("ada", "Ada's notes", [Blog.Item("g1", "https://ada.example/1", "Lamsp", Some.Noon), Old]);
        await _bot.PollAsync(Ada);
        await SayAsync(Blog.Item("g1", "https://ada.example/1", "Lamps", Some.Noon));

        _bot.Chat.Shown.ShouldBe(["blogs: Lamps"]);
        _bot.Chat.Done.ShouldBeEmpty();
    }

    [Fact]
    public async Task People_see_three_edits_of_a_message_at_most()
    {
        for (var version = 0; version <= 5; version++)
            await SayAsync(Blog.Item("g1", "https://ada.example/1", $"Version {version}", Some.Noon));

        _bot.Chat.Done.ShouldBe(["edit id of Version 0 to Version 1", "edit id of Version 0 to Version 2", "edit id of Version 0 to Version 3"]);
        _bot.Texts("SELECT title FROM posts WHERE id = 2").ShouldBe(["Version 5"]);
    }

    [Fact]
    public async Task Old_posts_are_edited_in_the_store_only()
    {
        await SayAsync(Blog.Item("g1", "https://ada.example/1", "Lamsp", Some.Noon));
        _clock.Advance(TimeSpan.FromDays(31));
        await SayAsync(Blog.Item("g1", "https://ada.example/1", "Lamps", Some.Noon));

        _bot.Chat.Done.ShouldBeEmpty();
        _bot.Texts("SELECT title FROM posts WHERE id = 2").ShouldBe(["Lamps"]);
    }

    [Fact]
    public async Task A_post_that_vanishes_from_the_feed_stays()
    {
        await SayAsync(Blog.Item("g1", "https://ada.example/1", "Lamps", Some.Noon));
        await SayAsync();

        _bot.Chat.Done.ShouldBeEmpty();
        _bot.Texts("SELECT title FROM posts WHERE id = 2").ShouldBe(["Lamps"]);
    }

    [Fact]
    public async Task A_post_whose_entry_was_never_looked_at_is_learned_quietly()
    {
        await SayAsync(Blog.Item("g1", "https://ada.example/1", "Lamsp", Some.Noon));
        await _bot.Get<AnnounceBot.Storage.Writer>().WriteAsync(session => session.Execute("UPDATE posts SET fingerprint = NULL"), default);

        await SayAsync(Blog.Item("g1", "https://ada.example/1", "Lamps", Some.Noon));
        _bot.Chat.Done.ShouldBeEmpty();

        await SayAsync(Blog.Item("g1", "https://ada.example/1", "Lamps!", Some.Noon));
        _bot.Chat.Done.ShouldBe(["edit id of Lamsp to Lamps!"]);
    }

    [Fact]
    public async Task Several_posts_in_one_message_are_shown_anew_together_and_once()
    {
        string[] Twelve(string more) => [.. Enumerable.Range(1, 12).Select(i => Blog.Item($"g{i}", $"https://ada.example/{i}", $"Number {i}{more}", Some.Noon.AddMinutes(i), $"Words {i}."))];
        _clock.Advance(TimeSpan.FromHours(1));
        await SayAsync(Twelve(""));
        await SayAsync([Blog.Item("g1", "https://ada.example/1", "Number one", Some.Noon.AddMinutes(1), "Words 1."), .. Twelve("!")[1..]]);

        _bot.Chat.Shown.Count.ShouldBe(1);
        _bot.Chat.Done.Count.ShouldBe(1);
        var text = _bot.Texts("SELECT json_extract(message, '$.Text') FROM deliveries WHERE action = 'edit'").Single();
        text.ShouldStartWith("12 posts came from Ada's notes");
        text.ShouldContain("Number one");
        text.ShouldContain("Number 12!");
        text.IndexOf("Number one", StringComparison.Ordinal).ShouldBeLessThan(text.IndexOf("Number 2!", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_channel_that_shows_the_post_follows()
    {
        await StartAsync(new() { Channel = "blogs" }, new() { Channel = "kernel" });
        await SayAsync(Blog.Item("g1", "https://ada.example/1", "Lamsp", Some.Noon));
        await SayAsync(Blog.Item("g1", "https://ada.example/1", "Lamps", Some.Noon));

        _bot.Texts("SELECT channel FROM deliveries WHERE action = 'edit' ORDER BY 1").ShouldBe(["blogs", "kernel"]);
    }

    private static string Old => Blog.Item("g0", "https://ada.example/0", "Old", Some.Noon.AddDays(-3));

    /// <summary>The feed has these items beside an old one, and is polled; what is due is delivered.</summary>
    private async Task SayAsync(params string[] items)
    {
        _blog.Say("ada", "Ada's notes", [.. items, Old]);
        await _bot.PollAsync(Ada);
        await _bot.DeliverAsync();
    }

    private async Task StartAsync(params RouteOptions[] routes)
    {
        if (_bot is not null)
            await _bot.DisposeAsync();
        _bot = await Bot.StartAsync(_folder.File("a.db"), _clock, settings => settings with
        {
            Watching = settings.Watching with { FirstPoll = FirstPoll.Nothing },
            Routes = routes.Length == 0 ? settings.Routes : routes,
        }, Ada);
    }
}
