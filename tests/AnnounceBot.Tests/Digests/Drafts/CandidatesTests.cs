using AnnounceBot.Digests.Drafts;
using AnnounceBot.Posts;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Digests.Drafts;

public sealed class CandidatesTests : DraftSide
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    [Fact]
    public async Task What_turns_up_late_is_in_the_next_issue()
    {
        await PublishAsync();
        var late = await SeeAsync(old: TimeSpan.FromDays(20));

        (await PublishAsync()).Posts.ShouldBe([late]);
        Next().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Unannounced.FirstPoll)]
    [InlineData(Unannounced.Old)]
    public async Task What_was_there_before_us_counts_by_its_published_date(string because)
    {
        await PublishAsync();
        await SeeAsync(old: TimeSpan.FromDays(2), because);
        var young = await SeeAsync(old: TimeSpan.FromHours(20), because);

        Next().ShouldBe([young]);
    }

    [Fact]
    public async Task What_an_issue_leaves_out_is_in_the_next_one_unless_it_was_left_out_for_good()
    {
        var posts = await SeeManyAsync(3);
        var draft = await DoAsync(await BeginAsync(), new Change.TakenOut([posts[0]], LeftOut.OfThisIssue));
        await DoAsync(draft, new Change.TakenOut([posts[1]], LeftOut.ForGood));

        (await PublishAsync()).Posts.ShouldBe([posts[2]]);
        (await PublishAsync()).Posts.ShouldBe([posts[0]]);
        (await PublishAsync()).Posts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Unannounced.FirstPoll)]
    [InlineData(Unannounced.Old)]
    [InlineData(Unannounced.Blocked)]
    public async Task What_was_retracted_when_its_issue_was_published_and_is_brought_back_is_in_a_later_one(string? because)
    {
        var (before, during) = (await SeeAsync(unannounced: because), await SeeAsync(unannounced: because));
        await _temp.SetAsync(before, "retracted_at", 1L);
        await BeginAsync();
        await _temp.SetAsync(during, "retracted_at", 1L);
        var issue = await PublishAsync();
        await PublishAsync();
        issue.Posts.ShouldBeEmpty();
        Next().ShouldBeEmpty();

        await _temp.WriteAsync(session => PostMarks.Restore(session, before) & PostMarks.Restore(session, during));

        Next().ShouldBe([before, during]);
    }

    [Fact]
    public async Task What_is_blocked_when_it_turns_up_late_is_in_the_next_issue_once_a_person_brings_it_back()
    {
        await PublishAsync();
        var post = await SeeAsync(old: TimeSpan.FromDays(20), Unannounced.Blocked);
        await _temp.SetAsync(post, "retracted_at", 1L);
        await PublishAsync();

        await _temp.SetAsync(post, "retracted_at", DBNull.Value);

        Next().ShouldBe([post]);
    }

    [Fact]
    public async Task What_is_held_is_in_the_issue_after_its_release_however_long_that_takes()
    {
        var early = await SeeAsync();
        await _temp.AnnounceAsync(early, "blogs", "held");
        _clock.Advance(Week * 2);
        var post = await SeeAsync();
        await _temp.AnnounceAsync(post, "blogs", "held");
        (await PublishAsync()).Posts.ShouldBeEmpty();

        await _temp.WriteAsync(session => session.Execute("UPDATE deliveries SET state = 'pending' WHERE state = 'held'"));

        (await PublishAsync()).Posts.ShouldBe([early, post]);
        Next().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_moderators_dropped_wherever_it_was_to_be_announced_is_in_none()
    {
        var (dropped, shown) = (await SeeAsync(), await SeeAsync());
        await _temp.AnnounceAsync(dropped, "blogs", "dropped");
        await _temp.AnnounceAsync(shown, "blogs", "dropped");
        await _temp.AnnounceAsync(shown, "news", "sent");

        Next().ShouldBe([shown]);
    }

    [Fact]
    public async Task What_was_kept_quiet_and_a_person_lets_in_is_in_the_next_issue()
    {
        var (released, suggested) = (await SeeAsync(old: TimeSpan.FromDays(400), Unannounced.FirstPoll), await SeeAsync(old: TimeSpan.FromDays(300), Unannounced.Old));
        _clock.Advance(Week * 2);
        await PublishAsync();

        await _temp.WriteAsync(session =>
        {
            PostStore.Release(session, released);
            PostStore.Suggest(session, suggested, Some.Post());
        });

        (await PublishAsync()).Posts.ShouldBe([released, suggested]);
        Next().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_in_an_issue_already_or_out_for_good_is_not_news_when_it_is_let_in()
    {
        var (inside, outside) = (await SeeAsync(unannounced: Unannounced.FirstPoll), await SeeAsync(unannounced: Unannounced.FirstPoll));
        await DoAsync(await BeginAsync(), new Change.TakenOut([outside], LeftOut.ForGood));
        await PublishAsync();

        await _temp.WriteAsync(session => Array.ForEach([inside, outside], post => PostStore.Release(session, post)));

        Next().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_seen_between_the_loading_and_the_publishing_is_in_the_next_issue()
    {
        await BeginAsync();
        _clock.Advance(TimeSpan.FromHours(3));
        var (news, quiet, young) = (await SeeAsync(old: TimeSpan.FromDays(2)), await SeeAsync(old: TimeSpan.FromDays(1), Unannounced.FirstPoll), await SeeAsync(unannounced: Unannounced.FirstPoll));

        (await PublishAsync()).Posts.ShouldBeEmpty();

        Next().ShouldBe([news, quiet, young]);
    }

    [Fact]
    public async Task The_posts_of_an_issue_that_is_taken_back_are_candidates_again_whatever_their_dates()
    {
        var posts = await SeeManyAsync(2);
        var old = await SeeAsync(old: TimeSpan.FromDays(500), Unannounced.FirstPoll);
        await DoAsync(await BeginAsync(), new Change.Added(new(old, Now.AddDays(-500))));
        var issue = await PublishAsync();
        var later = await SeeAsync();
        await PublishAsync();

        (await _temp.TakeBackAsync(issue.Id)).ShouldBeTrue();
        ShouldBeSame(_desk.Current()!, issue);
        _desk.Current()!.At.ShouldBe(issue.At);
        Done(await _desk.DiscardAsync(issue.At, Ada, default));

        Next().ShouldBe([old, .. posts]);
        (await PublishAsync()).Posts.ShouldNotContain(later);
        Next().ShouldBeEmpty();
    }

    [Fact]
    public async Task No_issue_is_taken_back_while_there_is_a_draft_nor_twice()
    {
        var post = await SeeAsync();
        var issue = await PublishAsync();
        var draft = await BeginAsync();

        (await _temp.TakeBackAsync(issue.Id)).ShouldBeFalse();
        _temp.Scalar($"SELECT digest_id FROM posts WHERE id = {post.Value}").ShouldBe(issue.Id.Value);
        Done(await _desk.DiscardAsync(draft.At, Ada, default));
        (await _temp.TakeBackAsync(issue.Id)).ShouldBeTrue();
        (await _temp.TakeBackAsync(issue.Id)).ShouldBeFalse();

        _desk.Current()!.Number.ShouldBe(1);
        (await PublishAsync()).Posts.ShouldBe([post]);
        _temp.Scalar("SELECT count(*) FROM posts WHERE digest_mark IS NOT NULL").ShouldBe(0);
    }

    [Fact]
    public async Task A_post_that_its_author_or_its_feed_changes_stays_where_it_is_in_the_draft()
    {
        var post = await SeeAsync();
        var draft = await BeginAsync();

        await _temp.WriteAsync(session => PostStore.Update(session, post, Some.Post("Another title") with { Feed = null }, fingerprint: 7));

        ShouldBeSame(_desk.Current()!, draft);
    }

    [Fact]
    public async Task A_draft_that_was_not_read_in_the_same_transaction_is_not_published_over_another()
    {
        var post = await SeeAsync();
        var draft = await BeginAsync();
        await PublishAsync();

        await Should.ThrowAsync<InvalidOperationException>(() => _temp.WriteAsync(session => DraftMarks.Publish(session, draft with { Id = new(7) }, Now)));

        _temp.Scalar($"SELECT digest_id FROM posts WHERE id = {post.Value}").ShouldBe(draft.Id.Value);
    }

    [Theory]
    [InlineData(Candidates.Next, "posts_undigested (first_seen_at>? AND first_seen_at<?)", "posts_published (published_at>? AND published_at<?)", "posts_kept")]
    [InlineData(Candidates.Published, "posts_published (published_at>? AND published_at<?)")]
    [InlineData(DraftMarks.KeepQuiet, "posts_published (published_at>? AND published_at<?)")]
    public void Indexes_lead_to_the_posts_however_many_there_are(string sql, params string[] indexes)
    {
        var steps = _temp.Database.Read(session => session.Query($"EXPLAIN QUERY PLAN {sql}", row => row.GetString(3), ("@start", 0L), ("@from", 0L), ("@to", 1L)));

        steps.Where(step => step.Contains(" posts ", StringComparison.Ordinal)).Select(step => step.Split(" INDEX ")[^1]).ShouldBe(indexes);
    }
}
