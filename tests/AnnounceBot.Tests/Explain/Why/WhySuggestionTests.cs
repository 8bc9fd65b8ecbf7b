using AnnounceBot.Delivery;
using AnnounceBot.Explain.Why;
using AnnounceBot.Posts;
using AnnounceBot.Submissions;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Explain.Why;

/// <summary>What <c>/why</c> tells of what people suggested, and whom.</summary>
public sealed class WhySuggestionTests : IDisposable
{
    private readonly TempDatabase _temp = new();

    private readonly WhySide _why;

    public WhySuggestionTests() => _why = new(_temp);

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task What_was_suggested_is_told_to_moderators_and_to_the_one_who_did()
    {
        await SuggestAsync(SubmissionState.Rejected, "too short");

        (await _why.AskAsync(WhySide.Mo, "https://bob.example/x")).ShouldContain("* by **Cem** <t:1772452800:f>: declined by **Mo** <t:1772452800:f>: too short");
        var own = await _why.AskAsync(WhySide.Cem, "https://bob.example/x");
        own.ShouldContain("You suggested it <t:1772452800:f>. A moderator declined it: too short");
        own.ShouldNotContain("Mo ");
    }

    [Fact]
    public async Task Of_what_others_suggested_a_member_reads_neither_name_nor_reason()
    {
        await SuggestAsync(SubmissionState.Rejected, "too short");
        (await _why.AskAsync(WhySide.Mia, "https://bob.example/x")).ShouldStartWith("I have not seen that:");

        await SuggestAsync(SubmissionState.Pending, null);
        (await _why.AskAsync(WhySide.Mia, "https://bob.example/x")).ShouldBe("Somebody has suggested it already, and a moderator has yet to decide on it.");
    }

    [Fact]
    public async Task What_was_decided_long_ago_is_found_however_much_came_since()
    {
        await SuggestAsync(SubmissionState.Rejected, "too short");
        await _temp.WriteAsync(session => session.Execute("""
            WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 6000)
            INSERT INTO submissions (kind, state, sent_at, link, url, title) SELECT 'post', 'rejected', 0, 'https://eve.example/' || n, 'https://eve.example/' || n, 'Spam' FROM numbers
            """));

        (await _why.AskAsync(WhySide.Mo, "https://bob.example/x")).ShouldContain("declined by **Mo**");
    }

    [Fact]
    public async Task A_message_of_the_queue_tells_moderators_which_submission_it_is_about_and_others_nothing()
    {
        await SuggestAsync(SubmissionState.Pending, null);
        await ShowInQueueAsync();

        (await _why.AskAsync(WhySide.Mo, "https://chat.example/1/5")).ShouldContain("It was suggested:\n* by **Cem** <t:1772452800:f>: waits for a moderator");
        (await _why.AskAsync(WhySide.Mia, "https://chat.example/1/5")).ShouldBe(OtherWords.Notice);
        (await _why.AskAsync(WhySide.Cem, "https://chat.example/1/5")).ShouldContain("A moderator has yet to decide on it.");
    }

    [Fact]
    public async Task Once_it_was_let_in_that_message_tells_what_became_of_it()
    {
        var post = await _why.PostAsync(Some.Post("Lamps", "https://bob.example/x"));
        await SuggestAsync(SubmissionState.Approved, null, post);
        await ShowInQueueAsync();

        (await _why.AskAsync(WhySide.Mo, "https://chat.example/1/5")).ShouldStartWith("Lamps\nI saw it");
    }

    [Fact]
    public async Task Of_a_feed_those_who_proposed_it_are_told_to_moderators_and_to_themselves()
    {
        var feed = await _why.FeedAsync();
        await _temp.WriteAsync(session =>
        {
            var id = SubmissionStore.Add(session, new(default, SubmissionKind.Feed, SubmissionState.Pending, "https://ada.example/feed.xml", null, "Ada's notes") { PersonId = "2", Person = "Cem", SentAt = Some.Noon });
            SubmissionStore.Decide(session, id, SubmissionState.Approved, "Mo", Some.Noon, feed: feed);
        });

        (await _why.AskAsync(WhySide.Mo, "ada.example")).ShouldContain("**Suggested**\n* by **Cem** <t:1772452800:f>: approved by **Mo** <t:1772452800:f>");
        (await _why.AskAsync(WhySide.Cem, "ada.example")).ShouldContain("You suggested it <t:1772452800:f>. It was approved: thank you.");
        (await _why.AskAsync(WhySide.Mia, "ada.example")).ShouldNotContain("suggested");
    }

    private Task ShowInQueueAsync() => _temp.WriteAsync(session =>
    {
        var notice = new Outbox(new(), _why.Clock).Create(session, new(Purpose.Notice, "mod-queue", Some.Message()));
        session.Execute("UPDATE deliveries SET state = 'sent', posted_in = '1', message_id = '5' WHERE id = @id", ("@id", notice.Value));
        SubmissionStore.ShownIn(session, new(1), notice);
    });

    private Task SuggestAsync(SubmissionState state, string? reason, PostId? post = null) => _temp.WriteAsync(session =>
    {
        var id = SubmissionStore.Add(session, new(default, SubmissionKind.Post, SubmissionState.Pending, "https://bob.example/x", "https://bob.example/x", "X") { PersonId = "2", Person = "Cem", SentAt = Some.Noon });
        if (state != SubmissionState.Pending)
            SubmissionStore.Decide(session, id, state, "Mo", Some.Noon, reason, post);
    });
}
