using AnnounceBot.Announcements.Blocks;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Digests.Checking;
using AnnounceBot.Digests.Drafts;
using AnnounceBot.Posts;
using AnnounceBot.ShortLinks;
using AnnounceBot.Storage;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Digests.Checking;

public sealed class PostByLinkTests : IAsyncLifetime, IDisposable
{
    private static readonly Person Mo = new("1", "Mo", IsModerator: true);

    private readonly TempFolder _folder = new();
    private Blog _blog = null!;
    private Bot _bot = null!;

    public async Task InitializeAsync()
    {
        _blog = await Blog.StartAsync();
        _bot = await Bot.StartAsync(_folder.File("a.db"), new TestClock(Some.Noon), settings => settings with
        {
            Routes = [new() { Channel = "blogs" }],
            ShortLinks = new() { BaseUrl = new("https://lantern.example/s"), FirstCode = "6e" },
            Submissions = settings.Submissions with { BlockedDomains = ["spam.example"] },
        });
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _blog.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("https://ada.example/lamps")]
    [InlineData(" <http://www.ada.example/lamps/?utm_source=mail> ")]
    [InlineData("ada.example/lamps")]
    [InlineData("https://lantern.example/s/6E")]
    public async Task A_link_to_a_post_that_is_known_needs_no_visit(string link)
    {
        var post = await KnowAsync();
        await WriteAsync(session => _bot.Get<ShortLinkDesk>().Give(session, [post]));

        (await FindAsync(link)).ShouldBe((new(post, Some.Noon), null));
        _blog.Requests.ShouldBe(0);
    }

    [Fact]
    public async Task A_message_that_announced_a_post_leads_to_it()
    {
        var post = await KnowAsync();
        await WriteAsync(session => session.Execute("INSERT INTO deliveries (id, channel, message, state, message_id, enqueued_at, due_at) VALUES (1, 'blogs', '{}', 'sent', '77', 0, 0)"));
        await WriteAsync(session => session.Execute("INSERT INTO announcements (post_id, channel, delivery_id) VALUES (@post, 'blogs', 1)", ("@post", post.Value)));

        (await FindAsync("https://chat.example/blogs/77")).Post.ShouldBe(new(post, Some.Noon));
        (await FindAsync("https://chat.example/blogs/78")).ShouldBe((null, "That message announces no post. Give me the link of the post itself."));
    }

    [Fact]
    public async Task A_page_that_is_not_known_becomes_a_post_and_is_announced()
    {
        _blog.SayRaw("wicks", Page("Trimming wicks", "<meta name=author content=Bo><meta property='article:published_time' content='2026-02-01T08:00:00Z'>"));
        _blog.Redirect("w", "/wicks");

        var (entry, words) = await FindAsync(_blog.At("w").AbsoluteUri);
        await _bot.DeliverAsync();
        var again = await FindAsync(_blog.At("wicks").AbsoluteUri);

        var post = _bot.Get<Database>().Read(session => PostStore.One(session, entry.ShouldNotBeNull().Post));
        (post.Title, post.Author, post.Link, post.FoundBy).ShouldBe(("Trimming wicks", "Bo", _blog.At("wicks").AbsoluteUri, null));
        entry!.PublishedAt.ShouldBe(new DateTimeOffset(2026, 2, 1, 8, 0, 0, TimeSpan.Zero));
        words.ShouldNotBeNull().ShouldContain("goes to the channels");
        _bot.Chat.Shown.ShouldBe(["blogs: Trimming wicks"]);
        again.ShouldBe((entry, null));
        _bot.Texts("SELECT person || ' ' || deed FROM deeds").ShouldBe(["Mo brought in for the round-up"]);
    }

    [Fact]
    public async Task As_much_is_kept_of_its_text_as_issues_may_show()
    {
        await DisposeAsync();
        _blog = await Blog.StartAsync();
        _bot = await Bot.StartAsync(_folder.File("long.db"), new TestClock(Some.Noon), settings => settings with { Digest = new() { ExcerptLength = 3000 } });
        var paragraphs = string.Concat(Enumerable.Range(1, 8).Select(number => $"<p>{number} {string.Concat(Enumerable.Repeat("lantern ", 60))}.</p>"));
        _blog.SayRaw("wicks", $"<!doctype html><html><head><title>Wicks</title></head><body><article>{paragraphs}</article></body></html>");

        var post = (await FindAsync(_blog.At("wicks").AbsoluteUri)).Post.ShouldNotBeNull().Post;

        _bot.Get<Database>().Read(session => PostStore.One(session, post)).Excerpt.ShouldNotBeNull().Length.ShouldBeInRange(2000, 3000);
    }

    [Fact]
    public async Task A_page_that_calls_itself_by_an_address_that_is_known_is_that_post()
    {
        _blog.SayRaw("copy", Page("Lamps", "<link rel=canonical href='https://ada.example/lamps'>"));
        var post = await KnowAsync();

        (await FindAsync(_blog.At("copy").AbsoluteUri)).ShouldBe((new(post, Some.Noon), null));
        _bot.Texts("SELECT count(*) FROM posts").ShouldBe(["1"]);
    }

