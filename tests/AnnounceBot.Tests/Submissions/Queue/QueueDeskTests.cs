using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Submissions;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Submissions.Queue;

/// <summary>What moderators are asked about submissions, and what becomes of their answers. A real database in virtual time.</summary>
public sealed class QueueDeskTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly TestClock _clock = new(Some.Noon);
    private QueueBot _queue = null!;

    private static string Now => $"<t:{Some.Noon.ToUnixTimeSeconds()}:R>";

    public async Task InitializeAsync() => _queue = await QueueBot.StartAsync(_folder, _clock);

    public async Task DisposeAsync() => await _queue.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_post_is_asked_about_in_one_message_with_all_that_is_known_of_it()
    {
        await _queue.SendAsync(QueueBot.Suggested(_clock.GetUtcNow(), "https://bob.example/1"));
        var id = await _queue.SendAsync();
        await _queue.Bot.DeliverAsync();

        _queue.Bot.Chat.Shown.Count(shown => shown == "mod-queue: How a lamp is made").ShouldBe(2);
        var message = _queue.Message(id);
        message.Text.ShouldBe($"**Mia** suggested a post, {Now}.\nTheir note:\n> I liked it.\n-# 1 other waited when it came. `/queue` lists what waits now.");
        message.Card!.ShouldSatisfyAllConditions(
            card => card.Title.ShouldBe("How a lamp is made"),
            card => card.Link.ShouldBe("https://ada.example/lamps"),
            card => card.Author.ShouldBe("Ada Lane"),
            card => card.Text.ShouldBe("> A lamp begins with a wick."),
            card => card.Footer.ShouldBe("Ada's notes · ada.example · lamps, light"));
        message.Buttons.Select(button => $"{button.Label}: {button.Name} {button.Argument}").ShouldBe(["Approve: queue-approve 2", "Edit: queue-edit 2", "Reject…: queue-reject 2"]);
    }

    [Fact]
    public async Task A_proposed_blog_is_asked_about_with_its_last_posts()
    {
        var message = _queue.Message(await _queue.SendAsync(QueueBot.Proposed(_clock.GetUtcNow())));

        message.Text.ShouldBe($"**Mia** proposed a blog to watch, {Now}.");
        message.Card!.Text.ShouldBe("Its last posts:\n> How I saw\n> How I plane");
        message.Buttons.Select(button => button.Label).ShouldBe(["Watch it", "Edit", "Reject…"]);
    }

    [Fact]
    public async Task What_strangers_wrote_stays_inert()
    {
        const string Evil = "[@everyone](https://evil.example) **";
        var message = _queue.Message(await _queue.SendAsync(QueueBot.Suggested(_clock.GetUtcNow(), title: Evil) with { Note = Evil, Excerpt = Evil, Person = Evil, Site = Evil }));

        message.Text!.ShouldNotContain("[@everyone](");
        message.Card!.Text!.ShouldNotContain("[@everyone](");
        message.Card.Title!.ShouldContain("(ada.example)");
    }

    [Fact]
    public async Task What_was_let_in_can_be_featured_at_once()
    {
        var id = await _queue.SendAsync();

        var answer = await _queue.ReplyAsync("queue-approve", $"{id.Value}", QueueBot.Mo);
        var feature = answer.Message.Buttons.ShouldHaveSingleItem();
        await _queue.ReplyAsync(feature.Name, feature.Argument, QueueBot.Mo);

        feature.Label.ShouldBe("Feature");
        _queue.Bot.Texts("SELECT featured_at IS NOT NULL FROM posts").ShouldBe(["1"]);
        (await _queue.ReplyAsync("queue-approve", $"{id.Value}", QueueBot.Ada)).Message.Buttons.ShouldBeEmpty();
    }

    [Fact]
    public async Task Approved_it_is_announced_and_everybody_hears_where()
    {
        var id = await _queue.SendAsync();

        var answer = await _queue.PressAsync("queue-approve", id, QueueBot.Mo);

        answer.ShouldBe($"**Mo** approved it {Now}: it is announced in #blogs. Mia hears of it.");
        _queue.Message(id).Text.ShouldBe($"**Mia** suggested a post, {Now}.\n**Mo** approved it {Now}: it is announced in #blogs.");
        _queue.Message(id).Buttons.ShouldBeEmpty();
        _queue.Receipts().ShouldBe(["@33: Thank you: [How a lamp is made](<https://ada.example/lamps>) was approved. It is announced in #blogs."]);
        _queue.Deeds().ShouldBe(["Mo approved 1"]);
    }

    [Fact]
    public async Task Rejected_with_a_reason_its_person_reads_that_and_it_is_offered_the_next_time()
    {
        var id = await _queue.SendAsync();
        var first = Fields(await _queue.OpenAsync("queue-reject", id, QueueBot.Mo));

        var answer = await _queue.FillInAsync("queue-rejected", id, QueueBot.Mo, ("reason", "Lamps are *not* for us.\n"));

        first[0].Choices.Count.ShouldBe(5);
        answer.ShouldBe($"**Mo** rejected it {Now}:\n> Lamps are \\*not\\* for us.\nMia hears of it.");
        _queue.One(id).ShouldSatisfyAllConditions(one => one.State.ShouldBe(SubmissionState.Rejected), one => one.Reason.ShouldBe("Lamps are *not* for us."), one => one.DecidedBy.ShouldBe("Mo"));
        _queue.Receipts().ShouldHaveSingleItem().ShouldBe("@33: [How a lamp is made](<https://ada.example/lamps>) was not taken. The moderators say:\n> Lamps are \\*not\\* for us.\nYou can send something else with `/submit`.");
        _queue.Deeds().ShouldBe(["Mo rejected 1: Lamps are *not* for us."]);
        var next = await _queue.SendAsync();
        Fields(await _queue.OpenAsync("queue-reject", next, QueueBot.Ada))[0].Choices[0].Label.ShouldBe("Lamps are *not* for us.");
    }

    [Fact]
    public async Task A_kept_reason_is_enough_and_own_words_may_be_added()
    {
        var one = await _queue.SendAsync();
        var two = await _queue.SendAsync(QueueBot.Suggested(_clock.GetUtcNow(), "https://bob.example/1"));

        await _queue.FillInAsync("queue-rejected", one, QueueBot.Mo, ("kept", "2"));
        await _queue.FillInAsync("queue-rejected", two, QueueBot.Mo, ("kept", "2"), ("reason", "For lamps."));

        _queue.One(one).Reason.ShouldBe("It is an advertisement.");
        _queue.One(two).Reason.ShouldBe("It is an advertisement.\nFor lamps.");
        _queue.Bot.Texts("SELECT uses FROM reasons WHERE id = 2").ShouldBe(["2"]);
    }

    [Fact]
    public async Task Without_a_reason_nothing_is_decided()
    {
        var id = await _queue.SendAsync();

        (await _queue.FillInAsync("queue-rejected", id, QueueBot.Mo, ("kept", "77"), ("reason", " \u200B "))).ShouldStartWith("Nothing is decided yet: say why");

        _queue.One(id).State.ShouldBe(SubmissionState.Pending);
        _queue.Receipts().ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_two_moderators_at_once_one_decides_and_the_other_hears_who_and_when()
    {
        var id = await _queue.SendAsync();

        var answers = await Task.WhenAll(
            _queue.PressAsync("queue-approve", id, QueueBot.Mo),
            _queue.FillInAsync("queue-rejected", id, QueueBot.Ada, ("reason", "No.")));

        answers[0].ShouldStartWith("**Mo** approved it");
        answers[1].ShouldBe($"That is decided already. **Mo** approved it {Now}: it is announced in #blogs.");
        _queue.Deeds().ShouldBe(["Mo approved 1"]);
        _queue.Receipts().Count.ShouldBe(1);
        _queue.Bot.Texts("SELECT count(*) FROM posts").ShouldBe(["1"]);
    }

    [Fact]
    public async Task A_hundred_presses_at_once_are_one_decision()
    {
        var id = await _queue.SendAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(number => _queue.PressAsync("queue-approve", id, new($"{number}", $"Person {number}", IsModerator: true))));

        answers.Count(answer => !answer.StartsWith("That is decided already.", StringComparison.Ordinal)).ShouldBe(1);
        _queue.Bot.Texts("SELECT count(*) FROM announcements").ShouldBe(["1"]);
        _queue.Deeds().Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_restart_between_question_and_answer_changes_nothing()
    {
        var id = await _queue.SendAsync();
        await _queue.Bot.DeliverAsync();

        await _queue.DisposeAsync();
        _queue = await QueueBot.StartAsync(_folder, _clock);
        await _queue.PressAsync("queue-approve", id, QueueBot.Mo);
        await _queue.Bot.DeliverAsync();

        _queue.Bot.Chat.Shown.ShouldContain("blogs: How a lamp is made");
        _queue.Bot.Chat.Done.ShouldBe(["edit id of How a lamp is made to How a lamp is made"]);
        _queue.Message(id).Buttons.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_presses_on_what_was_withdrawn_hears_so_and_the_message_follows()
    {
        var id = await _queue.SendAsync();
        await _queue.WriteAsync(session => SubmissionStore.Decide(session, id, SubmissionState.Withdrawn, by: null, _clock.GetUtcNow()));

        (await _queue.PressAsync("queue-approve", id, QueueBot.Mo)).ShouldBe($"That is decided already. Mia withdrew it {Now}: there is nothing left to decide.");
        (await _queue.OpenAsync("queue-edit", id, QueueBot.Mo)).ShouldBeOfType<Opening.Not>().Reply.Message.Text!.ShouldContain("Mia withdrew it");
        (await _queue.FillInAsync("queue-edited", id, QueueBot.Mo, ("title", "Another"))).ShouldContain("Mia withdrew it");

        _queue.Message(id).Buttons.ShouldBeEmpty();
        _queue.One(id).Title.ShouldBe("How a lamp is made");
    }

    [Fact]
    public async Task A_message_that_somebody_deleted_keeps_nothing_from_being_decided()
    {
        var id = await _queue.SendAsync();
        await _queue.Bot.DeliverAsync();
        _queue.Bot.Chat.Answer = (_, what) => what.StartsWith("edit ", StringComparison.Ordinal) ? new SendOutcome.Gone("somebody deleted the message") : null;

        (await _queue.PressAsync("queue-approve", id, QueueBot.Mo)).ShouldStartWith("**Mo** approved it");
        await _queue.Bot.DeliverAsync();

        _queue.Bot.Chat.Shown.ShouldContain("blogs: How a lamp is made");
        _queue.Bot.Texts("SELECT state FROM deliveries WHERE action = 'edit'").ShouldBe(["dropped"]);
    }

    [Fact]
    public async Task Of_a_submission_that_nobody_knows_the_answer_says_what_to_do() =>
        (await _queue.PressAsync("queue-approve", new(77), QueueBot.Mo)).ShouldBe("I do not know any more what that was about. `/queue` lists what waits.");

    [Fact]
    public async Task Who_had_themselves_forgotten_gets_no_message()
    {
        var id = await _queue.SendAsync(QueueBot.Suggested(_clock.GetUtcNow()) with { Person = null, PersonId = null });

        (await _queue.PressAsync("queue-approve", id, QueueBot.Mo)).ShouldBe($"**Mo** approved it {Now}: it is announced in #blogs.");

        _queue.Receipts().ShouldBeEmpty();
    }

    [Fact]
    public void Only_moderators_may_press_and_fill_in()
    {
        _queue.Bot.Get<IEnumerable<IButton>>().Where(button => button.Name.StartsWith("queue-", StringComparison.Ordinal)).ShouldAllBe(button => button.IsForModerators);
        _queue.Bot.Get<IEnumerable<IFormButton>>().Where(button => button.Name.StartsWith("queue-", StringComparison.Ordinal)).ShouldAllBe(button => button.IsForModerators);
        _queue.Bot.Get<IEnumerable<IForm>>().Where(form => form.Name.StartsWith("queue-", StringComparison.Ordinal)).ShouldAllBe(form => form.IsForModerators);
    }

    private static IReadOnlyList<FormField> Fields(Opening opening) => opening.ShouldBeOfType<Opening.With>().Form.Fields;
}
