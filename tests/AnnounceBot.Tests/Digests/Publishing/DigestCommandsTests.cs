using System.Text;
using AnnounceBot.Digests.Drafts;
using AnnounceBot.Digests.Publishing;
using AnnounceBot.Digests.Rendering;

namespace AnnounceBot.Tests.Digests.Publishing;

/// <summary><c>/digest publish</c>, <c>list</c>, <c>export</c> and <c>unpublish</c>, as moderators use them.</summary>
public sealed class DigestCommandsTests : PublishSide
{
    [Fact]
    public async Task Publishing_asks_once_with_what_will_happen_and_hands_out_the_files()
    {
        await AddAsync(3);

        var question = (await UseAsync<DigestPublishCommand>(Mo)).Message;
        var published = await PressAsync(Mo, question, "Publish");

        question.Text!.ShouldStartWith("**Publish issue 1: ");
        question.Text.ShouldContain("It goes to #weekly in ");
        question.Text.ShouldContain(" and to the output folder as ");
        question.Buttons.Select(button => (button.Label, button.Name)).ShouldBe([("Publish", "digest-publish-now"), ("Edit", "digest-edit"), ("Cancel", "digest-cancel")]);
        published.Message.Text!.ShouldStartWith("**Issue 1 is published: ");
        published.Message.Text.ShouldContain("Its file in the output folder is ");
        published.Files.Select(file => Path.GetExtension(file.Name)).ShouldBe([".md", ".txt", ".html"]);
        Encoding.UTF8.GetString(published.Files[0].Bytes.Span).ShouldBe(File.ReadAllText(Directory.GetFiles(Output).Single()));
    }

    [Fact]
    public async Task With_nothing_to_tell_of_it_does_not_ask() =>
        (await UseAsync<DigestPublishCommand>(Mo)).Message.Text!.ShouldStartWith("Nothing was published: the draft of issue 1 has no posts in it.");

    [Fact]
    public async Task A_question_about_a_draft_that_was_changed_meanwhile_says_by_whom_and_asks_about_the_newest()
    {
        var posts = await AddAsync(3);
        var question = (await UseAsync<DigestPublishCommand>(Mo)).Message;
        await Desk.ChangeAsync(Desk.Current()!.At, new Change.TakenOut([posts[0]], LeftOut.ForGood), Ada, default);

        var newest = (await PressAsync(Mo, question, "Publish")).Message;

        newest.Text!.ShouldStartWith("**Ada** changed the draft meanwhile, so nothing was published yet. This is how it is now:\n**Publish issue 1: ");
        newest.Text.ShouldContain("2 posts");
        (await PressAsync(Mo, newest, "Publish")).Message.Text!.ShouldStartWith("**Issue 1 is published");
    }

    [Fact]
    public async Task Two_who_press_at_once_get_one_issue_and_a_late_one_is_told_who_published_it()
    {
        await AddAsync(3);
        var question = (await UseAsync<DigestPublishCommand>(Mo)).Message;

        var answers = await Task.WhenAll(PressAsync(Mo, question, "Publish"), PressAsync(Ada, question, "Publish"));
        var late = await PressAsync(Ada, question, "Publish");

        answers.Count(answer => answer.Files.Count == 3).ShouldBe(1);
        answers.Count(answer => answer.Message.Text!.Contains("was faster: issue 1 is published", StringComparison.Ordinal)).ShouldBe(1);
        late.Message.Text!.ShouldContain("was faster: issue 1 is published");
        (await PressAsync(Ada, question, "Cancel")).Message.Text.ShouldBe("Nothing was changed.");
    }

    [Fact]
    public async Task The_list_shows_the_newest_first_with_links_and_turns_its_pages()
    {
        await RestartAsync(Options with { Look = DigestLook.Embeds }); // their titles are ids that fit into a link
        (await UseAsync<DigestListCommand>(Mo)).Message.Text!.ShouldStartWith("No issue is published yet.");
        for (var issue = 1; issue <= 12; issue++)
        {
            await AddAsync(2, seen: _clock.GetUtcNow());
            await PublishAsync();
            _clock.Advance(TimeSpan.FromDays(7));
        }

        var unsent = (await UseAsync<DigestListCommand>(Mo)).Message;
        await DeliverAsync();
        var first = (await UseAsync<DigestListCommand>(Mo)).Message;
        var second = (await PressAsync(Mo, first, "Earlier")).Message;

        unsent.Card!.Text!.ShouldContain("· 2 posts · on its way to its channel");
        first.Card!.Title.ShouldBe("12 issues, page 1 of 2");
        first.Card.Text!.ShouldStartWith("* **12** [");
        first.Card.Text.ShouldContain("](<https://chat.example/weekly/");
        first.Card.Text.Split('\n').Length.ShouldBe(10);
        second.Card!.Text!.Split('\n').Select(line => line[..7]).ShouldBe(["* **2**", "* **1**"]);
        (await PressAsync(Mo, second, "Later")).Message.ShouldBeEquivalentTo(first);
    }

    [Theory]
    [InlineData("markdown", ".md")]
    [InlineData("text", ".txt")]
    [InlineData("html", ".html")]
    [InlineData("json", ".json")]
    public async Task An_issue_is_handed_out_as_it_was_published(string format, string ending)
    {
        await AddAsync(3);
        var issue = await PublishAsync();

        var file = (await UseAsync<DigestExportCommand>(Mo, ("number", 1L), ("format", format))).Files.ShouldHaveSingleItem();

        Path.GetExtension(file.Name).ShouldBe(ending);
        var stored = new Dictionary<string, string> { ["markdown"] = issue.Renderings.Markdown, ["text"] = issue.Renderings.Text, ["html"] = issue.Renderings.Html, ["json"] = issue.Json };
        Encoding.UTF8.GetString(file.Bytes.Span).ShouldBe(stored[format]);
    }

    [Fact]
    public async Task Taking_back_asks_once_and_an_issue_that_is_not_there_gets_a_sentence()
    {
        await AddAsync(3);
        await PublishAsync();

        (await UseAsync<DigestUnpublishCommand>(Mo, ("number", 7L))).Message.Text.ShouldBe("There is no published issue 7. `/digest list` shows those that there are.");
        (await UseAsync<DigestExportCommand>(Mo, ("number", long.MaxValue))).Message.Text!.ShouldStartWith("There is no published issue");
        var question = (await UseAsync<DigestUnpublishCommand>(Mo, ("number", 1L))).Message;
        question.Text!.ShouldStartWith("**Take issue 1 back: ");
        question.Text.ShouldContain(", and its file if nobody changed it.");

        (await PressAsync(Mo, question, "Take it back")).Message.Text!.ShouldStartWith("**Issue 1 is taken back.**");
        (await PressAsync(Ada, question, "Take it back")).Message.Text.ShouldBe("That issue is not published any more. `/digest list` shows those that are.");
        (await UseAsync<DigestListCommand>(Mo)).Message.Text!.ShouldStartWith("No issue is published yet.");
    }
}
