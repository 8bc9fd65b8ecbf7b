using AnnounceBot.Chat.Commands;
using AnnounceBot.Submissions;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Submissions;

public sealed class SubmitTests : IAsyncLifetime
{
    private static readonly Person Mia = SubmitBench.Mia, Cem = SubmitBench.Cem;

    private SubmitBench _bench = null!;

    public async Task InitializeAsync() => _bench = await SubmitBench.StartAsync();

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task A_preview_shows_what_the_page_says_of_itself_and_nothing_is_sent()
    {
        var link = _bench.Page("1", "Trimming wicks", "<meta property='article:published_time' content='2026-02-01T08:00:00Z'>");

        var preview = await _bench.SubmitAsync(Mia, link, note: "I wrote *this*", tags: "lamps, oil , Lamps");

        preview.Text.ShouldBe("**This is what the moderators will see. Nothing is sent yet.**\nYour note to the moderators:\n> I wrote \\*this\\*");
        var card = preview.Card.ShouldNotBeNull();
        (card.Title, card.Link, card.Author).ShouldBe(("Trimming wicks", link, "Ada"));
        card.Text.ShouldNotBeNull().ShouldStartWith("> Lamps need oil");
        card.Footer.ShouldNotBeNull().ShouldEndWith("lamps, oil");
        card.PublishedAt.ShouldBe(new DateTimeOffset(2026, 2, 1, 8, 0, 0, TimeSpan.Zero));
        preview.Buttons.Select(button => button.Label).ShouldBe(["Send", "Edit", "Cancel"]);
        _bench.All().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_sent_is_stored_and_asked_of_the_moderators_before_the_receipt_says_so()
    {
        var link = _bench.Page("1", "Trimming wicks");

        var receipt = await _bench.PressAsync(Mia, await _bench.SubmitAsync(Mia, link, "I wrote this", "Wicks", "lamps"), "Send");

        receipt.Text.ShouldBe("Sent. It waits for a moderator, and I write to you when they have decided. `/submissions` shows where it stands.");
        receipt.Buttons.ShouldBeEmpty();
        var sent = _bench.All().ShouldHaveSingleItem();
        (sent.State, sent.Link, sent.Title, sent.Author, sent.Note, sent.PersonId, sent.Person).ShouldBe((SubmissionState.Pending, link, "Wicks", "Ada", "I wrote this", "11", "Mia"));
        sent.Tags.ShouldBe(["lamps"]);
        sent.Notice.ShouldNotBeNull();
    }

    [Fact]
    public async Task What_the_submitter_changes_is_what_is_sent()
    {
        var preview = await _bench.SubmitAsync(Mia, _bench.Page("1", "Trimming wicks"));

        var edited = await _bench.EditAsync(Mia, preview, ("title", "Wicks"), ("author", null), ("excerpt", "Short."), ("tags", "#oil #lamps"), ("note", "Please"));
        await _bench.PressAsync(Mia, edited, "Send");

        edited.Card!.Title.ShouldBe("Wicks");
        var sent = _bench.All().ShouldHaveSingleItem();
        (sent.Title, sent.Author, sent.Excerpt, sent.Note).ShouldBe(("Wicks", null, "Short.", "Please"));
        sent.Tags.ShouldBe(["oil", "lamps"]);
    }

    [Theory]
    [InlineData("!!!", "A title needs a letter or a number")]
    [InlineData("\u202E\u200B", "It has no title yet")]
    public async Task A_title_that_is_none_is_told_and_the_rest_of_the_form_is_kept(string title, string why)
    {
        var preview = await _bench.SubmitAsync(Mia, _bench.Page("1", "Trimming wicks"));

        var edited = await _bench.EditAsync(Mia, preview, ("title", title), ("note", "Please"));

        edited.Text.ShouldNotBeNull().ShouldStartWith(why);
        edited.Text!.ShouldContain("> Please");
        edited.Card!.Title.ShouldBe("Trimming wicks");
    }

    [Fact]
    public async Task A_page_without_a_title_can_be_sent_once_it_has_got_one()
    {
        var preview = await _bench.SubmitAsync(Mia, _bench.Page("1", ""));

        preview.Text.ShouldNotBeNull().ShouldStartWith("It has no title yet. Press **Edit** and give it one.");
        preview.Buttons.Select(button => button.Label).ShouldBe(["Edit", "Cancel"]);
        (await _bench.EditAsync(Mia, preview, ("title", "Wicks"))).Buttons[0].Label.ShouldBe("Send");
    }

    [Fact]
    public async Task A_preview_works_after_a_restart_and_for_a_day()
    {
        var preview = await _bench.SubmitAsync(Mia, _bench.Page("1", "Trimming wicks"));
        var other = await _bench.SubmitAsync(Mia, _bench.Page("2", "Another"));

        await _bench.RestartAsync();
        _bench.Clock.Advance(TimeSpan.FromHours(23));
        (await _bench.PressAsync(Mia, preview, "Send")).Text.ShouldNotBeNull().ShouldStartWith("Sent.");
        _bench.Clock.Advance(TimeSpan.FromHours(1));

        (await _bench.PressAsync(Mia, other, "Send")).Text.ShouldBe("That preview is gone: I keep one for a day. Type `/submit` with the link again.");
        (await _bench.OpenAsync(Mia, other)).ShouldBeOfType<Opening.Not>().Reply.Message.Text.ShouldNotBeNull().ShouldStartWith("That preview is gone");
        _bench.All().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Drafts_are_dropped_once_their_day_is_over()
    {
        await _bench.SubmitAsync(Mia, _bench.Page("1", "One"));
        _bench.Clock.Advance(TimeSpan.FromHours(25));

        await _bench.SubmitAsync(Cem, _bench.Page("2", "Two"));

        _bench.Bot.Texts("SELECT person_id FROM drafts").ShouldBe(["12"]);
    }

    [Fact]
    public async Task What_was_cancelled_is_not_sent_whatever_is_pressed_then()
    {
        var preview = await _bench.SubmitAsync(Mia, _bench.Page("1", "Trimming wicks"));

        (await _bench.PressAsync(Mia, preview, "Cancel")).Text.ShouldBe("Cancelled. Nothing was sent.");
        (await _bench.PressAsync(Mia, preview, "Send")).Text.ShouldBe("Cancelled. Nothing was sent.");

        _bench.All().ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_presses_for_another()
    {
        var preview = await _bench.SubmitAsync(Mia, _bench.Page("1", "Trimming wicks"));

        (await _bench.PressAsync(Cem, preview, "Send")).Text.ShouldNotBeNull().ShouldStartWith("That preview is gone");
        (await _bench.PressAsync(Cem, preview.Buttons[0] with { Argument = "'; DROP TABLE drafts" })).Text.ShouldNotBeNull().ShouldStartWith("That preview is gone");

        _bench.All().ShouldBeEmpty();
    }

    [Fact]
    public async Task Many_presses_at_once_send_one_and_each_is_answered_with_the_receipt()
    {
        var preview = await _bench.SubmitAsync(Mia, _bench.Page("1", "Trimming wicks"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _bench.PressAsync(Mia, preview, "Send")));

        answers.ShouldAllBe(answer => answer.Text!.StartsWith("Sent. It waits"));
        _bench.All().ShouldHaveSingleItem();
        (await _bench.PressAsync(Mia, preview, "Cancel")).Text.ShouldNotBeNull().ShouldStartWith("Sent.");
    }

    [Fact]
    public async Task Several_people_with_one_link_at_once_are_one_submission_and_its_seconds()
    {
        var link = _bench.Page("1", "Trimming wicks");
        var people = Enumerable.Range(0, 10).Select(number => new Person($"{100 + number}", $"Person {number}", IsModerator: false)).ToList();
        var previews = await Task.WhenAll(people.Select(person => _bench.SubmitAsync(person, link)));

        var answers = await Task.WhenAll(people.Zip(previews, (person, preview) => _bench.PressAsync(person, preview, "Send")));

        answers.Count(answer => answer.Text!.StartsWith("Sent.", StringComparison.Ordinal)).ShouldBe(1);
        answers.Count(answer => answer.Text!.StartsWith("Somebody was quicker:", StringComparison.Ordinal) && answer.Text.Contains("I counted you")).ShouldBe(9);
        var sent = _bench.All().ShouldHaveSingleItem();
        var post = await _bench.WriteAsync(session => _bench.Bot.Get<AnnounceBot.Submissions.Queue.Acceptance>().Accept(session, sent, by: null));
        _bench.Seconds(post).ShouldBe(9);
    }

    [Fact]
    public async Task One_person_is_told_that_they_sent_it_and_is_no_second()
    {
        var link = _bench.Page("1", "Trimming wicks");
        await _bench.SendAsync(Mia, link);

        (await _bench.SubmitAsync(Mia, link)).Text.ShouldNotBeNull().ShouldStartWith($"You sent [Trimming wicks](<{link}>) <t:");

        _bench.Bot.Texts("SELECT id FROM seconds").ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_the_moderators_cannot_be_asked_nothing_is_sent_and_it_can_be_tried_again()
    {
        var preview = await _bench.SubmitAsync(Mia, _bench.Page("1", "Trimming wicks"));
        await _bench.WriteAsync(session => session.Execute("CREATE TRIGGER broken BEFORE INSERT ON deliveries BEGIN SELECT RAISE(ABORT, 'broken'); END"));

        await Should.ThrowAsync<Exception>(() => _bench.PressAsync(Mia, preview, "Send"));
        _bench.All().ShouldBeEmpty();
        await _bench.WriteAsync(session => session.Execute("DROP TRIGGER broken"));

        (await _bench.PressAsync(Mia, preview, "Send")).Text.ShouldNotBeNull().ShouldStartWith("Sent.");
        _bench.All().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Trusted_roles_skip_the_queue()
    {
        await using var bench = await SubmitBench.StartAsync(options => options with { TrustedRoles = ["@contributor"] });

        var preview = await bench.SubmitAsync(Cem, bench.Page("1", "Trimming wicks"));
        var receipt = await bench.PressAsync(Cem, preview, "Send");
        var ordinary = await bench.SendAsync(Mia, bench.Page("2", "Another"));

        preview.Text.ShouldNotBeNull().ShouldEndWith("Your role is trusted: it needs no approval.");
        receipt.Text.ShouldNotBeNull().ShouldStartWith("Sent, and taken.");
        ordinary.Text.ShouldNotBeNull().ShouldStartWith("Sent. It waits");
        bench.All().Select(sent => sent.State).ShouldBe([SubmissionState.Approved, SubmissionState.Pending]);
        (await bench.PressAsync(Cem, preview, "Send")).Text.ShouldBe(receipt.Text);
    }
}
