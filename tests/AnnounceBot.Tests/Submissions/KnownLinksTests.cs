using AnnounceBot.Chat.Commands;
using AnnounceBot.Posts;
using AnnounceBot.Submissions;
using AnnounceBot.Submissions.Queue;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Submissions;

/// <summary>What is here already is told, and counts as a second.</summary>
public sealed class KnownLinksTests : IAsyncLifetime
{
    private static readonly Person Mia = SubmitBench.Mia, Cem = SubmitBench.Cem;

    private SubmitBench _bench = null!;

    public async Task InitializeAsync() => _bench = await SubmitBench.StartAsync();

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task What_was_announced_is_linked_to_and_each_person_counts_once()
    {
        await using var bench = await AnnouncingAsync();
        bench.Blog.Say("feed", "Ada's notes", [Blog.Item("1", "https://ada.example/wicks", "Wicks", Some.Noon.AddHours(-1))]);
        await bench.Bot.PollAsync(bench.Blog.At("feed"));
        await bench.Bot.DeliverAsync();
        var post = new PostId(1);

        var first = await bench.SubmitAsync(Mia, "http://www.ada.example/wicks/?utm_source=chat");
        var again = await bench.SubmitAsync(Mia, "https://ada.example/wicks");
        await bench.SubmitAsync(Cem, "https://ada.example/wicks");

        const string Known = "I know [Wicks](<https://ada.example/wicks>) already. It was announced in [#blogs](<https://chat.example/blogs/id%20of%20Wicks>).";
        first.Text.ShouldBe($"{Known} I counted you as one more who wants it read.");
        again.Text.ShouldBe(Known);
        bench.Seconds(post).ShouldBe(2);
        bench.Blog.Requests.ShouldBe(1);
    }

    [Fact]
    public async Task A_post_is_known_by_where_redirects_lead_and_by_what_the_page_calls_itself()
    {
        var post = await _bench.KnowAsync("https://ada.example/wicks");
        var copy = _bench.Page("copy", "Wicks", "<link rel=canonical href='https://ada.example/wicks'>");
        var known = _bench.Page("known", "Lamps");
        await _bench.KnowAsync(known, "Lamps");
        _bench.Blog.Redirect("short", known);

        (await _bench.SubmitAsync(Mia, copy)).Text.ShouldNotBeNull().ShouldStartWith("I know [Known](<https://ada.example/wicks>) already.");
        (await _bench.SubmitAsync(Mia, _bench.Blog.At("short").AbsoluteUri)).Text.ShouldNotBeNull().ShouldStartWith("I know [Lamps](");

        _bench.Seconds(post).ShouldBe(1);
    }

    [Fact]
    public async Task The_same_page_under_two_addresses_waits_as_one()
    {
        var link = _bench.Page("1", "Wicks");
        _bench.Blog.Redirect("short", link, 302);
        await _bench.SendAsync(Mia, link);

        (await _bench.SubmitAsync(Cem, _bench.Blog.At("short?utm_source=x").AbsoluteUri)).Text.ShouldNotBeNull().ShouldStartWith("Somebody was quicker:");
        (await _bench.SubmitAsync(Cem, link)).Text.ShouldNotBeNull().ShouldEndWith("You are counted as one more who wants it.");
    }

    [Fact]
    public async Task What_became_known_while_a_preview_waited_is_told_when_it_is_sent()
    {
        var link = _bench.Page("1", "Wicks");
        var preview = await _bench.SubmitAsync(Mia, link);
        var post = await _bench.KnowAsync(link);

        (await _bench.PressAsync(Mia, preview, "Send")).Text.ShouldNotBeNull().ShouldStartWith("I know [Known](");

        _bench.All().ShouldBeEmpty();
        _bench.Seconds(post).ShouldBe(1);
    }

    [Fact]
    public async Task Who_sent_what_came_in_another_way_meanwhile_counts_as_a_second()
    {
        var link = _bench.Page("1", "Wicks");
        await _bench.SendAsync(Mia, link);
        await _bench.SubmitAsync(Cem, link);
        var post = await _bench.KnowAsync(link);

        await _bench.WriteAsync(session => SubmissionStore.Decide(session, new(1), SubmissionState.Duplicate, by: null, _bench.Clock.GetUtcNow(), post: post));
        await _bench.SubmitAsync(Mia, link);

        _bench.Seconds(post).ShouldBe(2);
    }

