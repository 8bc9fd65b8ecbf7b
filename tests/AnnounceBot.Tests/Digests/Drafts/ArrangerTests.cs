using AnnounceBot.Digests;
using AnnounceBot.Digests.Drafts;
using AnnounceBot.Posts;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Digests.Drafts;

public sealed class ArrangerTests : DraftSide
{
    private readonly FakeReactions _reactions = new();

    private DraftDesk ByInterest => _temp.DeskOf(_clock, new() { Order = DigestOrder.Interest }, reactions: _reactions);

    [Fact]
    public async Task Where_the_configuration_says_so_a_draft_begins_with_what_found_most_interest()
    {
        var posts = await SeeManyAsync(4);
        await LikeAsync(posts[2], 5);
        await _temp.SetAsync(posts[3], "seconds", 1L);
        await _temp.SetAsync(posts[1], "featured_at", 1L);

        var draft = await ByInterest.BeginAsync(by: null, default);

        draft.Posts.ShouldBe([posts[2], posts[3], posts[0], posts[1]]);
        (draft.Order, draft.Revision, draft.Last!.By).ShouldBe((DigestOrder.Interest, 1, null));
        (await UndoAsync(draft)).Posts.ShouldBe(draft.Posts, "the draft began with that");
    }

    [Fact]
    public async Task What_comes_later_stands_at_the_end_of_such_a_draft()
    {
        await LikeAsync((await SeeManyAsync(2))[1], 1);
        var draft = await ByInterest.BeginAsync(Ada, default);
        var late = await SeeManyAsync(2);
        var early = await SeeAsync(old: TimeSpan.FromDays(3));

        draft = await ReloadAsync(draft);

        draft.Posts.ShouldBe([new(2), new(1), early, .. late]);
    }

    [Fact]
    public async Task A_person_has_a_draft_arranged_the_other_way_and_back()
    {
        var posts = await SeeManyAsync(3);
        await LikeAsync(posts[1], 1);
        var draft = await DoAsync(await BeginAsync(), new Change.Moved(posts[2], 0));
        draft = await DoAsync(draft, new Change.TakenOut([posts[1]], LeftOut.OfThisIssue));

        var byInterest = Done(await ByInterest.ArrangeAsync(draft.At, DigestOrder.Interest, Ada, default));
        var byDate = Done(await _desk.ArrangeAsync(byInterest.At, DigestOrder.Published, Ben, default));

        byInterest.Entries.Select(entry => entry.Post).ShouldBe([posts[1], posts[0], posts[2]]);
        byDate.Entries.Select(entry => entry.Post).ShouldBe(posts);
        (byInterest.Order, byDate.Order, byDate.Entries[1].Out).ShouldBe((DigestOrder.Interest, DigestOrder.Published, LeftOut.OfThisIssue));
        (await UndoAsync(byDate)).Order.ShouldBe(DigestOrder.Interest);
    }

    [Fact]
    public async Task Reactions_that_cannot_be_had_hold_no_draft_up()
    {
        var posts = await SeeManyAsync(2);
        await _temp.AnnounceAsync(posts[0], "blogs", "sent", "9");

        (await ByInterest.BeginAsync(Ada, default)).Posts.ShouldBe(posts);
    }

    private async Task LikeAsync(PostId post, int reactions)
    {
        await _temp.AnnounceAsync(post, "blogs", "sent", $"{post.Value}");
        _reactions.Counts[$"{post.Value}"] = reactions;
    }
}
