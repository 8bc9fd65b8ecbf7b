using AnnounceBot.Digests.Drafts;

namespace AnnounceBot.Tests.Digests.Drafts;

public sealed class UndoTests : DraftSide
{
    [Fact]
    public async Task Changes_are_taken_back_one_after_the_other_down_to_what_the_draft_began_with()
    {
        var posts = await SeeManyAsync(3);
        var states = new List<Draft> { await BeginAsync() };
        foreach (var change in EachKind([.. posts]))
            states.Add(await DoAsync(states[^1], change));
        var draft = states[^1];

        foreach (var before in states.AsEnumerable().Reverse().Skip(1))
        {
            var after = await UndoAsync(draft);
            ShouldBeSame(after, before, before.Last!.Change.ToString());
            after.Revision.ShouldBe(draft.Revision + 1);
            draft = after;
        }

        (await UndoAsync(draft)).Revision.ShouldBe(draft.Revision);
        draft.Last!.Change.ShouldBeOfType<Change.Undone>().What.ShouldBeOfType<Change.TakenOut>();
    }

    [Fact]
    public async Task After_an_undo_the_change_before_it_is_the_next_to_be_taken_back()
    {
        var draft = await DoAsync(await BeginAsync(), new Change.Headed(new("One")));
        draft = await UndoAsync(await DoAsync(draft, new Change.Headed(new("Two"))));
        draft = await DoAsync(draft, new Change.Headed(new("Three")));

        List<string?> titles = [];
        for (var i = 0; i < 3; i++)
        {
            draft = await UndoAsync(draft);
            titles.Add(draft.Heading.Title);
        }

        titles.ShouldBe(["One", null, null]);
    }

    [Fact]
    public async Task A_reload_that_is_taken_back_gives_the_period_back_and_its_posts_to_the_next_issue()
    {
        var draft = await BeginAsync();
        _clock.Advance(TimeSpan.FromDays(1));
        var late = await SeeAsync();

        var undone = await UndoAsync(await ReloadAsync(draft));

        ShouldBeSame(undone, draft);
        _temp.Scalar("SELECT ends_at FROM digests").ShouldBe(draft.Period.To.ToUnixTimeMilliseconds());
        await PublishAsync();
        Next().ShouldBe([late]);
    }

    private static IEnumerable<Change> EachKind(AnnounceBot.Posts.PostId[] posts) =>
    [
        new Change.TakenOut([posts[1]], LeftOut.OfThisIssue), new Change.PutBack([posts[1]]), new Change.Moved(posts[2], 0), new Change.Worded(posts[0], new("Title")),
        new Change.Headed(new("Title", "Intro", "")), new Change.Folded("Part"), new Change.Unfolded("Part"), new Change.TakenOut(posts, LeftOut.ForGood),
        new Change.Added(new(posts[0], default)), new Change.Arranged(AnnounceBot.Digests.DigestOrder.Interest, [posts[1], posts[0], posts[2]]),
    ];
}
