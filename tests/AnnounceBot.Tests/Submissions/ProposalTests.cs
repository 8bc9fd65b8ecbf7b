using AnnounceBot.Chat.Commands;
using AnnounceBot.Submissions;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Submissions;

/// <summary>Blogs that people propose.</summary>
public sealed class ProposalTests : IAsyncLifetime
{
    private static readonly Person Mia = SubmitBench.Mia, Cem = SubmitBench.Cem;

    private SubmitBench _bench = null!;

    private string Feed => _bench.Blog.At("feed").AbsoluteUri;

    private string Offered => $"<link rel=alternate type='application/rss+xml' href='{Feed}'>";

    public async Task InitializeAsync()
    {
        _bench = await SubmitBench.StartAsync();
        var items = Enumerable.Range(1, 7).Select(day => Blog.Item($"{day}", _bench.Blog.At($"{day}").AbsoluteUri, $"Day {day}", Some.Noon.AddDays(day - 10)));
        _bench.Blog.Say("feed", "Ada's *notes*", items, _bench.Blog.At("ada/blog/").AbsoluteUri);
    }

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Theory]
    [InlineData("feed")]
    [InlineData("ada/blog/")]
    [InlineData("")]
    public async Task A_feed_or_a_front_page_is_a_question_with_the_last_posts(string path)
    {
        _bench.Page("ada/blog/", "Ada's notes", Offered);
        _bench.Page("", "Ada", Offered);

        var preview = await _bench.SubmitAsync(Mia, _bench.Blog.At(path).AbsoluteUri);
        var receipt = await _bench.PressAsync(Mia, preview, "Send");

        preview.Text.ShouldBe("**Shall I watch this blog from now on?** If you send this, the moderators decide. Nothing is sent yet.");
        (preview.Card!.Title, preview.Card.Link).ShouldBe((@"Ada's \*notes\*", Feed));
        preview.Card.Text.ShouldNotBeNull().Split('\n').Length.ShouldBe(6);
        preview.Card.Text!.ShouldStartWith($"Its last posts:\n* [Day 7](<{_bench.Blog.At("7")}>), <t:");
        receipt.Text.ShouldNotBeNull().ShouldStartWith("Sent. A moderator decides whether I watch this blog from now on");
        var sent = _bench.All().ShouldHaveSingleItem();
        (sent.Kind, sent.Link, sent.Title, sent.Excerpt).ShouldBe((SubmissionKind.Feed, Feed, "Ada's *notes*", "Day 7\nDay 6\nDay 5\nDay 4\nDay 3"));
        sent.Notice.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_front_page_that_names_no_feed_has_one_at_a_usual_place()
    {
        _bench.Page("", "Ada");

        (await _bench.SubmitAsync(Mia, _bench.Blog.At("").AbsoluteUri)).Card!.Link.ShouldBe(Feed);
    }

    [Fact]
    public async Task A_front_page_without_any_feed_is_a_page()
    {
        await using var bench = await SubmitBench.StartAsync();
        bench.Page("", "A shop for lamps");

        (await bench.SubmitAsync(Mia, bench.Blog.At("").AbsoluteUri)).Card!.Title.ShouldBe("A shop for lamps");
    }

    [Fact]
    public async Task A_post_of_a_blog_that_nobody_watches_has_the_question_beside_it_and_its_own_preview_stays()
    {
        var link = _bench.Page("7", "Day 7", Offered);

        var preview = await _bench.SubmitAsync(Mia, link);
        var question = await _bench.PressAsync(Mia, preview, "Watch this blog from now on?");
        await _bench.PressAsync(Mia, question, "Send");
        await _bench.PressAsync(Mia, preview, "Send");

        preview.Buttons.Select(button => button.Label).ShouldBe(["Send", "Edit", "Watch this blog from now on?", "Cancel"]);
        _bench.All().Select(sent => (sent.Kind, sent.Link)).ShouldBe([(SubmissionKind.Feed, Feed), (SubmissionKind.Post, link)]);
    }

    [Fact]
    public async Task A_form_for_a_blog_asks_what_a_blog_has()
    {
        var preview = await _bench.SubmitAsync(Mia, Feed);

        var form = (await _bench.OpenAsync(Mia, preview)).ShouldBeOfType<Opening.With>().Form;
        var edited = await _bench.EditAsync(Mia, preview, ("title", "Ada"));

        form.Fields.Select(field => field.Name).ShouldBe(["title", "author", "tags", "note"]);
        edited.Card!.Title.ShouldBe("Ada");
        edited.Card.Text.ShouldBe(preview.Card!.Text);
    }

    [Fact]
    public async Task Of_a_blog_whose_titles_only_are_shown_a_suggested_post_has_no_text_either()
    {
        await using var bench = await SubmitBench.StartAsync(options: null, "feed");
        await bench.WriteAsync(session => session.Execute("UPDATE feeds SET title_only = 1"));
        var post = bench.Page("new", "New", $"<link rel=alternate type='application/rss+xml' href='{bench.Blog.At("feed")}'>");

        await bench.SendAsync(Mia, post);

        bench.All().ShouldHaveSingleItem().Excerpt.ShouldBeNull();
    }

    [Fact]
    public async Task A_blog_that_is_watched_is_told_so_by_its_feed_and_by_its_front_page()
    {
        await using var bench = await SubmitBench.StartAsync(options: null, "feed");
        bench.Blog.Say("feed", "Ada's notes", [Blog.Item("1", "https://ada.example/1", "One", Some.Noon)], bench.Blog.At("blog/").AbsoluteUri);
        await bench.Bot.PollAsync(bench.Blog.At("feed"));
        var post = bench.Page("new", "New", $"<link rel=alternate type='application/rss+xml' href='{bench.Blog.At("feed")}'>");

        var (byFeed, byHome) = (await bench.SubmitAsync(Mia, bench.Blog.At("feed").AbsoluteUri), await bench.SubmitAsync(Mia, bench.Blog.At("blog").AbsoluteUri));
        var preview = await bench.SubmitAsync(Mia, post);

        byFeed.Text.ShouldBe($"I watch [Ada's notes](<{bench.Blog.At("blog/")}>) already, so its new posts come by themselves. To suggest an older post, send me the link of that post.");
        byHome.Text.ShouldBe(byFeed.Text);
        preview.Text.ShouldNotBeNull().ShouldContain("I watch Ada's notes already, so its new posts come by themselves; this one I do not know.");
        preview.Buttons.Select(button => button.Label).ShouldBe(["Send", "Edit", "Cancel"]);
    }

    [Theory]
    [InlineData("https://bücher.example/feed", "https://xn--bcher-kva.example/feed/")]
    [InlineData("https://xn--bcher-kva.example/feed", "https://BÜCHER.example/feed")]
    [InlineData("https://www.ada.example/feed", "http://ADA.example/feed?utm_source=x")]
    public async Task A_watched_feed_is_known_however_its_address_is_written(string watched, string typed)
    {
        await _bench.WriteAsync(session => session.Execute(
            "INSERT INTO feeds (url, name, origin, state, added_at, due_at) VALUES (@url, 'Books', 'configuration', 'active', 0, 0)", ("@url", new Uri(watched).AbsoluteUri)));

        (await _bench.SubmitAsync(Mia, typed)).Text.ShouldNotBeNull().ShouldStartWith("I watch [Books](");
    }

    [Fact]
    public async Task A_blog_that_was_proposed_already_gets_a_second()
    {
        await _bench.SendAsync(Mia, Feed);

        (await _bench.SubmitAsync(Cem, Feed)).Text.ShouldNotBeNull().ShouldStartWith("Somebody was quicker:");

        _bench.All().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_trusted_role_decides_nothing_about_blogs()
    {
        await using var bench = await SubmitBench.StartAsync(options => options with { TrustedRoles = ["Contributor"] });
        bench.Blog.Say("feed", "Ada's notes", []);

        (await bench.SendAsync(Cem, bench.Blog.At("feed").AbsoluteUri)).Text.ShouldNotBeNull().ShouldStartWith("Sent. A moderator decides");
    }
}
