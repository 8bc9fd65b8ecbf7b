using AnnounceBot.Announcements;
using AnnounceBot.Chat;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Announcements.Tending;

/// <summary>Posts that moderators take back.</summary>
public sealed class RetractionTests : RetractionSide
{
    [Fact]
    public async Task Its_messages_are_deleted_in_all_channels_after_one_question()
    {
        await StartAsync(new() { Channel = "blogs" }, new() { Channel = "kernel" });
        await SayAsync(Lamps());

        (await AskAsync(" ada.example/lamps ")).Text.ShouldBe("**Take this post back?**");
        var question = await AskAsync("https://www.ada.example/lamps/?utm_source=chat");
        question.Text.ShouldBe("**Take this post back?**");
        question.Card!.Text!.ShouldStartWith("Its messages in #blogs, #kernel will be deleted;");
        question.Card.Text.ShouldContain("What stays: threads");
        _bot.Texts("SELECT count(*) FROM posts WHERE retracted_at IS NOT NULL").ShouldBe(["0"]);

        var answer = await _mo.PressAsync(question, "Take it back");
        await _bot.DeliverAsync();

        answer.Text.ShouldBe("Taken back. Its messages are deleted now.");
        _bot.Chat.Done.ShouldBe(["delete id of Lamps", "delete id of Lamps"]);
        Deeds().ShouldBe(["Mo retracted"]);
    }

    [Fact]
    public async Task It_does_not_come_back_when_its_feed_shows_or_changes_it()
    {
        await SayAsync(Lamps());
        await RetractAsync();
        _bot.Chat.Done.ShouldBe(["delete id of Lamps"]);

        await SayAsync(Lamps());
        await SayAsync(Lamps("Lamps, again"));
        await SayAsync();
        await SayAsync(Lamps("Lamps once more"));

        _bot.Chat.Shown.ShouldBe(["blogs: Lamps"]);
        _bot.Chat.Done.ShouldBe(["delete id of Lamps"]);
        _bot.Texts("SELECT title FROM posts WHERE retracted_at IS NOT NULL").ShouldBe(["Lamps once more"]);
    }

