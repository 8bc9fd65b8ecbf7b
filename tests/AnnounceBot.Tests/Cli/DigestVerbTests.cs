using System.Text.Json.Nodes;
using AnnounceBot.Digests.Drafts;
using AnnounceBot.Storage;
using AnnounceBot.Testing;

namespace AnnounceBot.Tests.Cli;

/// <summary>In Lisbon it was an hour later than UTC in July 2016.</summary>
public sealed class DigestVerbTests : DigestVerbSide
{
    [Fact]
    public async Task Given_days_are_a_post_for_a_blog_byte_for_byte()
    {
        await PollAsync();

        var first = await DigestAsync("--from", "2016-07-18", "--to", "2016-07-26", "--date", "2016-07-25T15:01:57Z", "--format", "markdown");
        var second = await DigestAsync("--from", "2016-07-18", "--to", "2016-07-26", "--date", "2016-07-25T15:01:57Z", "--format", "markdown");

        first.Status.ShouldBe(0, first.Errors);
        first.Output.ShouldBe(Golden);
        first.Errors.Trim().ShouldBe("What was published then: 4 posts, from 2016-07-18 00:00 to 2016-07-26 00:00 (Europe/Lisbon).");
        second.Output.ShouldBe(first.Output);
    }

    [Fact]
    public async Task A_real_process_prints_the_same_bytes()
    {
        await PollAsync();
        using var bot = BotProcess.Start("digest", "--from", "2016-07-18", "--to", "2016-07-26", "--date", "2016-07-25T17:01:57+02:00", "--config", _folder.File("a.json"));

        await bot.WaitForExitAsync(BotProcess.Patience);

        bot.ExitCode.ShouldBe(0, bot.Errors);
        bot.Output.ShouldBe(Golden);
    }

    [Fact]
    public async Task It_writes_only_the_short_links_that_are_missing_and_those_stay()
    {
        await PollAsync();
        await DigestAsync("--from", "2016-07-20", "--to", "2016-07-22", "--format", "json");
        using var serviceLock = DatabaseLock.Take(_folder.File("a.db"));
        using var service = Database.Open(_folder.File("a.db"));
        var before = service.Read(session => session.Scalar("PRAGMA data_version"));

        var again = await DigestAsync("--from", "2016-07-20", "--to", "2016-07-22", "--format", "json");

        service.Read(session => session.Scalar("PRAGMA data_version")).ShouldBe(before);
        CodesOf(again).ShouldBe(["A film of wicks 81", "Late in the evening of America 82"]);
        CodesOf(await DigestAsync("--from", "2016-07-18", "--format", "json")).ShouldBe(
            ["Just after midnight in Lisbon 83", "A film of wicks 81", "Late in the evening of America 82", "Just before midnight in Lisbon 84", "The day after 85"]);
        service.Read(session => session.Scalar("SELECT count(*) FROM digests")).ShouldBe(0);
    }

    [Fact]
    public async Task Days_show_also_what_stands_in_an_issue_and_not_what_moderators_took_back_or_hold_or_want_in_none()
    {
        await PollAsync();
        Change("INSERT INTO digests (id, number, state, given, starts_at, ends_at, begun_at) VALUES (3, 3, 'published', 0, 0, 0, 0)");
        Change("UPDATE posts SET digest_id = 3 WHERE title = 'A film of wicks'");
        Change("UPDATE posts SET digest_mark = 'out' WHERE title = 'Late in the evening of America'");
        Change("UPDATE posts SET retracted_at = 1 WHERE title = 'Just before midnight in Lisbon'");
        Change("INSERT INTO deliveries (id, channel, message, state, enqueued_at, due_at) VALUES (1, 'blogs', '{}', 'held', 0, 0)");
        Change("INSERT INTO announcements (post_id, channel, delivery_id) SELECT id, 'blogs', 1 FROM posts WHERE title = 'Just after midnight in Lisbon'");

        var outcome = await DigestAsync("--from", "2016-07-18", "--to", "2016-07-26", "--format", "json");

        CodesOf(outcome).ShouldBe(["A film of wicks 81"]);
        ((int)JsonNode.Parse(outcome.Output)!["number"]!).ShouldBe(4);
    }

    [Fact]
    public async Task Posts_come_in_the_configured_order()
    {
        await PollAsync(order: "interest");
        Change("UPDATE posts SET seconds = 3 WHERE title = 'Late in the evening of America'");
        Change("UPDATE posts SET seconds = 2 WHERE title = 'Just before midnight in Lisbon'");

        CodesOf(await DigestAsync("--from", "2016-07-18", "--to", "2016-07-26", "--format", "json")).ShouldBe(
            ["Late in the evening of America 81", "Just before midnight in Lisbon 82", "Just after midnight in Lisbon 83", "A film of wicks 84"]);
    }

    [Fact]
    public async Task Without_days_it_is_what_the_next_issue_would_hold()
    {
        await PollAsync(firstPoll: "36500d");

        var outcome = await DigestAsync("--format", "json");

        outcome.Errors.ShouldStartWith("Issue 1, if it were begun now: 6 posts, from ");
        CodesOf(outcome).Count.ShouldBe(6);
    }

    [Fact]
    public async Task While_there_is_a_draft_it_is_that_with_its_edits()
    {
        await PollAsync(firstPoll: "36500d");
        await using (var temp = new OpenDatabase(_folder.File("a.db")))
        {
            var desk = temp.Desk();
            var draft = await desk.BeginAsync(by: null, default);
            await desk.ChangeAsync(draft.At, new Change.Headed(new(Title: "A quiet week")), new("1", "Mo", IsModerator: true), default);
            await desk.ChangeAsync((desk.Current())!.At, new Change.TakenOut([.. draft.Posts.Skip(2)], LeftOut.OfThisIssue), new("1", "Mo", IsModerator: true), default);
        }

        var outcome = await DigestAsync("--format", "json");

        outcome.Errors.ShouldStartWith("The draft of issue 1: 2 posts, from ");
        ((string)JsonNode.Parse(outcome.Output)!["title"]!).ShouldBe("A quiet week");
        CodesOf(outcome).Count.ShouldBe(2);
    }
}
