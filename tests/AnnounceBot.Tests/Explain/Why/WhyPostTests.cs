using AnnounceBot.Chat;
using AnnounceBot.Chat.Journal;
using AnnounceBot.Delivery;
using AnnounceBot.Posts;
using AnnounceBot.Submissions;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Explain.Why;

/// <summary><c>/why</c> of a post: what moderators read, and what members do not.</summary>
public sealed class WhyPostTests : IDisposable
{
    private const string Link = "https://ada.example/lamps";

    private readonly TempDatabase _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task Moderators_read_when_and_where_it_was_seen_announced_and_changed()
    {
        var why = new WhySide(_temp);
        var (blog, planet) = (await why.FeedAsync(), await why.FeedAsync("https://planet.example/rss", "Planet Lantern", "https://planet.example/"));
        var post = await why.PostAsync(Some.Post("Lamps", Link, tags: ["lamps"]) with { Feed = blog, FoundIn = planet });
        var told = await why.AnnounceAsync(post);
        await FollowAsync(why, told, edits: 2);

        var text = await why.AskAsync(WhySide.Mo, Link);

        text.ShouldStartWith("Lamps\nI saw it <t:1772452800:f> in **Ada's notes**, found first by **Planet Lantern**.");
        text.ShouldContain("-# by Ada · article · tagged lamps");
        text.ShouldContain("* <#4242>: announced <t:1772452800:f> [see it](<https://chat.example/4242/777>); changed 2 times, last <t:1772452800:f>");
        text.ShouldContain("* #blogs takes it");
    }

    [Theory]
    [InlineData("held", "Ada's notes brought 50 posts at once", "* #blogs: **held** for a moderator: Ada's notes brought 50 posts at once")]
    [InlineData("failed", "Discord finds it too large", "* #blogs: **failed** <t:1772452800:f>: Discord finds it too large")]
    [InlineData("dropped", "dropped by Mo", "* #blogs: given up <t:1772452800:f>: dropped by Mo")]
    [InlineData("pending", null, "* #blogs: is about to be announced")]
    public async Task Moderators_read_what_became_of_it(string state, string? reason, string expected)
    {
        var why = new WhySide(_temp);
        await why.AnnounceAsync(await why.PostAsync(Some.Post(link: Link)), state: state, reason: reason);

        (await why.AskAsync(WhySide.Mo, Link)).ShouldContain(expected);
    }

    [Fact]
    public async Task Moderators_read_until_when_it_waits_and_behind_how_many()
    {
        var why = new WhySide(_temp);
        var other = await why.PostAsync(Some.Post(link: "https://ada.example/other"));
        await why.AnnounceAsync(other, state: "pending");
        var post = await why.PostAsync(Some.Post(link: Link));
        await why.AnnounceAsync(post, state: "pending");
        await why.AnnounceAsync(post, "night", "pending", "quiet hours until 07:00", due: Some.Noon.AddHours(1));

        var text = await why.AskAsync(WhySide.Mo, Link);

        text.ShouldContain("* #blogs: waits its turn; 1 other goes first");
        text.ShouldContain(@"* #night: waits until <t:1772456400:f>: quiet hours until 07\:00");
    }

    [Fact]
    public async Task Moderators_read_that_its_channel_waits_for_them()
    {
        var why = new WhySide(_temp);
        await why.AnnounceAsync(await why.PostAsync(Some.Post(link: Link)), state: "pending");
        await _temp.WriteAsync(session => session.Execute(
            "INSERT INTO notices (kind, lane, channel, reason, told_at) VALUES ('blocked', 'blogs', 'blogs', 'There is no channel \"blogs\".', 0)"));

        (await why.AskAsync(WhySide.Mo, Link)).ShouldContain("* #blogs: **waits** for somebody to mend the channel: There is no channel \"blogs\".");
    }

