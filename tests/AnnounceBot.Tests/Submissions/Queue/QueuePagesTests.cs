using System.Globalization;
using AnnounceBot.Chat;
using AnnounceBot.Submissions;
using AnnounceBot.Submissions.Queue;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Submissions.Queue;

/// <summary><c>/queue</c>: what waits, and who decided what.</summary>
public sealed class QueuePagesTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly TestClock _clock = new(Some.Noon);
    private QueueBot _queue = null!;

    public async Task InitializeAsync() => _queue = await QueueBot.StartAsync(_folder, _clock);

    public async Task DisposeAsync() => await _queue.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_empty_queue_says_so() => (await ListAsync()).ShouldSatisfyAllConditions(
        message => message.Text.ShouldBe("Nothing waits for a decision."), message => message.Buttons.ShouldBeEmpty());

    [Fact]
    public async Task What_waits_stands_there_oldest_first_with_its_age_its_person_and_its_message()
    {
        await _queue.SendAsync();
        await _queue.Bot.DeliverAsync();
        _clock.Advance(TimeSpan.FromHours(1));
        await _queue.SendAsync(QueueBot.Proposed(_clock.GetUtcNow()));

        var message = await ListAsync();

        message.Text.ShouldBe("**2 submissions wait**, the oldest first. Press a number to decide.");
        message.Card!.Text.ShouldBe($"""
            **1.** [How a lamp is made](<https://ada.example/lamps>) from Mia · <t:{Some.Noon.ToUnixTimeSeconds()}:R> · [message](<https://chat.example/mod-queue/id%20of%20How%20a%20lamp%20is%20made>)
            **2.** [Bob's workshop](<https://bob.example/feed.xml>) (a blog to watch) from Mia · <t:{Some.Noon.AddHours(1).ToUnixTimeSeconds()}:R>
            """, StringCompareShould.IgnoreLineEndings);
        message.Buttons.Select(button => $"{button.Label}: {button.Name} {button.Argument}").ShouldBe(["1: queue-show 1", "2: queue-show 2"]);
    }

    [Fact]
    public async Task Pages_are_turned_ten_by_ten_and_one_that_is_gone_is_the_last()
    {
        await SendManyAsync(23);

        var first = await ListAsync();
        var last = await TurnAsync("2");
        var beyond = await TurnAsync("9");

        first.Text.ShouldBe("**23 submissions wait**, the oldest first; page 1 of 3. Press a number to decide.");
        first.Buttons.Select(button => button.Label).ShouldBe([.. Enumerable.Range(1, 10).Select(number => number.ToString(CultureInfo.InvariantCulture)), "Newer"]);
        last.Buttons.Select(button => button.Label).ShouldBe(["21", "22", "23", "Older"]);
        beyond.ShouldBeEquivalentTo(last);
    }

    [Fact]
    public async Task Ten_of_the_longest_fit_into_one_message()
    {
        for (var number = 0; number < 10; number++)
            await _queue.SendAsync(QueueBot.Suggested(_clock.GetUtcNow(), $"https://ada.example/{number}/{new string('p', 1000)}", new string('*', 300)));

        (await ListAsync()).Card!.Text!.Length.ShouldBeLessThanOrEqualTo(4096);
    }

    [Fact]
    public async Task A_number_shows_that_one_with_the_buttons_to_decide_and_the_way_back()
    {
        var id = await _queue.SendAsync();

        var one = (await _queue.ReplyAsync("queue-show", "1", QueueBot.Mo)).Message;
        await _queue.PressAsync("queue-approve", id, QueueBot.Mo);
        var decided = (await _queue.ReplyAsync("queue-show", "1", QueueBot.Mo)).Message;

        one.Card!.Title.ShouldBe("How a lamp is made");
        one.Buttons.Select(button => button.Label).ShouldBe(["Approve", "Edit", "Reject…", "Back to the list"]);
        decided.Text!.ShouldContain("**Mo** approved it");
        decided.Buttons.Select(button => button.Label).ShouldBe(["Back to the list"]);
        (await TurnAsync("0")).Text!.ShouldStartWith("Nothing waits for a decision.");
    }

    [Fact]
    public async Task Who_decided_how_often_this_week_is_told()
    {
        var ids = await SendManyAsync(5);
        await _queue.PressAsync("queue-approve", ids[0], QueueBot.Ada);
        _clock.Advance(TimeSpan.FromDays(7));
        await _queue.PressAsync("queue-approve", ids[1], QueueBot.Mo);
        await _queue.PressAsync("queue-approve", ids[2], QueueBot.Mo);
        await _queue.FillInAsync("queue-rejected", ids[3], QueueBot.Mo, ("kept", "1"));
        await _queue.FillInAsync("queue-rejected", ids[4], QueueBot.Ada, ("kept", "1"));

        (await ListAsync()).Text.ShouldBe("Nothing waits for a decision.\nIn the last seven days: Mo approved 2, rejected 1; Ada rejected 1.");
    }

    [Fact]
    public void It_is_for_moderators() => Command.About.IsForModerators.ShouldBeTrue();

    // Other commands of the whole bot need a connection.
    private QueueCommand Command => new(_queue.Bot.Get<QueuePages>());

    private async Task<ChatMessage> ListAsync() => (await Command.AnswerAsync(new(QueueBot.Mo), default)).Message;

    private async Task<ChatMessage> TurnAsync(string page) => (await _queue.ReplyAsync("queue-page", page, QueueBot.Mo)).Message;

    private async Task<List<SubmissionId>> SendManyAsync(int count)
    {
        var ids = new List<SubmissionId>();
        for (var number = 0; number < count; number++)
            ids.Add(await _queue.SendAsync(QueueBot.Suggested(_clock.GetUtcNow(), $"https://ada.example/{number}")));
        return ids;
    }
}
