using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Chat.Journal;
using AnnounceBot.Delivery;
using AnnounceBot.Posts;
using AnnounceBot.Submissions;
using AnnounceBot.Submissions.Queue;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Submissions;

/// <summary><c>/submissions</c>.</summary>
public sealed class OwnSubmissionsTests : IAsyncLifetime
{
    private static readonly Person Mia = SubmitBench.Mia, Cem = SubmitBench.Cem;

    private SubmitBench _bench = null!;

    public async Task InitializeAsync() => _bench = await SubmitBench.StartAsync(options => options with { PerUserPerHour = 100 });

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task My_own_stand_there_with_their_state_and_the_reason()
    {
        await _bench.SendAsync(Mia, _bench.Page("1", "One"));
        await _bench.SendAsync(Mia, _bench.Page("2", "Two"));
        await _bench.SendAsync(Cem, _bench.Page("3", "Three"));
        await DecideAsync(1, SubmissionState.Rejected, "Not about *lamps*");

        var list = await _bench.SubmissionsAsync(Mia);

        var at = $"<t:{Some.Noon.ToUnixTimeSeconds()}:R>";
        list.Text.ShouldBe(
            $"""
            What you have sent, the newest first:
            1\. [Two](<{_bench.Blog.At("2")}>): waits for a moderator, sent {at}
            2\. [One](<{_bench.Blog.At("1")}>): not taken, {at}
            > Not about \*lamps\*
            """);
        list.Buttons.Select(button => button.Label).ShouldBe(["Withdraw 1", "Delete what you keep about me"]);
    }

    [Fact]
    public async Task Nothing_sent_yet_leads_to_submit() =>
        (await _bench.SubmissionsAsync(Mia)).Text.ShouldBe("You have sent nothing yet that I know of. `/submit` suggests a link.");

    [Fact]
    public async Task Five_stand_on_a_page()
    {
        for (var number = 1; number <= 7; number++)
            await _bench.SendAsync(Mia, _bench.Page($"{number}", $"Number {number}"));

        var first = await _bench.SubmissionsAsync(Mia);
        var second = await _bench.PressAsync(Mia, first, "Older");
        var withdrawn = await _bench.PressAsync(Mia, second, "Withdraw 7");

        Shown(first).ShouldContain("page 1 of 2:");
        Shown(second).ShouldContain("7\\. [Number 1](");
        Shown(withdrawn).ShouldContain("page 2 of 2:");
        withdrawn.Buttons.Select(button => button.Label).ShouldBe(["Withdraw 6", "Newer", "Delete what you keep about me"]);
        _bench.All()[0].State.ShouldBe(SubmissionState.Withdrawn);
    }