    [Fact]
    public async Task Who_sent_what_was_taken_is_no_second_of_their_own()
    {
        var link = _bench.Page("1", "Wicks");
        await _bench.SendAsync(Mia, link);
        var post = await _bench.WriteAsync(session => _bench.Bot.Get<Acceptance>().Accept(session, SubmissionStore.One(session, new(1))!, by: null));

        (await _bench.SubmitAsync(Mia, link)).Text.ShouldNotBeNull().ShouldStartWith("I know [Wicks](");

        _bench.Seconds(post).ShouldBe(0);
    }

    [Fact]
    public async Task What_was_taken_back_is_told_so_and_counts_nobody()
    {
        var gone = await _bench.KnowAsync("https://ada.example/gone", "Gone");
        await _bench.WriteAsync(session => session.Execute("UPDATE posts SET retracted_at = 1 WHERE id = @id", ("@id", gone.Value)));

        (await _bench.SubmitAsync(Mia, "https://ada.example/gone")).Text.ShouldNotBeNull().ShouldContain("a moderator took it back");

        _bench.Seconds(gone).ShouldBe(0);
    }

    [Fact]
    public async Task What_a_feed_kept_quiet_can_be_sent_and_stays_the_post_that_it_is()
    {
        var link = _bench.Page("old", "Old lamps", "<link rel=canonical href='/old'>");
        await _bench.KnowAsync(link, "Old", Unannounced.Old);
        _bench.Blog.Redirect("short", link);

        var preview = await _bench.SubmitAsync(Mia, _bench.Blog.At("short").AbsoluteUri);
        var sent = await _bench.PressAsync(Mia, preview, "Send");

        preview.Text.ShouldNotBeNull().ShouldContain(
            "I know it already and did not announce it: it was old already when it turned up. If you send it, it is announced once a moderator approves it.");
        sent.Text.ShouldNotBeNull().ShouldStartWith("Sent.");
        _bench.All().ShouldHaveSingleItem().Link.ShouldBe(link);
        (await _bench.SubmitAsync(Cem, link)).Text.ShouldNotBeNull().ShouldStartWith("Somebody was quicker:");
    }

    [Fact]
    public async Task In_which_issue_of_the_round_up_a_post_is_stands_in_the_answer_also_of_one_that_was_kept_quiet()
    {
        var (known, quiet) = ("https://ada.example/lamps", _bench.Page("old", "Old lamps"));
        foreach (var (number, link, unannounced) in new[] { (12, known, null), (13, quiet, Unannounced.Old) })
        {
            var post = await _bench.KnowAsync(link, unannounced: unannounced);
            await _bench.WriteAsync(session => { TempDrafts.PutInIssue(session, post, number); return 0; });
        }

        (await _bench.SubmitAsync(Mia, known)).Text.ShouldNotBeNull().ShouldContain(" It is already in issue 12 of the round-up. ");
        (await _bench.SubmitAsync(Mia, quiet)).Text.ShouldNotBeNull().ShouldContain("it was old already when it turned up. It is already in issue 13 of the round-up. If you send it");
    }

    [Fact]
    public async Task What_another_site_kept_quiet_is_not_taken_over_by_a_page_that_calls_itself_so()
    {
        await _bench.KnowAsync("https://ada.example/old", "Old", Unannounced.Old);
        var copy = _bench.Page("copy", "My lamps", "<link rel=canonical href='https://ada.example/old'>");
        await _bench.SendAsync(Mia, copy);

        var post = await _bench.WriteAsync(session => _bench.Bot.Get<Acceptance>().Accept(session, SubmissionStore.One(session, new(1))!, by: null));

        post.ShouldBe(new PostId(2));
        _bench.Bot.Texts("SELECT link || ' ' || title FROM posts ORDER BY id").ShouldBe(["https://ada.example/old Old", $"{copy} My lamps"]);
        _bench.Bot.Texts("SELECT value FROM post_keys WHERE post_id = 2").ShouldBe([CanonicalUrl.Of(copy)!.Value.Whole]);
    }

    [Fact]
    public async Task A_fragment_counts_where_that_is_all_that_tells_posts_apart()
    {
        var page = _bench.Page("changes", "Changes");
        await _bench.KnowAsync($"{page}#one", "One");

        (await _bench.SubmitAsync(Mia, $"{page}#one")).Text.ShouldNotBeNull().ShouldStartWith("I know [One](");
        (await _bench.SubmitAsync(Mia, $"{page}#two")).Card.ShouldNotBeNull().Link.ShouldBe($"{page}#two");
        (await _bench.SubmitAsync(Mia, $"{_bench.Page("1", "One of many")}#heading")).Card.ShouldNotBeNull().Link.ShouldBe(_bench.Blog.At("1").AbsoluteUri);
    }

    private static Task<SubmitBench> AnnouncingAsync() => SubmitBench.StartAsync(options: null, "feed");
}