    [Theory]
    [InlineData("gone", "has nothing at that address")]
    [InlineData("feed", "a blog's front page or its feed")]
    [InlineData("nameless", "does not say what it is called")]
    [InlineData("copy", "are blocked here")]
    public async Task What_is_no_post_is_told_with_what_to_do_and_nothing_is_taken_in(string path, string expected)
    {
        _blog.Say("feed", "Ada's notes", [Blog.Item("1", "https://ada.example/1", "One")]);
        _blog.SayRaw("nameless", "<!doctype html><html><body><article><p>Lamps need oil, and oil needs care. This is how to trim a wick.</p></article></body></html>");
        _blog.SayRaw("copy", Page("Cheap lamps", "<link rel=canonical href='https://www.spam.example/lamps'>"));

        var (post, words) = await FindAsync(_blog.At(path).AbsoluteUri);

        post.ShouldBeNull();
        words.ShouldNotBeNull().ShouldContain(expected);
        _bot.Texts("SELECT count(*) FROM posts").ShouldBe(["0"]);
    }

    [Theory]
    [InlineData("nonsense", "no web address")]
    [InlineData("javascript:alert(1)", "no web address")]
    [InlineData("https://spam.example/lamps", "are blocked here")]
    [InlineData("http://10.0.0.1/", "not a public address")]
    public async Task What_cannot_be_looked_at_is_told(string link, string expected)
    {
        var (post, words) = await FindAsync(link);

        post.ShouldBeNull();
        words.ShouldNotBeNull().ShouldContain(expected);
    }

    [Fact]
    public async Task A_post_that_was_taken_back_is_told_how_to_bring_back()
    {
        var post = await KnowAsync("Lamps *and* oil");
        await WriteAsync(session => PostMarks.Retract(session, post, Some.Noon));

        (await FindAsync("https://ada.example/lamps")).ShouldBe((null, @"“Lamps \*and\* oil” was taken back. `/retract` with its link brings it back; then it can stand in an issue."));
    }

    [Fact]
    public async Task A_post_of_somebody_who_is_blocked_is_told_where_to_look()
    {
        await KnowAsync();
        await WriteAsync(session => BlockStore.Add(session, BlockTarget.Author("Ada").ShouldNotBeNull(), BlockMeasure.Out, reason: null, Some.Noon, "Mo"));

        (await FindAsync("https://ada.example/lamps")).Words.ShouldBe("Posts by Ada are blocked here. “Lamps” can stand in an issue once that is taken away: `/block list` shows what is blocked.");
    }

    [Fact]
    public async Task A_post_of_a_published_issue_stands_in_no_other()
    {
        var post = await KnowAsync();
        await WriteAsync(session => session.Execute("INSERT INTO digests (id, number, state, given, starts_at, ends_at, begun_at) VALUES (3, 12, 'published', 0, 0, 1, 0)"));
        await WriteAsync(session => session.Execute("UPDATE posts SET digest_id = 3 WHERE id = @post", ("@post", post.Value)));

        (await FindAsync("https://ada.example/lamps")).Words.ShouldNotBeNull().ShouldStartWith("“Lamps” stands in issue 12 already.");
    }

    [Fact]
    public async Task Of_a_blog_that_shows_only_titles_no_text_is_taken()
    {
        _blog.SayRaw("wicks", Page("Trimming wicks", $"<link rel=alternate type='application/rss+xml' href='{_blog.At("feed")}'>"));
        await WriteAsync(session => session.Execute(
            "INSERT INTO feeds (url, title_only, origin, state, added_at, due_at) VALUES (@url, 1, 'chat', 'active', 0, 0)", ("@url", _blog.At("feed").AbsoluteUri)));

        (await FindAsync(_blog.At("wicks").AbsoluteUri)).Post.ShouldNotBeNull();

        _bot.Texts("SELECT coalesce(excerpt, 'none') FROM posts").ShouldBe(["none"]);
    }

    private static string Page(string title, string head) =>
        $"<!doctype html><html lang=en><head><title>{title}</title>{head}</head><body><article><p>Lamps need oil, and oil needs care. This is how to trim a wick.</p></article></body></html>";

    private Task<(DraftEntry? Post, string? Words)> FindAsync(string link) => _bot.Get<PostByLink>().FindAsync(link, Mo, default);

    private Task<PostId> KnowAsync(string title = "Lamps") => WriteAsync(session =>
    {
        var post = PostStore.Add(session, Some.Post(title, "https://ada.example/lamps"));
        KeyStore.Teach(session, post, CanonicalUrl.Of("https://ada.example/lamps")!.Value);
        return post;
    });

    private Task<T> WriteAsync<T>(Func<Session, T> work) => _bot.Get<Writer>().WriteAsync(work, default);
}
