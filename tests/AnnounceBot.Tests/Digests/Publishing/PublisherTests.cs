using AnnounceBot.Chat;
using AnnounceBot.Digests.Drafts;
using AnnounceBot.Digests.Publishing;

namespace AnnounceBot.Tests.Digests.Publishing;

/// <summary>What publishing an issue stores and says, and taking it back.</summary>
public sealed class PublisherTests : PublishSide
{
    [Fact]
    public async Task An_issue_is_posted_in_order_and_kept_and_its_posts_are_off_the_list()
    {
        await AddAsync(12);

        var issue = await PublishAsync();
        await DeliverAsync();

        (issue.Number, issue.By, issue.PublishedAt).ShouldBe((1, "Mo", Now));
        issue.Renderings.Markdown.ShouldContain("Post 12");
        Texts("SELECT count(*) FROM posts WHERE digest_id = 1").ShouldBe(["12"]);
        Texts("SELECT person || ' ' || deed || ' ' || kind FROM deeds").ShouldBe(["Mo published digest"]);
        Texts("SELECT DISTINCT purpose || ' ' || channel || ' ' || state FROM deliveries").ShouldBe(["digest weekly sent"]);
        Texts("SELECT delivery_id FROM digest_messages ORDER BY delivery_id").Count.ShouldBe(Chat.Shown.Count);
        Texts("SELECT message_id FROM digest_messages JOIN deliveries ON deliveries.id = delivery_id ORDER BY delivery_id").ShouldBe(Chat.Shown.Select(shown => $"id of {shown["weekly: ".Length..]}"));
        (await Desk.BeginAsync(Mo, default)).Posts.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_empty_draft_is_not_published()
    {
        var draft = await Desk.BeginAsync(Mo, default);

        var outcome = await Publisher.PublishAsync(draft.At, Mo, default);

        outcome.ShouldBeOfType<PublishOutcome.Not>().Why.ShouldStartWith("Nothing was published: the draft of issue 1 has no posts in it.");
        Texts("SELECT count(*) FROM deliveries").ShouldBe(["0"]);
    }

    [Fact]
    public async Task Of_two_who_publish_at_once_one_does_and_the_other_is_told_who_was_faster()
    {
        await AddAsync(3);
        var draft = await Desk.BeginAsync(Mo, default);

        var outcomes = await Task.WhenAll(Publisher.PublishAsync(draft.At, Mo, default), Publisher.PublishAsync(draft.At, Ada, default));

        outcomes.OfType<PublishOutcome.Done>().Count().ShouldBe(1);
        var by = outcomes.OfType<PublishOutcome.Done>().Single().Issue.By;
        outcomes.OfType<PublishOutcome.Not>().Single().Why.ShouldBe($"**{by}** was faster: issue 1 is published. Nothing was published twice.");
        Texts("SELECT count(*) FROM digests").ShouldBe(["1"]);
    }

    [Fact]
    public async Task What_another_moderator_changed_meanwhile_is_not_published_unseen()
    {
        var posts = await AddAsync(3);
        var draft = await Desk.BeginAsync(Mo, default);
        await Desk.ChangeAsync(draft.At, new Change.TakenOut([posts[0]], LeftOut.OfThisIssue), Ada, default);

        var outcome = (await Publisher.PublishAsync(draft.At, Mo, default)).ShouldBeOfType<PublishOutcome.Not>();

        outcome.IsStale.ShouldBeTrue();
        outcome.Why.ShouldStartWith("**Ada** changed the draft meanwhile");
    }

    [Fact]
    public async Task With_a_thread_the_first_message_stands_in_the_channel_and_the_rest_under_it()
    {
        await RestartAsync(Options with { Thread = true, Crosspost = true });
        await AddAsync(12);

        var issue = await PublishAsync();
        await DeliverAsync();

        var first = Chat.Shown.Where(shown => shown.StartsWith("weekly: ", StringComparison.Ordinal)).ShouldHaveSingleItem()["weekly: ".Length..];
        Chat.Shown.Count(shown => shown.StartsWith($"thread of id of {first}: ", StringComparison.Ordinal)).ShouldBe((int)Messages(issue.Id) - 1);
        Chat.Done.Count(done => done.StartsWith("thread under", StringComparison.Ordinal)).ShouldBe(1);
        Chat.Done.Where(done => done.StartsWith("crosspost", StringComparison.Ordinal)).ShouldBe([$"crosspost id of {first}"]);
        (await UseAsync<DigestUnpublishCommand>(Mo, ("number", 1L))).Message.Text!.ShouldContain("The thread that it opened stays: delete it yourself");
    }

    [Fact]
    public async Task A_channel_that_does_not_exist_holds_only_the_issue_back()
    {
        await AddAsync(12);
        Chat.Answer = (channel, _) => channel == "weekly" ? new SendOutcome.Blocked(TimeSpan.FromSeconds(1), "There is no channel \"weekly\".") : null;

        await PublishAsync();
        await DeliverAsync();
        Notices.ShouldHaveSingleItem().ShouldContain("Posting in #weekly has to wait");
        Chat.Answer = (_, _) => null;
        await DeliverAsync();

        Texts("SELECT DISTINCT state FROM deliveries WHERE purpose = 'digest'").ShouldBe(["sent"]);
    }

    [Fact]
    public async Task Taken_back_its_messages_go_and_it_is_the_draft_again_with_its_changes_and_its_number()
    {
        var posts = await AddAsync(7);
        var draft = await Desk.BeginAsync(Mo, default);
        await Desk.ChangeAsync(draft.At, new Change.Headed(new(Title: "Mine")), Mo, default);
        var issue = await PublishAsync();
        await DeliverAsync();

        var said = await Publisher.UnpublishAsync(issue.Id, Ada, default);
        await DeliverAsync();

        said.ShouldStartWith("**Issue 1 is taken back.** Its messages in #weekly go now");
        Chat.Done.Count(done => done.StartsWith("delete", StringComparison.Ordinal)).ShouldBe(Chat.Shown.Count);
        var again = Desk.Current().ShouldNotBeNull();
        (again.Id, again.Number, again.Heading.Title).ShouldBe((issue.Id, 1, "Mine"));
        again.Posts.Order(Comparer<AnnounceBot.Posts.PostId>.Create((one, other) => one.Value.CompareTo(other.Value))).ShouldBe(posts);
        Texts("SELECT count(*) FROM posts WHERE digest_id IS NOT NULL").ShouldBe(["0"]);
        Texts("SELECT person || ' ' || deed FROM deeds ORDER BY id").ShouldBe(["Mo published", "Ada unpublished"]);
        (await PublishAsync()).Number.ShouldBe(1);
    }

    [Fact]
    public async Task Taken_back_before_it_was_posted_it_is_never_posted()
    {
        await RestartAsync(Options with { Thread = true });
        await AddAsync(12);
        var issue = await PublishAsync();

        await Publisher.UnpublishAsync(issue.Id, Mo, default);
        await DeliverAsync();

        Chat.Shown.ShouldBeEmpty();
        Chat.Done.ShouldBeEmpty();
    }

    [Fact]
    public async Task While_a_draft_stands_nothing_is_taken_back_and_an_old_issue_that_is_published_again_changes_no_other()
    {
        await AddAsync(3);
        var first = await PublishAsync();
        _clock.Advance(TimeSpan.FromDays(7));
        await AddAsync(2, seen: _clock.GetUtcNow());
        await Desk.BeginAsync(Mo, default);

        (await Publisher.UnpublishAsync(first.Id, Mo, default)).ShouldStartWith("Issue 1 was not taken back: issue 2 is a draft");
        var second = await PublishAsync();
        _clock.Advance(TimeSpan.FromDays(1));
        await Publisher.UnpublishAsync(first.Id, Mo, default);
        await PublishAsync();

        Texts("SELECT number || ' ' || (SELECT count(*) FROM posts WHERE digest_id = digests.id) FROM digests ORDER BY number").ShouldBe(["1 3", "2 2"]);
        Texts($"SELECT markdown FROM digests WHERE id = {second.Id.Value}").ShouldBe([second.Renderings.Markdown]);
    }
}
