using AnnounceBot.Announcements;
using AnnounceBot.Announcements.Blocks;
using AnnounceBot.Storage;
using AnnounceBot.Submissions;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Submissions.Queue;

/// <summary>What comes of a proposed blog that a moderator lets in.</summary>
public sealed class BlogAcceptanceTests : IAsyncLifetime, IDisposable
{
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
    public async Task A_proposed_blog_is_watched_and_its_person_hears_it()
    {
        var id = await _queue.SendAsync(QueueBot.Proposed(_clock.GetUtcNow()));

        var answer = await _queue.PressAsync("queue-approve", id, QueueBot.Mo);

        answer.ShouldBe($"**Mo** said yes <t:{_clock.GetUtcNow().ToUnixTimeSeconds()}:R>: I watch it, and its new posts are announced by themselves. Mia hears of it.");
        Bot.Texts("SELECT url || ' ' || name || ' ' || tags FROM feeds WHERE id = (SELECT feed_id FROM submissions)").ShouldBe(["https://bob.example/feed.xml Bob's workshop [\"wood\"]"]);
        _queue.Receipts().ShouldBe(["@33: Thank you: [Bob's workshop](<https://bob.example/feed.xml>) is watched from now on. Its new posts are announced by themselves."]);
    }

    [Fact]
    public async Task A_proposed_blog_that_was_blocked_meanwhile_stays_undecided_and_the_moderator_hears_why()
    {
        var id = await _queue.SendAsync(QueueBot.Proposed(_clock.GetUtcNow()));
        await Bot.Get<Writer>().WriteAsync(session => BlockStore.Add(session, BlockTarget.Domain("bob.example")!, BlockMeasure.Out, null, Some.Noon, "Mo"), default);

        (await _queue.PressAsync("queue-approve", id, QueueBot.Mo)).ShouldStartWith("Links to bob.example are blocked here. So nothing is decided yet");

        _queue.One(id).State.ShouldBe(SubmissionState.Pending);
        Bot.Texts("SELECT count(*) FROM feeds WHERE url LIKE '%bob%'").ShouldBe(["0"]);
    }

    [Fact]
    public async Task A_proposed_blog_that_is_watched_by_now_is_a_duplicate()
    {
        var id = await _queue.SendAsync(QueueBot.Proposed(_clock.GetUtcNow(), _blog.At("ada").AbsoluteUri));

        (await _queue.PressAsync("queue-approve", id, QueueBot.Mo)).ShouldStartWith("That is decided already. It is watched already");

        _queue.One(id).State.ShouldBe(SubmissionState.Duplicate);
        Bot.Texts("SELECT count(*) FROM feeds").ShouldBe(["1"]);
    }

    private async Task StartAsync(params RouteOptions[] routes)
    {
        if (_queue is not null)
            await _queue.DisposeAsync();
        _queue = await QueueBot.StartAsync(_folder, _clock, routes.Length == 0 ? null : routes, _blog.At("ada"));
        await Bot.PollAsync(_blog.At("ada"));
        _clock.Advance(TimeSpan.FromMinutes(1));
    }
}
