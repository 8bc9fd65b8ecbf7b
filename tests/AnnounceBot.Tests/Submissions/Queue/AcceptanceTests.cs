using AnnounceBot.Announcements;
using AnnounceBot.Posts;
using AnnounceBot.Submissions;
using AnnounceBot.Submissions.Queue;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Submissions.Queue;

/// <summary>What becomes of submissions that were let in, beside what feeds bring.</summary>
public sealed class AcceptanceTests : IAsyncLifetime, IDisposable
{
    private const string Footer = "SELECT json_extract(message, '$.Card.Footer') FROM deliveries WHERE purpose = 'announcement' ORDER BY id";

    private readonly TempFolder _folder = new();
    private readonly TestClock _clock = new(Some.Noon);
    private Blog _blog = null!;
    private QueueBot _queue = null!;

    private Bot Bot => _queue.Bot;

    public async Task InitializeAsync()
    {
        _blog = await Blog.StartAsync();
        _blog.Say("ada", "Ada's notes", []);
        await StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _queue.DisposeAsync();
        await _blog.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_is_announced_once_with_who_found_it()
    {
        await AcceptAsync();
        await Bot.DeliverAsync();

        Bot.Chat.Shown.ShouldContain("blogs: How a lamp is made");
        Bot.Texts(Footer).ShouldBe(["Ada's notes, found by Mia · lamps, light"]);
        Bot.Texts("SELECT title || ' ' || author || ' ' || link || ' ' || found_by || ' ' || coalesce(feed_id, 'no feed') FROM posts")
            .ShouldBe(["How a lamp is made Ada Lane https://ada.example/lamps Mia no feed"]);
        Bot.Texts("SELECT state || ' ' || post_id || ' ' || decided_by FROM submissions").ShouldBe(["approved 1 Mo"]);
    }

    [Fact]
    public async Task It_goes_by_the_routes_that_take_any_feed()
    {
        await StartAsync(new() { Channel = "lamps", Tags = ["lamps"] }, new() { Channel = "ropes", Tags = ["ropes"] }, new() { Channel = "adas", Feeds = ["Ada*"] }, new() { Channel = "all", Feeds = ["Ada*", "*"] });

        await AcceptAsync();

        Bot.Texts("SELECT channel FROM announcements ORDER BY channel").ShouldBe(["all", "lamps"]);
    }

    [Fact]
    public async Task It_keeps_quiet_hours_and_nothing_else_holds_it_back()
    {
        await StartAsync(new RouteOptions { QuietHours = new(new(11, 0), new(13, 0)) });

        for (var number = 0; number < 12; number++)
            await AcceptAsync(Suggested($"https://ada.example/{number}") with { PublishedAt = Some.Noon.AddYears(-3) });

        Bot.Texts("SELECT DISTINCT state || ' ' || (not_before >= 1772456400000) FROM deliveries WHERE purpose = 'announcement'").ShouldBe(["pending 1"]);
        Bot.Texts("SELECT count(*) FROM announcements").ShouldBe(["12"]);
    }

    [Fact]
    public async Task Found_in_its_own_feed_later_it_is_one_post_credited_to_its_author_and_its_finder()
    {
        await AcceptAsync();
        await Bot.DeliverAsync();

        await AdaSaysAsync(Blog.Item("g1", "https://www.ada.example/lamps/?utm_source=feed", "How lamps are made", Some.Noon, "All about wicks.", "Ada Lane"));
        await AdaSaysAsync(Blog.Item("g1", "https://www.ada.example/lamps/?utm_source=feed", "How lamps are made", Some.Noon, "All about wicks.", "Ada Lane"));

        Bot.Chat.Shown.Count(shown => shown.StartsWith("blogs", StringComparison.Ordinal)).ShouldBe(1);
        Bot.Chat.Done.ShouldContain("edit id of How a lamp is made to How lamps are made");
        Bot.Texts("SELECT feed_id || ' ' || title || ' ' || found_by FROM posts").ShouldBe(["1 How lamps are made Mia"]);
        Bot.Texts(Footer)[^1].ShouldBe("Ada's notes, found by Mia");
    }

    [Fact]
    public async Task Another_page_of_the_same_address_with_another_fragment_is_another_post()
    {
        await AcceptAsync(Suggested("https://ada.example/lamps#oil"));
        await AcceptAsync(Suggested("https://ada.example/lamps#gas"));

        Bot.Texts("SELECT link FROM posts ORDER BY id").ShouldBe(["https://ada.example/lamps#oil", "https://ada.example/lamps#gas"]);
    }

    [Fact]
    public async Task What_a_feed_brought_meanwhile_is_a_duplicate_and_everybody_hears_it()
    {
        var id = await _queue.SendAsync();
        await AdaSaysAsync(Blog.Item("g1", "https://ada.example/lamps", "How lamps are made", Some.Noon));

        var answer = await _queue.PressAsync("queue-approve", id, QueueBot.Mo);

        answer.ShouldBe($"That is decided already. It came in by itself <t:{_clock.GetUtcNow().ToUnixTimeSeconds()}:R>, so there is nothing left to decide: it is announced in #blogs.");
        Bot.Texts("SELECT title || ' ' || coalesce(found_by, '') FROM posts").ShouldBe(["How lamps are made "]);
        Bot.Texts("SELECT state || ' ' || post_id FROM submissions").ShouldBe(["duplicate 1"]);
        _queue.Message(id).Buttons.ShouldBeEmpty();
        _queue.Receipts().ShouldBe(["@33: Thank you for [How a lamp is made](<https://ada.example/lamps>): it came in by itself before a moderator could look. It is announced in #blogs."]);
    }

    [Fact]
    public async Task What_a_feed_kept_quiet_is_announced_then_once_and_stays_the_post_that_it_is()
    {
        await StartAsync(new() { Channel = "adas", Feeds = ["Ada*"] }, new() { Channel = "ropes", Tags = ["ropes"] });
        var old = Blog.Item("g1", "https://ada.example/lamps", "How lamps are made", Some.Noon.AddYears(-1), "All about wicks.", "Ada Lane");
        await AdaSaysAsync(old);
        Bot.Texts("SELECT count(*) FROM announcements").ShouldBe(["0"]);
        var id = await _queue.SendAsync();
        using var service = Service();
        await service.LookAsync(default);

        var answer = await _queue.PressAsync("queue-approve", id, QueueBot.Mo);
        await Bot.DeliverAsync();
        await AdaSaysAsync(old);

        answer.ShouldStartWith("**Mo** approved it");
        Bot.Chat.Shown.Where(shown => shown.StartsWith("adas", StringComparison.Ordinal)).ShouldBe(["adas: How a lamp is made"]);
        Bot.Texts(Footer).ShouldBe(["Ada's notes, found by Mia · lamps, light"]);
        Bot.Texts("SELECT feed_id || ' ' || found_by || ' ' || title || coalesce(unannounced, '') FROM posts").ShouldBe(["1 Mia How a lamp is made"]);
        Bot.Texts("SELECT state || ' ' || post_id FROM submissions").ShouldBe(["approved 1"]);
        (await _queue.PressAsync("queue-approve", id, QueueBot.Ada)).ShouldStartWith("That is decided already.");
        Bot.Texts("SELECT count(*) FROM announcements").ShouldBe(["1"]);
    }

    [Theory]
    [InlineData("domain", "ada.example", "Links to ada.example are blocked here.")]
    [InlineData("author", "ada lane", "Posts by ada lane are blocked here.")]
    public async Task What_was_blocked_meanwhile_is_not_let_in_before_the_block_is_gone(string kind, string value, string why)
    {
        var id = await _queue.SendAsync();
        await _queue.WriteAsync(session => session.Execute(
            "INSERT INTO blocks (kind, measure, value, shown, made_at, made_by) VALUES (@kind, 'out', @value, @value, 0, 'Ada')", ("@kind", kind), ("@value", value)));

        (await _queue.PressAsync("queue-approve", id, QueueBot.Mo)).ShouldBe($"{why} So nothing is decided yet: end the block first (`/block list` shows it), or reject this.");

        _queue.One(id).State.ShouldBe(SubmissionState.Pending);
        Bot.Texts("SELECT 1 FROM posts").ShouldBeEmpty();
        await _queue.WriteAsync(session => session.Execute("UPDATE blocks SET ended_at = 1"));
        (await _queue.PressAsync("queue-approve", id, QueueBot.Mo)).ShouldStartWith("**Mo** approved it");
    }

    [Fact]
    public async Task Nobody_has_to_press_to_hear_that_a_feed_was_faster()
    {
        var id = await _queue.SendAsync();
        await AdaSaysAsync(Blog.Item("g1", "https://ada.example/lamps", "How lamps are made", Some.Noon));

        using var service = Service();
        await service.LookAsync(default);
        await service.LookAsync(default);

        _queue.One(id).State.ShouldBe(SubmissionState.Duplicate);
        _queue.Message(id).Buttons.ShouldBeEmpty();
        _queue.Receipts().Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_taken_back_meanwhile_does_not_come_again_this_way()
    {
        var id = await _queue.SendAsync();
        await AdaSaysAsync(Blog.Item("g1", "https://ada.example/lamps", "How lamps are made", Some.Noon));
        await _queue.WriteAsync(session => session.Execute("UPDATE posts SET retracted_at = 1"));

        var answer = await _queue.PressAsync("queue-approve", id, QueueBot.Mo);

        answer.ShouldStartWith("That is decided already. It is a post that was taken back, so there is nothing left to decide");
        _queue.One(id).State.ShouldBe(SubmissionState.Rejected);
        _queue.Receipts().ShouldHaveSingleItem().ShouldContain("> It was taken back here before, and does not come again.");
    }

    [Fact]
    public async Task Whoever_lets_their_own_in_needs_no_message_about_it()
    {
        await AcceptAsync(Suggested() with { PersonId = QueueBot.Mo.Id });

        _queue.Receipts().ShouldBeEmpty();
        _queue.Deeds().ShouldBe(["Mo approved 1"]);
    }

    private static Submission Suggested(string link = "https://ada.example/lamps") => QueueBot.Suggested(Some.Noon, link);

    /// <summary>As a trusted person's own is let in: nobody was asked.</summary>
    private Task<PostId> AcceptAsync(Submission? submission = null) => _queue.WriteAsync(session =>
    {
        var id = SubmissionStore.Add(session, submission ?? Suggested());
        return Bot.Get<Acceptance>().Accept(session, SubmissionStore.One(session, id)!, QueueBot.Mo);
    });

    private async Task StartAsync(params RouteOptions[] routes)
    {
        if (_queue is not null)
            await _queue.DisposeAsync();
        _queue = await QueueBot.StartAsync(_folder, _clock, routes.Length == 0 ? null : routes, _blog.At("ada"));
        await Bot.PollAsync(_blog.At("ada"));
        _clock.Advance(TimeSpan.FromMinutes(1));
    }

    private async Task AdaSaysAsync(params string[] items)
    {
        _blog.Say("ada", "Ada's notes", items);
        await Bot.PollAsync(_blog.At("ada"));
        await Bot.DeliverAsync();
    }

    private QueueService Service() => Microsoft.Extensions.DependencyInjection.ActivatorUtilities.CreateInstance<QueueService>(Bot.Get<IServiceProvider>());
}
