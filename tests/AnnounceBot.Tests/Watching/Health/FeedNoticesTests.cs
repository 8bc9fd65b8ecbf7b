using AnnounceBot.Chat;
using AnnounceBot.Tests.Support;
using AnnounceBot.Watching;

namespace AnnounceBot.Tests.Watching.Health;

/// <summary>What moderators hear of feeds that need them, and what becomes of their answer.</summary>
public sealed class FeedNoticesTests
{
    /// <summary>How many equal answers it takes until a redirect is believed.</summary>
    private const int Often = 5;

    [Fact]
    public async Task A_feed_that_fails_for_hours_is_told_to_nobody_one_that_fails_for_days_once()
    {
        await using var bench = await WithAdaAsync();

        await FailAsync(bench, polls: 20, TimeSpan.FromHours(3));
        bench.Notices().ShouldBeEmpty();
        await FailAsync(bench, polls: 20, TimeSpan.FromHours(3));

        var notice = bench.Notices().ShouldHaveSingleItem();
        notice.Card!.Title.ShouldBe("Ada's notes cannot be read");
        notice.Card.Text!.ShouldStartWith("Why: The server is in trouble (500).");
        notice.Card.Text.ShouldContain($"since <t:{Some.Noon.AddHours(3).ToUnixTimeSeconds()}:f>");
        Labels(notice).ShouldBe("Check now, Pause, Remove, Keep trying");
    }

    [Fact]
    public async Task Few_failures_over_many_days_are_told_to_nobody()
    {
        await using var bench = await WithAdaAsync();

        await FailAsync(bench, polls: 9, TimeSpan.FromDays(1));

        bench.Notices().ShouldBeEmpty();
    }

    [Fact]
    public async Task The_message_follows_when_it_is_well_again_and_the_next_time_is_told_anew()
    {
        await using var bench = await WithAdaAsync();
        await FailAsync(bench, polls: 12, TimeSpan.FromHours(12));

        bench.Publish("ada", "one");
        await bench.PollAsync("ada");
        bench.Notices().ShouldHaveSingleItem().Card!.Text!.ShouldEndWith("**It is well again.**");
        bench.Notices().Single().Buttons.ShouldBeEmpty();
        await FailAsync(bench, polls: 12, TimeSpan.FromHours(12));

        bench.Notices().Count.ShouldBe(2);
    }

    [Fact]
    public async Task One_that_is_to_be_kept_is_not_told_again_before_it_was_well()
    {
        await using var bench = await WithAdaAsync();
        await FailAsync(bench, polls: 12, TimeSpan.FromHours(12));

        (await bench.PressAsync(bench.Notices().Single(), "Keep trying")).Message.Text.ShouldBe("I keep trying. You hear of it again when it is well.");
        await FailAsync(bench, polls: 12, TimeSpan.FromHours(12));

        bench.Notices().ShouldHaveSingleItem().Card!.Text!.ShouldEndWith("**Mo** wants me to keep trying. You hear of it again when it is well.");
        bench.Publish("ada", "one");
        await bench.PollAsync("ada");
        bench.Notices().ShouldHaveSingleItem().Card!.Text!.ShouldEndWith("**It is well again.**");
    }

    [Fact]
    public async Task The_first_decision_counts_and_the_second_is_told_who_was_faster()
    {
        await using var bench = await WithAdaAsync();
        await FailAsync(bench, polls: 12, TimeSpan.FromHours(12));
        var notice = bench.Notices().Single();

        var answers = await Task.WhenAll(bench.PressAsync(notice, "Pause", FeedsBench.Max), bench.PressAsync(notice, "Remove"));

        answers.Select(answer => answer.Message.Text).ShouldBe(
            ["Ada's notes is paused: it is not polled until it is resumed.", @"Somebody was faster: **Max\_** paused it."]);
        bench.Bot.Feed(bench.Blog.At("ada")).Status.ShouldBe(FeedStatus.Paused);
        bench.Notices().ShouldHaveSingleItem().Card!.Text!.ShouldEndWith(@"**Max\_** paused it.");
        bench.Deeds().ShouldBe(["Mo added 1", "Max_ paused 1"]);
    }

    [Fact]
    public async Task What_is_decided_on_the_command_line_reaches_the_message()
    {
        await using var bench = await WithAdaAsync();
        await FailAsync(bench, polls: 12, TimeSpan.FromHours(12));

        await bench.WriteAsync((desk, session) => desk.Remove(session, bench.Feeds.All().Single().Id, by: null));

        bench.Notices().ShouldHaveSingleItem().Card!.Text!.ShouldEndWith("Somebody on the command line removed it.");
    }

    [Fact]
    public async Task Check_now_tells_how_it_is_and_does_not_ask_more_often_than_the_server_wants()
    {
        await using var bench = await WithAdaAsync();
        await FailAsync(bench, polls: 12, TimeSpan.FromHours(12));
        var notice = bench.Notices().Single();

        (await bench.PressAsync(notice, "Check now")).Message.Text!.ShouldStartWith("It cannot be read: ");
        bench.Publish("ada", "one", "two");
        (await bench.PressAsync(notice, "Check now")).Message.Text.ShouldBe("It is well: 2 entries, 1 of them new.");
        (await bench.PressAsync(notice, "Check now")).Message.Text.ShouldBe("**It is well again.**");
    }