    [Fact]
    public async Task Moderators_are_led_to_the_question_whether_it_may_go()
    {
        var why = new WhySide(_temp);
        var feed = await why.FeedAsync();
        var held = await why.AnnounceAsync(await why.PostAsync(Some.Post(link: Link) with { Feed = feed }), state: "held", reason: "Too many.");
        await _temp.WriteAsync(session =>
        {
            var question = new Outbox(new(), why.Clock).Create(session, new(Purpose.Notice, "mod-queue", Some.Message()));
            session.Execute("UPDATE deliveries SET state = 'sent', posted_in = '99', message_id = '100' WHERE id = @id", ("@id", question.Value));
            session.Execute("INSERT INTO holds (id, feed_id, feed_name, reason, posts, begun_at, notice_id) VALUES (1, @feed, 'Ada', 'x', 1, 0, @notice)", ("@feed", feed.Value), ("@notice", question.Value));
            session.Execute("UPDATE deliveries SET hold_id = 1 WHERE id = @id", ("@id", held.Value));
        });

        (await why.AskAsync(WhySide.Mo, Link)).ShouldContain("Too many. [decide](<https://chat.example/99/100>)");
    }

    [Theory]
    [InlineData("* #kernel does not take it: it is not tagged kernel or drivers (tags)")]
    [InlineData("* #eve does not take it: it is not by Eve (authors)")]
    [InlineData("* #talks does not take it: it is no podcast (kinds)")]
    [InlineData("* #words does not take it: its words are not what windows asks for (match)")]
    [InlineData("* #planet does not take it: it is not from Planet\\* (feeds)")]
    [InlineData("* #pt does not take it: it is not in pt (languages)")]
    [InlineData("**Not announced**: no route takes it.")]
    public async Task Moderators_read_what_each_route_says(string expected)
    {
        var why = new WhySide(_temp, [
            new() { Channel = "kernel", Tags = ["kernel", "drivers"] }, new() { Channel = "eve", Authors = ["Eve"] }, new() { Channel = "talks", Kinds = [PostKind.Podcast] },
            new() { Channel = "words", Match = AnnounceBot.Announcements.Matching.MatchExpression.Parse("windows", out _) }, new() { Channel = "planet", Feeds = ["Planet*"] }, new() { Channel = "pt", Languages = ["pt"] }]);
        await why.PostAsync(Some.Post(link: Link));

        (await why.AskAsync(WhySide.Mo, Link)).ShouldContain(expected);
    }

    [Fact]
    public async Task Moderators_read_why_it_was_kept_quiet_and_members_in_kinder_words()
    {
        var why = new WhySide(_temp);
        await why.PostAsync(Some.Post(link: Link) with { Unannounced = Unannounced.FirstPoll });

        (await why.AskAsync(WhySide.Mo, Link)).ShouldContain("**Not announced**: it was there when the feed was read for the first time (watching.firstPoll)");
        (await why.AskAsync(WhySide.Mia, Link)).ShouldEndWith("It was not announced: it was there before I began to watch its blog. If it should be, `/submit` suggests it.");
    }

    [Fact]
    public async Task Moderators_read_who_suggested_it_who_decided_and_who_did_what()
    {
        var why = new WhySide(_temp);
        var post = await why.PostAsync(Some.Post(link: Link));
        await SuggestAsync(WhySide.Cem, SubmissionState.Approved, "Mo", "well written", post);
        await _temp.WriteAsync(session =>
        {
            DeedStore.Write(session, Some.Noon, WhySide.Mo, "featured", DeedKind.Post, post.Value, "the best of the week");
            session.Execute("UPDATE posts SET featured_at = @now, seconds = 3 WHERE id = @id", ("@now", Some.Noon.ToUnixTimeMilliseconds()), ("@id", post.Value));
        });

        var text = await why.AskAsync(WhySide.Mo, Link);

        text.ShouldContain("I saw it <t:1772452800:f>; it came from a suggestion.");
        text.ShouldContain("* by **Cem** <t:1772452800:f> (\"please\"): approved by **Mo** <t:1772452800:f>: well written");
        text.ShouldContain("**Featured** <t:1772452800:f>: it comes first in lists.");
        text.ShouldContain("Suggested 3 more times when it was known already.");
        text.ShouldContain("* **Mo** featured it <t:1772452800:f>: the best of the week");
    }

