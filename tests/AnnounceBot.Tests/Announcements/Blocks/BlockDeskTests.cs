using AnnounceBot.Announcements;
using AnnounceBot.Announcements.Blocks;
using AnnounceBot.Announcements.Tending;
using AnnounceBot.Chat;
using AnnounceBot.Posts;
using AnnounceBot.Storage;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Announcements.Blocks;

/// <summary>Domains and authors that are left out, or shown without their text: what it does to posts that come, and to those that were there.</summary>
public sealed class BlockDeskTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly TestClock _clock = new(Some.Noon);
    private readonly Chatter _mo, _ann;
    private Blog _blog = null!;
    private Bot _bot = null!;

    public BlockDeskTests() => (_mo, _ann) = (new(() => _bot, "Mo"), new(() => _bot, "Ann"));

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
    public async Task What_is_blocked_is_not_announced_nor_when_the_block_is_gone()
    {
        var added = await AddAsync("author", "Ada");
        added.Text.ShouldBe("From now on nothing by **Ada** is taken in: neither from feeds nor as a suggestion.");

        await SayAsync(Item("a", "Lamps", "Ada"), Item("b", "By Bob", "Bob"));
        _bot.Texts("SELECT title || ': ' || coalesce(unannounced, 'announced') || (retracted_at IS NOT NULL) FROM posts WHERE id > 1 ORDER BY title").ShouldBe(
            ["By Bob: announced0", "Lamps: its author or its site is blocked (/block list)1"]);

        (await _ann.PressAsync(added, "Undo")).Text.ShouldBe("**Ada** is not blocked any more. What was left out or taken back stays so; what comes now is taken in.");
        await SayAsync(Item("a", "Lamps, edited", "Ada"), Item("b", "By Bob", "Bob"));
        await SayAsync(Item("c", "More lamps", "Ada"), Item("a", "Lamps", "Ada"), Item("b", "By Bob", "Bob"));

        _bot.Chat.Shown.ShouldBe(["blogs: By Bob", "blogs: More lamps"]);
        _bot.Chat.Done.ShouldBeEmpty();
        _bot.Texts("SELECT person || ' ' || deed || ' ' || words FROM deeds ORDER BY id").ShouldBe(["Mo blocked Ada", "Ann unblocked Ada"]);
    }

    [Fact]
    public async Task What_is_blocked_does_not_count_as_a_flood()
    {
        await AddAsync("author", "Ada");

        await SayAsync([.. Enumerable.Range(0, 12).Select(i => Item($"a{i}", $"Number {i}", "Ada", Some.Noon.AddDays(-1))), Item("b", "By Bob", "Bob")]);

        _bot.Chat.Shown.ShouldBe(["blogs: By Bob"]);
    }

    [Fact]
    public async Task What_was_posted_before_goes_as_well_if_they_say_so()
    {
        await SayAsync(Item("a", "Lamps", "ada"), Item("b", "By Bob", "Bob"), Item("c", "Wicks", "Ada"));

        var added = await AddAsync("author", "Ada");
        added.Text!.ShouldEndWith(" 2 posts from before are still there.");
        _bot.Chat.Done.ShouldBeEmpty();
        var answer = await _mo.PressAsync(added, "Take those 2 back, too");
        await _bot.DeliverAsync();

        answer.Text!.ShouldStartWith("Done: 2 taken back.");
        _bot.Chat.Done.Order().ShouldBe(["delete id of Lamps", "delete id of Wicks"]);
        (await _ann.PressAsync(added, "Take those 2 back, too")).Text.ShouldBe("Nothing from before is left to change.");
    }

    [Fact]
    public async Task Of_a_domain_what_was_posted_before_is_what_stands_there()
    {
        await SayAsync(Item("a", "Lamps", "Ada", host: "blog.ada.example"), Item("b", "Not hers", "Bob", host: "notada.example"));

        var added = await AddAsync("domain", "ada.example");

        // The old post of the feed is hers, too.
        added.Buttons[0].Label.ShouldBe("Take those 2 back, too");
        await _mo.PressAsync(added, added.Buttons[0].Label);
        _bot.Texts("SELECT title FROM posts WHERE retracted_at IS NULL").ShouldBe(["Not hers"]);
    }

    [Fact]
    public async Task Of_very_many_it_takes_some_at_once_and_offers_the_rest()
    {
        await _bot.Get<Writer>().WriteAsync(session => Enumerable.Range(1, BlockDesk.AtOnce + 2).Select(number =>
            PostStore.Add(session, Some.Post($"{number}", $"https://spam.example/{number}", "Spammer"))).Count(post => post.Value > 0), default);

        var added = await AddAsync("author", "Spammer");
        var first = await _mo.PressAsync(added, "Take the first 500 back, too");
        var second = await _mo.PressAsync(first, "Take those 2 back, too");

        added.Text!.ShouldEndWith("More than 500 posts from before are still there.");
        first.Text!.ShouldStartWith("Done: 500 taken back.");
        first.Text!.ShouldEndWith(" 2 posts from before are still there.");
        second.Text!.ShouldStartWith("Done: 2 taken back.");
        second.Buttons.ShouldBeEmpty();
        _bot.Texts("SELECT count(*) FROM posts WHERE author = 'Spammer' AND retracted_at IS NULL").ShouldBe(["0"]);
    }

    [Fact]
    public async Task Title_only_for_an_author_holds_from_the_next_post_on_and_for_edits()
    {
        await SayAsync(Item("a", "Lamps", "Ada"));
        await AddAsync("author", "Ada", ("title-only", true));

        await SayAsync(Item("b", "Wicks", "Ada"), Item("c", "By Bob", "Bob"), Item("a", "Lamps, edited", "Ada"));

        _bot.Texts("SELECT title || ': ' || coalesce(excerpt, 'no text') FROM posts WHERE id > 1 ORDER BY title").ShouldBe(["By Bob: Words.", "Lamps, edited: no text", "Wicks: no text"]);
        _bot.Texts("SELECT count(*) FROM deliveries WHERE message LIKE '%Words.%' AND message NOT LIKE '%By Bob%'").ShouldBe(["1"]);
    }

    [Fact]
    public async Task Title_only_takes_the_text_out_of_earlier_messages_if_they_say_so_and_keeps_their_button()
    {
        await SayAsync(Item("a", "Lamps", "Ada"), Item("b", "By Bob", "Bob"));

        var sheet = await _mo.PressAsync(new() { Buttons = [MoreButton.Under(new(3))] }, "More…");
        var added = await _mo.PressAsync(await _mo.PressAsync(sheet, "Title only…"), "By Ada, in all feeds");
        added.Text.ShouldBe("From now on only titles are shown of posts by **Ada**, whichever feed they come from. 1 post from before is still shown with text.");
        await _mo.PressAsync(added, "Only its title, too");
        await _bot.DeliverAsync();

        _bot.Chat.Done.ShouldBe(["edit id of Lamps to Lamps"]);
        _bot.Texts("SELECT (message LIKE '%Words.%') || ' ' || json_extract(message, '$.Buttons[0].Argument') FROM deliveries WHERE action = 'edit'").ShouldBe(["0 3"]);
        _bot.Texts("SELECT excerpt IS NULL FROM posts WHERE title = 'Lamps'").ShouldBe(["1"]);
        await SayAsync(Item("a", "Lamps", "Ada"));
        _bot.Chat.Done.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Title_only_and_a_block_hold_for_what_another_feed_kept_quiet_before()
    {
        _blog.Say("planet", "A planet", [Item("p1", "Wicks", "Ada"), Item("p2", "Lamps", "Zoë"), Item("p3", "By Bob", "Bob")]);
        await StartAsync(_blog.At("planet"));
        await _bot.PollAsync(_blog.At("planet"));
        await AddAsync("author", "Ada", ("title-only", true));
        await AddAsync("author", "Zoë");

        _clock.Advance(TimeSpan.FromHours(1));
        await SayAsync(Item("p1", "Wicks", "Ada"), Item("p2", "Lamps", "Zoë"), Item("p3", "By Bob", "Bob"));

        _bot.Chat.Shown.Order().ShouldBe(["blogs: By Bob", "blogs: Wicks"]);
        _bot.Texts("SELECT title FROM posts WHERE excerpt IS NULL").ShouldBe(["Old", "Wicks"]);
        _bot.Texts("SELECT count(*) FROM deliveries WHERE message LIKE '%Words.%'").ShouldBe(["1"]);
    }

    [Fact]
    public async Task Of_two_moderators_at_once_one_blocks_and_the_other_is_told_who()
    {
        var answers = await Task.WhenAll(AddAsync("author", "Ada"), _ann.UseAsync<BlockAddCommand>(("author", "ada")));

        answers.Count(answer => answer.Text!.StartsWith("From now on nothing", StringComparison.Ordinal)).ShouldBe(1);
        answers.Count(answer => answer.Text!.StartsWith("**Ada** is blocked already, by **", StringComparison.OrdinalIgnoreCase)).ShouldBe(1);
        _bot.Texts("SELECT count(*) FROM blocks").ShouldBe(["1"]);
        _bot.Texts("SELECT count(*) FROM deeds").ShouldBe(["1"]);
    }

    [Fact]
    public async Task It_holds_after_a_restart_and_an_old_button_still_works()
    {
        var added = await AddAsync("author", "Ada");
        await StartAsync();

        Why("https://x.example/", "Ada").ShouldNotBeNull();
        await _mo.PressAsync(added, "Undo");
        Why("https://x.example/", "Ada").ShouldBeNull();
        (await _ann.PressAsync(added, "Undo")).ShouldBe(BlockWords.Gone);
    }

    [Fact]
    public async Task The_list_shows_all_and_which_are_locked()
    {
        await AddAsync("domain", "spam.example", ("reason", "*sells* lamps"));
        await AddAsync("author", "Ada", ("title-only", true));

        (await _mo.UseAsync<BlockListCommand>()).Card!.Text.ShouldBe($"""
            * 🔒 locked.example: left out (the configuration's `submissions.blockedDomains`)
            * **spam.example**: left out, by Mo <t:{Some.Noon.ToUnixTimeSeconds()}:R> (\*sells\* lamps)
            * **Ada**: titles only, by Mo <t:{Some.Noon.ToUnixTimeSeconds()}:R>
            """, StringCompareShould.IgnoreLineEndings);
    }

    [Fact]
    public async Task One_is_removed_by_choosing_it_or_by_its_name_and_a_locked_one_is_not()
    {
        await AddAsync("domain", "spam.example");
        await AddAsync("author", "Ada");

        (await _mo.TypeAsync<BlockRemoveCommand>("block", "SPAM")).ShouldBe(["1"]);
        (await _mo.UseAsync<BlockRemoveCommand>(("block", "1"))).Text!.ShouldStartWith("**spam.example** is not blocked any more.");
        (await _mo.UseAsync<BlockRemoveCommand>(("block", "ada"))).Text!.ShouldStartWith("**Ada** is not blocked any more.");
        (await _mo.UseAsync<BlockRemoveCommand>(("block", "ada"))).Text!.ShouldStartWith("I know no such block.");
        (await _mo.UseAsync<BlockRemoveCommand>(("block", "locked.example"))).Text!.ShouldStartWith("That one is locked");
    }

    [Fact]
    public async Task What_is_no_domain_or_neither_or_both_is_refused_with_a_sentence()
    {
        (await AddAsync("domain", "com")).Text!.ShouldStartWith("“com” is not a domain.");
        (await AddAsync("author", " ")).Text!.ShouldStartWith("That is no name.");
        (await _mo.UseAsync<BlockAddCommand>()).Text!.ShouldStartWith("Say either `domain` or `author`");
        (await AddAsync("author", "Ada", ("domain", "ada.example"))).Text!.ShouldStartWith("Say either `domain` or `author`");
        (await AddAsync("domain", "below.locked.example")).Text!.ShouldContain("by the configuration");
        _bot.Texts("SELECT count(*) FROM blocks").ShouldBe(["0"]);
    }

    private static string Old => Blog.Item("g0", "https://ada.example/0", "Old", Some.Noon.AddDays(-3));

    private static string Item(string guid, string title, string author, DateTimeOffset? published = null, string host = "ada.example") =>
        Blog.Item(guid, $"https://{host}/{guid}", title, published ?? Some.Noon.AddMinutes(1), "Words.", author);

    private Task<ChatMessage> AddAsync(string what, string value, params (string, object)[] more) => _mo.UseAsync<BlockAddCommand>([(what, value), .. more]);

    private string? Why(string link, string? author) => _bot.Get<Database>().Read(session => _bot.Get<BlockList>().WhyBlocked(session, link, author));

    private async Task SayAsync(params string[] items)
    {
        _blog.Say("ada", "Ada's notes", [.. items, Old]);
        await _bot.PollAsync(Ada);
        await _bot.DeliverAsync();
    }

    private async Task StartAsync(params Uri[] more)
    {
        if (_bot is not null)
            await _bot.DisposeAsync();
        _bot = await Bot.StartAsync(_folder.File("a.db"), _clock, settings => settings with
        {
            Watching = settings.Watching with { FirstPoll = FirstPoll.Nothing },
            Submissions = new() { BlockedDomains = ["www.Locked.example"] },
        }, [Ada, .. more]);
    }
}
