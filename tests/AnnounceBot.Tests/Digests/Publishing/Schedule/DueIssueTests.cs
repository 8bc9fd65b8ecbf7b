using AnnounceBot.Digests.Drafts;

namespace AnnounceBot.Tests.Digests.Publishing.Schedule;

/// <summary>What happens when an issue is due: on Mondays at nine in Lisbon.</summary>
public sealed class DueIssueTests : PublishSide
{
    private static readonly DateTimeOffset Monday = new(2026, 4, 6, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_draft_is_put_before_the_moderators_once_with_its_posts_and_what_they_can_do()
    {
        await UntilDueAsync(posts: 10);

        await LookAsync();
        await LookAsync();
        await DeliverAsync();

        var notice = Standing.ShouldHaveSingleItem();
        notice.Text!.ShouldStartWith("**Issue 1 is due: ");
        notice.Text.ShouldContain("10 posts from ");
        notice.Text.ShouldContain("* Post 08 by Ada\n* and 2 more");
        notice.Buttons.Select(button => (button.Label, button.Name, button.Argument)).ShouldBe(
            [("Publish", "digest-publish", "1.1"), ("Edit", "digest-edit", "1.1"), ("Skip", "digest-skip", "1.1")]);
        Chat.Shown.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Before_it_is_due_nothing_happens_and_a_new_installation_has_missed_nothing()
    {
        await AddAsync(5);
        _clock.JumpTo(Monday.AddMinutes(1));

        await LookAsync();
        Standing.ShouldBeEmpty();
        Texts("SELECT count(*) FROM digests").ShouldBe(["0"]);

        _clock.JumpTo(Monday.AddDays(7).AddSeconds(-1));
        await LookAsync();
        Standing.ShouldBeEmpty();
        _clock.JumpTo(Monday.AddDays(7));
        await LookAsync();
        Standing.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task After_three_weeks_away_it_is_done_once()
    {
        await UntilDueAsync(posts: 5);
        _clock.JumpTo(Monday.AddDays(20));

        await RestartAsync();
        await LookAsync();
        await LookAsync();

        Standing.ShouldHaveSingleItem();
        _clock.JumpTo(Monday.AddDays(21));
        await LookAsync();
        Texts("SELECT count(*) FROM deliveries WHERE purpose = 'notice' AND action = 'create'").ShouldBe(["2"]);
    }

    [Fact]
    public async Task Killed_before_it_was_stored_that_it_was_done_it_is_done_once()
    {
        await UntilDueAsync(posts: 5);
        await Desk.BeginAsync(by: null, default); // and the process ends

        await RestartAsync();
        await LookAsync();
        await LookAsync();

        Standing.ShouldHaveSingleItem();
        Texts("SELECT count(*) FROM digests").ShouldBe(["1"]);
    }

    [Fact]
    public async Task With_too_few_posts_it_waits_for_the_next_time_and_says_so_once_and_loses_none()
    {
        await RestartAsync(Options with { MinimumPosts = 3 });
        await UntilDueAsync(posts: 2);

        await LookAsync();
        await LookAsync();
        await DeliverAsync();

        Notices.ShouldHaveSingleItem().ShouldStartWith("The round-up was due, but there are only 2 posts, and `digest.minimumPosts` is 3: what there is waits for the next issue.");
        Texts("SELECT count(*) FROM digests").ShouldBe(["0"]);
        _clock.JumpTo(Monday.AddDays(7));
        await AddAsync(1, seen: _clock.GetUtcNow());
        await LookAsync();
        Desk.Current().ShouldNotBeNull().Posts.Count().ShouldBe(3);
    }

    [Fact]
    public async Task A_draft_that_stands_already_takes_in_what_came_since()
    {
        await AddAsync(2);
        await LookAsync();
        await Desk.BeginAsync(Mo, default);
        _clock.JumpTo(Monday);
        await AddAsync(3, seen: _clock.GetUtcNow().AddMinutes(900));

        await LookAsync();

        Standing.ShouldHaveSingleItem().Text!.ShouldContain("5 posts");
    }

    [Fact]
    public async Task Published_with_its_button_the_notice_says_who_did_it()
    {
        await UntilDueAsync(posts: 3);
        await LookAsync();
        await DeliverAsync();

        var question = (await PressAsync(Mo, Standing.Single(), "Publish")).Message;
        await PressAsync(Mo, question, "Publish");
        await DeliverAsync();

        Chat.Done.ShouldContain(done => done.EndsWith("to Issue 1 was due. **Mo** published it: `/digest list` shows where it stands.", StringComparison.Ordinal));
        _clock.JumpTo(Monday.AddDays(1));
        await LookAsync();
        Chat.Shown.Count(shown => shown.StartsWith("mod-queue", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Decided_in_another_way_the_notice_says_that()
    {
        await UntilDueAsync(posts: 3);
        await LookAsync();
        await Desk.DiscardAsync(Desk.Current()!.At, Mo, default);

        await LookAsync();

        Standing.Single().Text.ShouldBe("An issue was due. Its draft was thrown away: its posts come into the next one.");
        Standing.Single().Buttons.ShouldBeEmpty();
    }

    [Fact]
    public async Task Skipped_the_draft_is_thrown_away_and_its_posts_come_into_the_next()
    {
        await UntilDueAsync(posts: 3);
        await LookAsync();
        var notice = Standing.Single();

        (await PressAsync(Mo, notice, "Skip")).Message.Text.ShouldBe("Skipped: nothing is published this time, and its posts come into the next issue.");
        (await PressAsync(Ada, notice, "Skip")).Message.Text.ShouldBe("That draft is no more: it was skipped or thrown away already.");

        Standing.Single().Text.ShouldBe("Issue 1 was due. **Mo** skipped it this time: its posts come into the next one.");
        Desk.Current().ShouldBeNull();
        _clock.JumpTo(Monday.AddDays(7));
        await LookAsync();
        Desk.Current().ShouldNotBeNull().Posts.Count().ShouldBe(3);
        Texts("SELECT person || ' ' || deed FROM deeds").ShouldBe(["Mo skipped"]);
    }

    [Fact]
    public async Task Skipped_after_people_changed_it_the_draft_is_kept()
    {
        await UntilDueAsync(posts: 3);
        await LookAsync();
        var notice = Standing.Single();
        await Desk.ChangeAsync(Desk.Current()!.At, new Change.Headed(new(Title: "Mine")), Ada, default);

        (await PressAsync(Mo, notice, "Skip")).Message.Text!.ShouldContain("The draft is kept, because people changed it");

        Desk.Current().ShouldNotBeNull().Heading.Title.ShouldBe("Mine");
        Standing.Single().Buttons.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_publishes_by_itself_where_that_is_wanted_and_tells_the_moderators()
    {
        await RestartAsync(Options with { AutoPublish = true });
        await UntilDueAsync(posts: 3);

        await LookAsync();
        await LookAsync();
        await DeliverAsync();

        Notices.ShouldHaveSingleItem().ShouldStartWith("**I published issue 1: ");
        Texts("SELECT state || ' ' || coalesce(published_by, '-') FROM digests").ShouldBe(["published -"]);
        Chat.Shown.Count(shown => shown.StartsWith("weekly", StringComparison.Ordinal)).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Without_a_schedule_nothing_is_ever_due()
    {
        await RestartAsync(Options with { Schedule = null });
        await UntilDueAsync(posts: 3);

        await LookAsync();

        Standing.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_schedule_that_was_changed_in_the_file_has_missed_nothing()
    {
        await UntilDueAsync(posts: 3);
        await RestartAsync(Options with { Schedule = new() { Day = DayOfWeek.Friday } });

        await LookAsync();

        Standing.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_second_notice_takes_the_place_of_one_that_nobody_decided_on()
    {
        await UntilDueAsync(posts: 3);
        await LookAsync();
        await DeliverAsync();
        _clock.JumpTo(Monday.AddDays(7));

        await LookAsync();
        await DeliverAsync();

        Chat.Done.ShouldHaveSingleItem().ShouldStartWith("delete");
        Texts("SELECT count(*) FROM digests").ShouldBe(["1"]);
    }

    private async Task UntilDueAsync(int posts)
    {
        await LookAsync();
        await AddAsync(posts);
        _clock.JumpTo(Monday);
    }
}
