using AnnounceBot.Digests.Drafts;
using AnnounceBot.Posts;
using AnnounceBot.Storage;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Digests.Drafts;

public sealed class DraftDeskTests : DraftSide
{
    [Fact]
    public async Task A_draft_begins_with_the_posts_of_the_last_seven_days_by_date()
    {
        await SeeAsync(old: TimeSpan.FromDays(8), Unannounced.FirstPoll);
        var late = await SeeAsync(old: TimeSpan.FromDays(20));
        var young = await SeeAsync(old: TimeSpan.FromDays(6), Unannounced.FirstPoll);

        var draft = await BeginAsync();

        (draft.Number, draft.Revision, draft.Last!.By, draft.IsGiven).ShouldBe((1, 1, "Ada", false));
        draft.Period.ShouldBe(new(Now.AddDays(-7), Now));
        draft.Posts.ShouldBe([late, young]);
        _desk.Current()!.Posts.ShouldBe(draft.Posts);
    }

    [Fact]
    public async Task There_is_one_draft_at_a_time()
    {
        var draft = await BeginAsync();
        await SeeAsync();

        ShouldBeSame(await _desk.BeginAsync(Ben, default), draft);
        (await _desk.BeginAsync(new(Now.AddDays(-30), Now), Ben, default)).ShouldBeNull();
        _temp.Scalar("SELECT count(*) FROM digests").ShouldBe(1);
    }