    [Fact]
    public async Task What_is_withdrawn_waits_no_longer_and_can_be_sent_again()
    {
        var link = _bench.Page("1", "One");
        await _bench.SendAsync(Mia, link);
        var list = await _bench.SubmissionsAsync(Mia);

        var answer = await _bench.PressAsync(Mia, list, "Withdraw 1");
        var again = await _bench.PressAsync(Mia, list, "Withdraw 1");

        answer.Text.ShouldNotBeNull().ShouldStartWith($"Withdrawn: [One](<{link}>). Nobody has to decide on it any more.\n");
        answer.Text!.ShouldContain(": withdrawn <t:");
        again.Text.ShouldNotBeNull().ShouldStartWith("You have withdrawn that one already.");
        _bench.Read(session => DeedStore.Of(session, DeedKind.Submission, 1)).ShouldHaveSingleItem().What.ShouldBe("withdrew");
        _bench.Bot.Texts("SELECT count(*) FROM deliveries WHERE message LIKE '%withdrew it%'").ShouldBe(["1"]);
        (await _bench.SubmitAsync(Mia, link)).Card.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_moderator_who_was_quicker_wins_and_the_submitter_is_told()
    {
        await _bench.SendAsync(Mia, _bench.Page("1", "One"));
        var list = await _bench.SubmissionsAsync(Mia);
        await _bench.WriteAsync(session => _bench.Bot.Get<Acceptance>().Accept(session, SubmissionStore.One(session, new(1))!, by: null));

        (await _bench.PressAsync(Mia, list, "Withdraw 1")).Text.ShouldNotBeNull().ShouldStartWith("A moderator was quicker and has taken it, so it cannot be withdrawn any more.");

        _bench.All().Single().State.ShouldBe(SubmissionState.Approved);
    }

    [Fact]
    public async Task Of_a_withdrawal_and_a_decision_at_once_one_counts_and_all_are_told_which()
    {
        for (var number = 1; number <= 10; number++)
        {
            await _bench.SendAsync(Mia, _bench.Page($"{number}", $"Number {number}"));
            var withdraw = (await _bench.SubmissionsAsync(Mia)).Buttons.Single(button => button.Label == "Withdraw 1");

            var id = number;
            var both = await Task.WhenAll(
                _bench.PressAsync(Mia, withdraw).ContinueWith(answer => answer.Result.Text!.StartsWith("Withdrawn:", StringComparison.Ordinal), TaskScheduler.Default),
                DecideAsync(id, SubmissionState.Rejected, "No"));

            both.Count(isFirst => isFirst).ShouldBe(1);
            _bench.All()[number - 1].State.ShouldBe(both[0] ? SubmissionState.Withdrawn : SubmissionState.Rejected);
        }
    }

    [Fact]
    public async Task Nobody_withdraws_for_another()
    {
        await _bench.SendAsync(Mia, _bench.Page("1", "One"));
        var withdraw = (await _bench.SubmissionsAsync(Mia)).Buttons[0];

        (await _bench.PressAsync(Cem, withdraw)).Text.ShouldNotBeNull().ShouldStartWith("That one is not yours");

        _bench.All().Single().State.ShouldBe(SubmissionState.Pending);
    }

    [Fact]
    public async Task What_is_kept_about_a_person_goes_after_asking_once_and_the_links_stay()
    {
        await _bench.SendAsync(Mia, _bench.Page("1", "One"));
        await _bench.SendAsync(Mia, _bench.Page("2", "Two"));
        await _bench.SendAsync(Cem, _bench.Page("3", "Three"));
        await _bench.SubmitAsync(Mia, _bench.Page("3", "Three"));
        await _bench.Bot.DeliverAsync();
        await _bench.PressAsync(Mia, await _bench.SubmissionsAsync(Mia), "Withdraw 1");
        await _bench.WriteAsync(session => _bench.Bot.Get<Outbox>().Create(session, new(Purpose.Receipt, "@11", new() { Text = "Mia, it was taken." })));
        var open = await _bench.SubmitAsync(Mia, _bench.Page("4", "Four"));

        var question = await _bench.PressAsync(Mia, await _bench.SubmissionsAsync(Mia), "Delete what you keep about me");
        _bench.All().Count(sent => sent.PersonId == "11").ShouldBe(2);
        var kept = await _bench.PressAsync(Mia, question, "No, keep it");
        var done = await _bench.PressAsync(Mia, question, "Delete it");

        Shown(kept).ShouldStartWith("What you have sent");
        done.Text.ShouldBe("Done. The 2 links that you sent stay, without your name.");
        _bench.All().Select(sent => (sent.Title, sent.Person, sent.State)).ShouldBe(
            [("One", null, SubmissionState.Pending), ("Two", null, SubmissionState.Withdrawn), ("Three", "Cem", SubmissionState.Pending)]);
        foreach (var (table, columns) in new[]
        {
            ("submissions", "coalesce(person_id, '') || coalesce(person, '') || coalesce(decided_by, '')"), ("seconds", "coalesce(person_id, '')"), ("drafts", "person_id"),
            ("deeds", "coalesce(person_id, '') || coalesce(person, '')"), ("deliveries", "channel || message"),
        })
            _bench.Bot.Texts($"SELECT 1 FROM {table} WHERE {columns} LIKE '%Mia%' OR {columns} LIKE '%11%'").ShouldBeEmpty(table);
        (await _bench.PressAsync(Mia, open, "Send")).Text.ShouldNotBeNull().ShouldStartWith("That preview is gone");
        (await _bench.SubmissionsAsync(Mia)).Text.ShouldNotBeNull().ShouldStartWith("You have sent nothing yet");
    }

    [Fact]
    public async Task The_name_of_a_finder_goes_from_the_post_and_from_the_messages_that_show_it()
    {
        await _bench.SendAsync(Mia, _bench.Page("1", "One", author: "Ada"));
        await _bench.SendAsync(Cem, _bench.Page("2", "Two", author: "Ada"));
        foreach (var submission in _bench.All())
            await _bench.WriteAsync(session => _bench.Bot.Get<Acceptance>().Accept(session, submission, by: null));
        await _bench.Bot.DeliverAsync();
        _bench.Bot.Texts("SELECT 1 FROM deliveries WHERE purpose = 'announcement' AND message LIKE '%found by Mia%'").ShouldNotBeEmpty();

        await _bench.PressAsync(Mia, await _bench.PressAsync(Mia, await _bench.SubmissionsAsync(Mia), "Delete what you keep about me"), "Delete it");
        await _bench.Bot.DeliverAsync();

        _bench.Bot.Texts("SELECT coalesce(found_by, '') FROM posts ORDER BY id").ShouldBe(["", "Cem"]);
        _bench.Bot.Chat.Done.ShouldContain("edit id of One to One");
        _bench.Bot.Texts("SELECT 1 FROM deliveries WHERE message LIKE '%Mia%'").ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_takes_no_direct_messages_reads_here_what_became_of_it()
    {
        _bench.Bot.Chat.Answer = (channel, _) => channel.StartsWith('@') ? new SendOutcome.Refused("they take no messages from bots") : null;
        foreach (var number in new[] { 1, 2, 3, 4, 5 })
            await _bench.SendAsync(Mia, _bench.Page($"{number}", $"Number {number}"));
        var mo = new Person("32", "Mo", IsModerator: true);
        await _bench.Bot.Get<QueueDesk>().ApproveAsync(new(1), mo, default);
        await _bench.Bot.Get<QueueDesk>().RejectAsync(new(2), kept: null, "Not about lamps.", mo, default);
        await _bench.KnowAsync(_bench.Blog.At("3").AbsoluteUri, "Number 3");
        await _bench.Bot.Get<QueueDesk>().ApproveAsync(new(3), mo, default);
        await _bench.Bot.DeliverAsync();
        _bench.Bot.Texts("SELECT DISTINCT state FROM deliveries WHERE purpose = 'receipt'").ShouldBe(["failed"]);
        await AnnouncedByAFeedAsync(await _bench.KnowAsync(_bench.Blog.At("5").AbsoluteUri, "Number 5"));
        await _bench.Bot.Get<QueueDesk>().ApproveAsync(new(5), mo, default);

        var list = Shown(await _bench.SubmissionsAsync(Mia));

        var at = $"<t:{Some.Noon.ToUnixTimeSeconds()}:R>";
        list.ShouldContain($"Number 1](<{_bench.Blog.At("1")}>): taken {at}, announced in [#blogs](");
        list.ShouldContain($"Number 2](<{_bench.Blog.At("2")}>): not taken, {at}\n> Not about lamps.");
        list.ShouldContain($"Number 3](<{_bench.Blog.At("3")}>): came in another way, {at}");
        list.ShouldContain($"Number 5](<{_bench.Blog.At("5")}>): came in another way, {at}, announced in #blogs");
        list.ShouldContain($"Number 4](<{_bench.Blog.At("4")}>): waits for a moderator");
    }

    [Fact]
    public async Task Nobody_may_send_more_by_having_it_forgotten()
    {
        await using var bench = await SubmitBench.StartAsync(options => options with { PerUserPerHour = 1 });
        await bench.SendAsync(Mia, bench.Page("1", "One"));
        await bench.PressAsync(Mia, await bench.PressAsync(Mia, await bench.SubmissionsAsync(Mia), "Delete what you keep about me"), "Delete it");

        (await bench.SubmitAsync(Mia, bench.Page("2", "Two"))).Text.ShouldBe($"You had it forgotten what you sent in this hour. The next link is possible <t:{Some.Noon.AddHours(1).ToUnixTimeSeconds()}:R>.");
        bench.Clock.Advance(TimeSpan.FromHours(1));
        (await bench.SubmitAsync(Mia, bench.Page("2", "Two"))).Card.ShouldNotBeNull();
    }

    /// <summary>On its way to #blogs.</summary>
    private Task<int> AnnouncedByAFeedAsync(PostId post) => _bench.WriteAsync(session => session.Execute(
        "INSERT INTO announcements (post_id, channel, delivery_id) VALUES (@post, 'blogs', @delivery)",
        ("@post", post.Value), ("@delivery", _bench.Bot.Get<Outbox>().Create(session, new(Purpose.Announcement, "blogs", Some.Message())).Value)));

    private static string Shown(AnnounceBot.Chat.ChatMessage message) => $"{message.Text}\n{message.Card?.Text}";

    private Task<bool> DecideAsync(long id, SubmissionState state, string reason) =>
        _bench.WriteAsync(session => SubmissionStore.Decide(session, new(id), state, "Mo", _bench.Clock.GetUtcNow(), reason));
}