    [Fact]
    public async Task Everybody_reads_which_issue_of_the_round_up_it_is_in()
    {
        var why = new WhySide(_temp);
        await _temp.PutInIssueAsync(await why.PostAsync(Some.Post(link: Link)), number: 12);

        (await why.AskAsync(WhySide.Mo, Link)).ShouldContain("\n\nIt is in issue 12 of the round-up.");
        (await why.AskAsync(WhySide.Mia, Link)).ShouldEndWith("\n\nIt is in issue 12 of the round-up.");
    }

    [Fact]
    public async Task Strangers_texts_are_inert_and_all_of_it_fits()
    {
        var why = new WhySide(_temp);
        var nasty = string.Concat(Enumerable.Repeat("@everyone **x** [a](https://evil.example) <@1> ", 20));
        var post = await why.PostAsync(Some.Post(nasty, Link, author: nasty, tags: [.. Enumerable.Range(1, 30).Select(number => $"{nasty}{number}")]));
        for (var number = 0; number < 30; number++)
        {
            await why.AnnounceAsync(post, $"{number} {nasty}", "failed", nasty);
            await SuggestAsync(WhySide.Cem with { Name = nasty }, SubmissionState.Rejected, nasty, nasty, post);
        }

        var text = await why.AskAsync(WhySide.Mo, Link);

        foreach (var live in (string[])["](https:", " @everyone", "<@1>", "**x**"])
            text.ShouldNotContain(live);
        text.ShouldContain("… and 2");
        (await why.Desk.ExplainAsync(WhySide.Mo, Link, default)).Message.Card!.Text!.Length.ShouldBeLessThanOrEqualTo(4096);
    }

    [Fact]
    public async Task Two_who_ask_while_it_is_sent_each_read_a_whole_answer()
    {
        var why = new WhySide(_temp);
        var told = await why.AnnounceAsync(await why.PostAsync(Some.Post(link: Link)), state: "pending");
        var (desk, asked) = (why.Desk, Enumerable.Range(0, 20).ToList());

        var answers = await Task.WhenAll([
            _temp.WriteAsync(session => { session.Execute("UPDATE deliveries SET state = 'sent', posted_in = '1', message_id = '2', settled_at = 0 WHERE id = @id", ("@id", told.Value)); return ""; }),
            .. asked.Select(number => AnswerAsync(number % 2 == 0 ? WhySide.Mo : WhySide.Mia))]);

        answers[1..].ShouldAllBe(text => text.Contains("announced", StringComparison.Ordinal));
        (await AnswerAsync(WhySide.Mia)).ShouldContain("It is announced in <#1>");

        async Task<string> AnswerAsync(AnnounceBot.Chat.Commands.Person person) => (await desk.ExplainAsync(person, Link, default)).Message.Card!.Text!;
    }

    private Task SuggestAsync(AnnounceBot.Chat.Commands.Person by, SubmissionState state, string? decidedBy, string? reason, PostId post) => _temp.WriteAsync(session =>
    {
        var id = SubmissionStore.Add(session, new(default, SubmissionKind.Post, SubmissionState.Pending, Link, null, "Lamps") { PersonId = by.Id, Person = by.Name, SentAt = Some.Noon, Note = "please" });
        SubmissionStore.Decide(session, id, state, decidedBy, Some.Noon, reason, post);
    });

    private Task FollowAsync(WhySide why, DeliveryId told, int edits) => _temp.WriteAsync(session =>
    {
        for (var edit = 0; edit < edits; edit++)
        {
            new Outbox(new(), why.Clock).Edit(session, told, new ChatMessage { Text = $"{edit}" });
            session.Execute("UPDATE deliveries SET state = 'sent', settled_at = @now WHERE target_id = @id", ("@now", Some.Noon.ToUnixTimeMilliseconds()), ("@id", told.Value));
        }
    });
}