    [Fact]
    public async Task It_does_not_come_back_by_another_feed_for_which_it_is_news()
    {
        await _bot.PollAsync(Bob);
        _blog.Say("new", "A new feed", [Blog.Item("n1", "https://ada.example/lamps", "Lamps", Some.Noon.AddMinutes(1))]);
        await StartWithAsync([_blog.At("new"), Bob]);
        await _bot.PollAsync(_blog.At("new"));
        (await _mo.PressAsync(await AskAsync("https://ada.example/lamps"), "Take it back")).Text!.ShouldStartWith("Taken back.");

        _clock.Advance(TimeSpan.FromHours(1));
        _blog.Say("bob", "Bob's planet", [Blog.Item("b1", "https://ada.example/lamps", "Lamps", Some.Noon.AddMinutes(1))]);
        await _bot.PollAsync(Bob);
        await _bot.DeliverAsync();

        _bot.Chat.Shown.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_waits_is_dropped_and_nobody_sees_it()
    {
        _blog.Say("ada", "Ada's notes", [Lamps(), Old]);
        await _bot.PollAsync(Ada);

        await RetractAsync();

        _bot.Chat.Shown.ShouldBeEmpty();
        _bot.Chat.Done.ShouldBeEmpty();
        _bot.Texts("SELECT state || ': ' || reason FROM deliveries").ShouldBe(["dropped: deleted before it was shown"]);
    }

    [Fact]
    public async Task What_was_to_follow_it_is_dropped_with_it()
    {
        await StartAsync(new RouteOptions { Crosspost = true, Thread = true });
        _blog.Say("ada", "Ada's notes", [Lamps(), Old]);
        await _bot.PollAsync(Ada);

        await RetractAsync();

        _bot.Chat.Done.ShouldBeEmpty();
        _bot.Texts("SELECT action || ' ' || state FROM deliveries ORDER BY id").ShouldBe(["create dropped", "crosspost dropped", "thread dropped"]);
    }

    [Fact]
    public async Task What_is_held_is_dropped_and_the_question_about_it_counts_the_others()
    {
        _blog.Say("ada", "Ada's notes", [.. Enumerable.Range(1, 12).Select(i => Blog.Item($"h{i}", $"https://ada.example/{i}", $"Number {i}", Some.Noon.AddDays(-2).AddMinutes(i))), Old]);
        await _bot.PollAsync(Ada);

        await RetractAsync("https://ada.example/12");

        _bot.Chat.Shown.ShouldBe(["mod-queue: Ada's notes: 11 posts wait for you"]);
        _bot.Texts("SELECT count(*) FROM deliveries WHERE state = 'held'").ShouldBe(["11"]);
    }

    [Fact]
    public async Task A_feed_that_may_have_changed_hands_is_not_trusted_for_it()
    {
        string[] Pills(int count) => [.. Enumerable.Range(1, count).Select(i => Blog.Item($"p{i}", $"https://ada.example/pills/{i}", $"Pills {i}", Some.Noon.AddMinutes(i)))];
        _blog.Say("ada", "Cheap pills", Pills(2));
        await _bot.PollAsync(Ada);
        await RetractAsync("https://ada.example/pills/1");

        _blog.Say("ada", "Cheap pills", Pills(3));
        await _bot.PollAsync(Ada);
        await _bot.DeliverAsync();

        _bot.Chat.Shown.ShouldAllBe(shown => shown.StartsWith("mod-queue: ", StringComparison.Ordinal));
        _bot.Texts("SELECT count(*) FROM deliveries WHERE state = 'held'").ShouldBe(["2"]);
    }

    [Fact]
    public async Task What_is_sent_at_that_moment_is_deleted_as_soon_as_it_is_there()
    {
        _bot.Chat.Gate = _ => RetractNowAsync();

        await SayAsync(Lamps());
        await _bot.DeliverAsync();

        _bot.Chat.Shown.ShouldBe(["blogs: Lamps"]);
        _bot.Chat.Done.ShouldBe(["delete id of Lamps"]);
    }

    [Theory]
    [InlineData("later")]
    [InlineData("refused")]
    public async Task What_could_not_be_sent_at_that_moment_is_not_sent_any_more(string outcome)
    {
        _bot.Chat.Gate = _ => RetractNowAsync();
        _bot.Chat.Answer = (_, _) => outcome == "later" ? new SendOutcome.Later(TimeSpan.FromSeconds(1), "busy") : new SendOutcome.Refused("no");
        await SayAsync(Lamps());

        _bot.Chat.Answer = (_, _) => null;
        _clock.Advance(TimeSpan.FromMinutes(1));
        await _bot.DeliverAsync();
        await _bot.DeliverAsync();

        _bot.Chat.Shown.ShouldBeEmpty();
        _bot.Texts("SELECT state FROM deliveries WHERE action = 'create'").ShouldBe(["dropped"]);
        _bot.Texts("SELECT count(*) FROM deliveries WHERE state IN ('pending', 'sending', 'failed')").ShouldBe(["0"]);
    }

    [Fact]
    public async Task Of_a_message_with_several_posts_only_its_line_goes_and_with_the_last_the_message()
    {
        _clock.Advance(TimeSpan.FromHours(1));
        await SayAsync([.. Enumerable.Range(1, 11).Select(i => Blog.Item($"g{i}", $"https://ada.example/{i}", $"Number {i}", Some.Noon.AddMinutes(i)))]);

        await RetractAsync("https://ada.example/3");
        var text = LastEdit().Text!;
        text.ShouldStartWith("10 posts came from Ada's notes");
        text.ShouldNotContain("Number 3]");
        LastEdit().Buttons.ShouldBeEmpty();

        foreach (var number in Enumerable.Range(1, 11).Except([3]))
            await RetractAsync($"https://ada.example/{number}");
        _bot.Chat.Done[^1].ShouldStartWith("delete id of 11 posts came");
    }

    [Fact]
    public async Task Of_two_moderators_at_once_one_did_it_and_the_other_is_told_who()
    {
        await SayAsync(Lamps());
        var question = await AskAsync();

        var answers = await Task.WhenAll(_mo.PressAsync(question, "Take it back"), _ann.PressAsync(question, "Take it back"));
        await _bot.DeliverAsync();

        answers.Count(answer => answer.Text == "Taken back. Its messages are deleted now.").ShouldBe(1);
        answers.Count(answer => answer.Text!.StartsWith("Somebody was faster: **", StringComparison.Ordinal)).ShouldBe(1);
        _bot.Chat.Done.Count.ShouldBe(1);
        Deeds().Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_message_that_somebody_deleted_meanwhile_is_no_trouble()
    {
        await SayAsync(Lamps());
        _bot.Chat.Answer = (_, what) => what.StartsWith("delete", StringComparison.Ordinal) ? new SendOutcome.Gone("somebody deleted it") : null;

        await RetractAsync();

        _bot.Texts("SELECT count(*) FROM deliveries WHERE state <> 'sent' OR purpose <> 'announcement'").ShouldBe(["0"]);
    }
}