    [Fact]
    public async Task Of_two_who_begin_at_once_both_see_the_same_draft()
    {
        await SeeAsync();

        var drafts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _desk.BeginAsync(Ben, default)));

        drafts.ShouldAllBe(draft => draft.At == drafts[0].At && draft.Revision == 1);
    }

    [Fact]
    public async Task Of_two_presses_at_one_revision_one_counts_and_the_other_is_shown_what_was_done()
    {
        var post = await SeeAsync();
        var draft = await BeginAsync();
        await using var other = new Writer(_temp.Database);
        var beside = new DraftDesk(_temp.Database, other, new(_temp.Database, new(_temp.Database, [])), new(), new(), _clock);

        for (var round = 0; round < 20; round++)
        {
            var outcomes = await Task.WhenAll(
                _desk.ChangeAsync(draft.At, new Change.TakenOut([post], LeftOut.ForGood), Ada, default), beside.ChangeAsync(draft.At, new Change.Headed(new("Title")), Ben, default));

            var done = Done(outcomes.Single(outcome => outcome is ChangeOutcome.Done));
            var shown = outcomes.OfType<ChangeOutcome.Stale>().ShouldHaveSingleItem().Draft;
            (shown.At, shown.Last!.By, shown.Last.Change.GetType()).ShouldBe((done.At, done.Last!.By, done.Last.Change.GetType()));
            done.Revision.ShouldBe(draft.Revision + 1);
            draft = done;
        }
    }

    [Fact]
    public async Task A_stale_press_of_any_kind_changes_nothing()
    {
        var draft = await BeginAsync();
        var newest = await DoAsync(draft, new Change.Headed(new("Title")));

        ChangeOutcome[] outcomes =
        [
            await _desk.ChangeAsync(draft.At, new Change.Headed(new()), Ben, default), await _desk.ReloadAsync(draft.At, Ben, default),
            await _desk.UndoAsync(draft.At, Ben, default), await _desk.ArrangeAsync(draft.At, AnnounceBot.Digests.DigestOrder.Interest, Ben, default),
            await _desk.DiscardAsync(draft.At, Ben, default),
        ];

        outcomes.ShouldAllBe(outcome => outcome is ChangeOutcome.Stale);
        ShouldBeSame(_desk.Current()!, newest);
        _desk.Current()!.Revision.ShouldBe(2);
    }

    [Fact]
    public async Task The_buttons_of_a_draft_that_is_no_more_say_what_became_of_it()
    {
        var first = await BeginAsync();

        Done(await _desk.DiscardAsync(first.At, Ada, default)).At.ShouldBe(first.At);
        (await _desk.DiscardAsync(first.At, Ben, default)).ShouldBe(new ChangeOutcome.Over("That draft was thrown away. `/digest edit` begins another."));
        _temp.Texts("SELECT person || ' ' || deed FROM deeds").ShouldBe(["Ada thrown away"]);
        await SayAsync(first, "That draft was thrown away. `/digest edit` begins another.");
        var second = await PublishAsync();
        await SayAsync(second, "Issue 1 is published: `/digest unpublish` makes it a draft again, and `/digest edit` is for the next one.");

        (second.Number, second.Id == first.Id).ShouldBe((1, false));
        (await BeginAsync()).Number.ShouldBe(2);
        await SayAsync(first, "That draft was thrown away. `/digest edit` begins another.");

        async Task SayAsync(Draft draft, string why) =>
            (await _desk.ChangeAsync(draft.At, new Change.Headed(new()), Ben, default)).ShouldBe(new ChangeOutcome.Over(why));
    }

    [Fact]
    public async Task A_reload_takes_in_what_came_since_at_its_place_and_leaves_the_rest_alone()
    {
        var (first, last) = (await SeeAsync(TimeSpan.FromHours(9)), await SeeAsync());
        var draft = await DoAsync(await BeginAsync(), new Change.TakenOut([first], LeftOut.OfThisIssue));
        _clock.Advance(TimeSpan.FromHours(1));
        var (between, after) = (await SeeAsync(TimeSpan.FromHours(5)), await SeeAsync());

        var reloaded = await ReloadAsync(draft);

        reloaded.Entries.Select(entry => (entry.Post, entry.Out)).ShouldBe([(first, LeftOut.OfThisIssue), (between, null), (last, null), (after, null)]);
        reloaded.Period.ShouldBe(draft.Period with { To = Now });
    }

    [Fact]
    public async Task A_restart_finds_the_draft_as_it_was()
    {
        var posts = await SeeManyAsync(3);
        var draft = await DoAsync(await BeginAsync(), new Change.Moved(posts[2], 0));
        draft = await DoAsync(draft, new Change.Worded(posts[1], new("Title", "", "Words.", "Videos")));
        draft = await DoAsync(draft, new Change.Folded("Part"));
        draft = await UndoAsync(await DoAsync(draft, new Change.Headed(new("T", "I", ""))));

        using var restarted = Database.Open(_temp.Database.Path);
        var again = restarted.Read(DraftStore.Current)!;

        ShouldBeSame(again, draft);
        (again.At, again.Last!.By).ShouldBe((draft.At, "Ada"));
        again.Posts.ShouldBe([posts[2], posts[0], posts[1]]);
    }

    [Fact]
    public async Task A_draft_of_a_given_period_holds_strictly_what_was_published_in_it_also_after_a_reload()
    {
        await SeeAsync(old: TimeSpan.FromDays(60));
        var old = await SeeAsync(old: TimeSpan.FromDays(40), Unannounced.Old);
        await SeeAsync();
        var period = new AnnounceBot.Digests.Period(Now.AddDays(-50), Now.AddDays(-30));

        var draft = (await _desk.BeginAsync(period, Ada, default))!;
        var late = await SeeAsync(old: TimeSpan.FromDays(35));
        var reloaded = await ReloadAsync(draft);

        (draft.Period, draft.IsGiven, reloaded.Period).ShouldBe((period, true, period));
        draft.Posts.ShouldBe([old]);
        reloaded.Posts.ShouldBe([old, late]);
    }

    [Fact]
    public async Task What_is_shown_nowhere_any_more_is_left_out_by_itself_and_comes_back()
    {
        var posts = await SeeManyAsync(4);
        await _temp.AnnounceAsync(posts[1], "blogs", "dropped");
        await _temp.SetAsync(posts[1], "digest_mark", "kept");
        var draft = await BeginAsync();
        draft.Posts.ShouldBe([posts[0], posts[2], posts[3]]);

        await _temp.SetAsync(posts[0], "retracted_at", 1L);
        await _temp.AnnounceAsync(posts[2], "blogs", "held");
        draft = await DoAsync(draft, new Change.TakenOut([posts[3]], LeftOut.ForGood));
        await _temp.SetAsync(posts[3], "retracted_at", 1L);

        _desk.Current()!.Entries.Select(entry => entry.Out).ShouldBe([LeftOut.Hidden, LeftOut.Hidden, LeftOut.ForGood]);
        draft.Posts.ShouldBeEmpty();
        await _temp.WriteAsync(session => session.Execute("UPDATE posts SET retracted_at = NULL"));
        _desk.Current()!.Posts.ShouldBe([posts[0]]);
    }

    [Fact]
    public async Task What_stands_in_another_issue_by_now_is_left_out()
    {
        var (first, second) = (await SeeAsync(), await SeeAsync());
        await DoAsync(await BeginAsync(), new Change.TakenOut([second], LeftOut.OfThisIssue));
        var one = await PublishAsync();
        var two = await PublishAsync();
        one.Posts.Concat(two.Posts).ShouldBe([first, second]);

        (await _temp.TakeBackAsync(one.Id)).ShouldBeTrue();
        var draft = await DoAsync(_desk.Current()!, new Change.PutBack([second]));

        draft.Entries.Select(entry => entry.Out).ShouldBe([null, LeftOut.InAnotherIssue]);
        (await PublishAsync()).Posts.ShouldBe([first]);
        _temp.Scalar($"SELECT digest_id FROM posts WHERE id = {second.Value}").ShouldBe(two.Id.Value);
    }

    [Fact]
    public async Task A_post_that_somebody_wants_in_is_in_wherever_it_was()
    {
        var posts = await SeeManyAsync(2);
        var old = await SeeAsync(old: TimeSpan.FromDays(900), Unannounced.FirstPoll);
        var draft = await DoAsync(await BeginAsync(), new Change.TakenOut([posts[0]], LeftOut.ForGood));

        draft = await DoAsync(draft, new Change.Added(new(old, Now.AddDays(-900))));
        draft = await DoAsync(draft, new Change.Added(draft.Entries[1]));

        draft.Posts.ShouldBe([old, .. posts]);
    }
}