    [Fact]
    public async Task A_feed_that_is_gone_is_told_at_once_and_asked_again_only_by_a_press()
    {
        await using var bench = await WithAdaAsync();
        bench.Blog.Redirect("ada", "/", 410);
        await bench.PollAsync("ada");
        var notice = bench.Notices().ShouldHaveSingleItem();

        (await bench.PressAsync(notice, "Check now")).Message.Text!.ShouldStartWith("It is still gone: ");
        bench.Bot.Feed(bench.Blog.At("ada")).Status.ShouldBe(FeedStatus.Gone);
        bench.Blog.Unredirect("ada");
        (await bench.PressAsync(notice, "Check now")).Message.Text!.ShouldStartWith("It is well");

        notice.Card!.Title.ShouldBe("Ada's notes has ended");
        Labels(notice).ShouldBe("Check now, Remove, Leave it");
        bench.Bot.Feed(bench.Blog.At("ada")).Status.ShouldBe(FeedStatus.Active);
        bench.Notices().ShouldHaveSingleItem().Card!.Text!.ShouldEndWith("**It is well again.**");
    }

    [Fact]
    public async Task A_feed_that_fails_and_then_is_gone_is_one_message()
    {
        await using var bench = await WithAdaAsync();
        await FailAsync(bench, polls: 12, TimeSpan.FromHours(12));

        bench.Blog.Redirect("ada", "/", 410);
        await bench.PollAsync("ada");

        bench.Notices().ShouldHaveSingleItem().Card!.Title.ShouldBe("Ada's notes has ended");
    }

    [Fact]
    public async Task A_feed_that_moved_for_good_can_be_given_its_new_address_and_knows_its_posts()
    {
        await using var bench = await WithAdaAsync();
        bench.Publish("new", "one");
        bench.Blog.Redirect("ada", "/new");
        for (var poll = 0; poll < Often + 2; poll++)
            await bench.PollAsync("ada");
        var notice = bench.Notices().ShouldHaveSingleItem();
        var ada = bench.Bot.Feed(bench.Blog.At("ada")).Id;

        (await bench.PressAsync(notice, "Use the new address")).Message.Text!.ShouldStartWith("Ada's notes is read at ");
        (await bench.PressAsync(notice, "Leave it")).Message.Text.ShouldBe("Somebody was faster: **Mo** gave it its new address.");
        bench.Publish("new", "one", "two");
        await bench.PollAsync("new");

        notice.Card!.Title.ShouldBe("Ada's notes has moved");
        bench.Bot.Feed(bench.Blog.At("new")).Id.ShouldBe(ada);
        bench.Bot.Texts("SELECT title FROM posts ORDER BY id").ShouldBe(["one", "two"]);
        bench.Notices().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_feed_of_the_configuration_has_no_button_that_would_change_it_and_says_where_it_can_be()
    {
        await using var bench = await FeedsBench.StartAsync("ada");
        bench.Blog.Redirect("ada", "/", 410);

        await bench.PollAsync("ada");

        var notice = bench.Notices().ShouldHaveSingleItem();
        Labels(notice).ShouldBe("Check now, Leave it");
        notice.Card!.Text!.ShouldEndWith("It stands in the configuration: it can be changed or taken out only there.");
        await bench.RestartAsync();
        bench.Notices().ShouldHaveSingleItem().Card!.Text!.ShouldEndWith("It is not watched any more, or another feed has taken its place.");
    }

    [Fact]
    public async Task Names_and_reasons_of_strangers_format_and_mention_nothing()
    {
        await using var bench = await FeedsBench.StartAsync();
        await bench.AddAsync("ada", "@everyone **[x](http://evil.example)**\u202E" + new string('x', 80));
        bench.Blog.Redirect("ada", "/", 410);

        await bench.PollAsync("ada");
        await bench.PressAsync(bench.Notices().Single(), "Leave it", FeedsBench.Max with { Name = "<@&1> [Max](http://evil.example)" });

        var notice = bench.Notices().ShouldHaveSingleItem();
        notice.Card!.Title!.ShouldStartWith(@"\@everyone \*\*\[x\](http\://evil.example)\*\*x");
        notice.Card.Text!.ShouldEndWith(@"**\<\@&1> \[Max\](http\://evil.example)** leaves it so.");
    }

    private static async Task<FeedsBench> WithAdaAsync()
    {
        var bench = await FeedsBench.StartAsync();
        await bench.AddAsync("ada", "Ada's notes");
        bench.Publish("ada", "one");
        await bench.PollAsync("ada");
        return bench;
    }

    private static async Task FailAsync(FeedsBench bench, int polls, TimeSpan every)
    {
        bench.Blog.Redirect("ada", "/", 500);
        for (var poll = 0; poll < polls; poll++)
        {
            bench.Clock.Advance(every);
            await bench.PollAsync("ada");
        }

        bench.Blog.Unredirect("ada");
        bench.Blog.SayRaw("ada", "");
    }

    private static string Labels(ChatMessage message) => string.Join(", ", message.Buttons.Select(button => button.Label));
}
