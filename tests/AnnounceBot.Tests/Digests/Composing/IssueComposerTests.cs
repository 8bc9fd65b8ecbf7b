using AnnounceBot.Announcements.Matching;
using AnnounceBot.Digests;
using AnnounceBot.Digests.Composing;
using AnnounceBot.Digests.Drafts;
using AnnounceBot.Digests.Issues;
using AnnounceBot.Posts;
using AnnounceBot.ShortLinks;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Digests.Composing;

public sealed class IssueComposerTests : IDisposable
{
    private static readonly Period Week = new(Some.Noon.AddDays(-7), Some.Noon);

    private readonly TempDatabase _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task An_issue_has_the_configured_words_around_its_posts()
    {
        var draft = await DraftOfAsync(Some.Post("One"), Some.Post("Two"));

        var issue = await ComposeAsync(draft, new() { Author = "Mo", Tags = ["blogs"], Closing = "Issue {{number}}: {{posts}} posts." });

        issue.ShouldSatisfyAllConditions(
            () => issue.Title.ShouldBe("Recent Lantern blogs, 2 March 2026"), () => issue.Intro.ShouldBe("Here's what Lantern enthusiasts have been writing about over the past week:"),
            () => issue.Closing.ShouldBe("Issue 12: 2 posts."), () => issue.Author.ShouldBe("Mo"), () => issue.Tags.ShouldBe(["blogs"]),
            () => (issue.Number, issue.Period, issue.Date).ShouldBe((12, Week, Some.Noon)));
        issue.Sections.ShouldHaveSingleItem().Title.ShouldBeNull();
        issue.Posts.Select(post => post.Title).ShouldBe(["One", "Two"]);
    }

    [Fact]
    public async Task What_a_moderator_wrote_comes_before_the_configuration_and_is_no_template()
    {
        var draft = await DraftOfAsync(Some.Post());
        var options = new DigestOptions { Closing = "Goodbye." };

        var worded = await ComposeAsync(draft with { Heading = new("  {{now}}\n*now* ", "An intro\r\n\r\n\r\nof two", "See you.") }, options);
        var emptied = await ComposeAsync(draft with { Heading = new("", "", "") }, options);

        (worded.Title, worded.Intro, worded.Closing).ShouldBe(("{{now}} *now*", "An intro\n\nof two", "See you."));
        (emptied.Title, emptied.Intro, emptied.Closing).ShouldBe(("Recent Lantern blogs, 2 March 2026", "", null));
        (await ComposeAsync(draft, new())).Closing.ShouldBeNull();
    }

    [Fact]
    public async Task Posts_are_as_they_are_now_with_a_moderators_words_over_them()
    {
        var draft = await DraftOfAsync(Some.Post("One", author: null, kind: PostKind.Video), Some.Post("Two"), Some.Post("Three"));
        await _temp.SetAsync(draft.Entries[1].Post, "title", "Two,\n mended");

        var issue = await ComposeAsync(Word(Word(draft, 0, new(Author: "Ada Quill", Excerpt: "A film.")), 2, new(Title: " ", Author: "", Excerpt: "")), new());

        issue.Posts.Select(post => (post.Title, post.Author, post.Excerpt, post.Kind)).ShouldBe(
            [("One", "Ada Quill", "A film.", PostKind.Video), ("Two, mended", "Ada", "Some words.", PostKind.Article), ("Three", null, null, PostKind.Article)]);
    }

    [Fact]
    public async Task What_was_left_out_or_retracted_since_is_not_in_it()
    {
        var draft = await DraftOfAsync(Some.Post("One"), Some.Post("Two"), Some.Post("Three"));
        await _temp.WriteAsync(session => PostMarks.Retract(session, draft.Entries[2].Post, Some.Noon));
        draft = draft with { Entries = [draft.Entries[0] with { Out = LeftOut.OfThisIssue }, .. draft.Entries.Skip(1)] };

        var issue = await ComposeAsync(draft, new() { Closing = "{{posts}}" });

        issue.Posts.Select(post => post.Title).ShouldBe(["Two"]);
        issue.Closing.ShouldBe("1");
    }

    [Fact]
    public async Task Excerpts_are_whole_paragraphs_up_to_the_limit_and_a_moderators_own_is_not_cut()
    {
        var paragraph = $"{new string('a', 60)} is a word. B{new string('b', 60)} is another.";
        var text = string.Join("\n\n", Enumerable.Repeat(paragraph, 4));
        var draft = Word(await DraftOfAsync(Some.Post(excerpt: text), Some.Post(excerpt: new string('x', 500)), Some.Post()), 2, new(Excerpt: text));

        (await ExcerptsAsync(draft, 100)).ShouldBe([paragraph[..(paragraph.IndexOf('.') + 1)], new string('x', 99) + "…", text]);
        (await ExcerptsAsync(draft, 300)).ShouldBe([$"{paragraph}\n\n{paragraph}", new string('x', 299) + "…", text]);
        (await ExcerptsAsync(draft, 10000))[0].ShouldBe(text);
    }

    [Fact]
    public async Task Sections_take_posts_by_tag_and_words_and_the_rest_comes_first()
    {
        var draft = await DraftOfAsync(
            Some.Post("Oil for lamps", tags: ["Oil", "hardware"]), Some.Post("A driver", tags: ["hardware"]), Some.Post("Cooking", tags: []), Some.Post("Drivers", tags: ["hardware"]), Some.Post("Oil", tags: []));
        var options = new DigestOptions
        {
            Sections =
            [
                new() { Title = "Nothing", Tags = ["cats"] },
                new() { Title = "Drivers", Tags = ["hardware"], Match = MatchExpression.Parse("driver*", out _) },
                new() { Title = "Oil", Tags = ["oil"] },
            ],
        };

        Told(await ComposeAsync(draft, options)).ShouldBe(["Cooking", "Oil", "# Drivers", "A driver", "Drivers", "# Oil", "Oil for lamps"]);
        Told(await ComposeAsync(Word(Word(Word(draft, 0, new(Section: "")), 2, new(Section: "oil")), 3, new(Section: "Last")), options))
            .ShouldBe(["Oil for lamps", "Oil", "# Drivers", "A driver", "# Oil", "Cooking", "# Last", "Drivers"]);
    }

    [Fact]
    public async Task A_series_stands_at_the_place_and_in_the_section_of_its_first_post()
    {
        var draft = await DraftOfAsync(
            Some.Post("Cooking"), Some.Post("What did you do in Lantern: Ada", tags: ["diaries"]), Some.Post("Oil", tags: ["diaries"]), Some.Post("What did you do in Lantern: Ben"), Some.Post("Lamp lore, one"), Some.Post("Lamp lore, two"));
        var options = new DigestOptions { Sections = [new() { Title = "Diaries", Tags = ["diaries"] }] };

        Told(await ComposeAsync(draft with { Series = ["Lamp lore,"] }, options)).ShouldBe(
            ["Cooking", "Lamp lore, [one, two]", "# Diaries", "What did you do in Lantern: [Ada, Ben]", "Oil"]);
        Told(await ComposeAsync(Word(draft, 3, new(Title: "Ben's week")), options)).ShouldBe(
            ["Cooking", "Ben's week", "Lamp lore, one", "Lamp lore, two", "# Diaries", "What did you do in Lantern: Ada", "Oil"]);
    }

    [Fact]
    public async Task A_post_that_a_moderator_put_in_another_section_than_its_series_leaves_the_series()
    {
        var draft = await DraftOfAsync(
            Some.Post("Lamp lore, one", tags: ["lamps"]), Some.Post("Lamp lore, two"), Some.Post("Lamp lore, three"), Some.Post("Lamp lore, four")) with
        { Series = ["Lamp lore,"] };
        var options = new DigestOptions { Sections = [new() { Title = "Lamps", Tags = ["lamps"] }, new() { Title = "Wicks", Tags = ["wicks"] }] };

        Told(await ComposeAsync(Word(Word(draft, 1, new(Section: "Wicks")), 2, new(Section: "lamps")), options)).ShouldBe(
            ["# Lamps", "Lamp lore, [one, three, four]", "# Wicks", "Lamp lore, two"]);
        Told(await ComposeAsync(Word(Word(Word(draft, 1, new(Section: "Wicks")), 2, new(Section: "")), 3, new(Section: "Wicks")), options)).ShouldBe(
            ["Lamp lore, three", "# Lamps", "Lamp lore, one", "# Wicks", "Lamp lore, two", "Lamp lore, four"]);
        Told(await ComposeAsync(Word(draft, 0, new(Section: "Wicks")), options)).ShouldBe(["# Wicks", "Lamp lore, [one, two, three, four]"]);
    }

    [Fact]
    public async Task Codes_are_given_in_the_order_of_the_issue()
    {
        var draft = await DraftOfAsync(Some.Post("One", tags: ["last"]), Some.Post("Two"), Some.Post("Part of lamps: a"), Some.Post("Three"), Some.Post("Part of lamps: b"));
        var options = new DigestOptions { Sections = [new() { Title = "Last", Tags = ["last"] }] };

        var issue = await ComposeAsync(draft with { Series = ["Part of lamps:"] }, options, new() { BaseUrl = new("https://lantern.example"), FirstCode = "81" });

        issue.Posts.Select(post => (post.Title, post.Code, post.Url)).ShouldBe(
        [
            ("Two", "81", "https://lantern.example/81"), ("Part of lamps: a", "82", "https://lantern.example/82"), ("Part of lamps: b", "83", "https://lantern.example/83"),
            ("Three", "84", "https://lantern.example/84"), ("One", "85", "https://lantern.example/85"),
        ]);
    }

    [Fact]
    public async Task Without_short_links_posts_keep_their_own() =>
        (await ComposeAsync(await DraftOfAsync(Some.Post(link: "https://ada.example/one")), new())).Posts.Select(post => (post.Url, post.Code)).ShouldBe([("https://ada.example/one", null)]);

    [Fact]
    public async Task An_issue_without_posts_is_one_too()
    {
        var issue = await ComposeAsync(await DraftOfAsync(), new());

        issue.Sections.ShouldBeEmpty();
        issue.Intro.ShouldNotBeEmpty();
    }

    private static Draft Word(Draft draft, int at, Wording wording) =>
        draft with { Entries = [.. draft.Entries.Select((entry, i) => i == at ? entry with { Wording = wording } : entry)] };

    private static IEnumerable<string> Told(Issue issue) => issue.Sections.SelectMany(section => new[] { section.Title is { } title ? $"# {title}" : null }.OfType<string>().Concat(section.Blocks.Select(block => block switch
    {
        IssueBlock.Series series => $"{series.Lead} [{string.Join(", ", series.Items.Select(item => item.Name))}]",
        _ => block.Posts.Single().Title,
    })));

    private async Task<List<string?>> ExcerptsAsync(Draft draft, int length) => [.. (await ComposeAsync(draft, new() { ExcerptLength = length })).Posts.Select(post => post.Excerpt)];

    private async Task<Draft> DraftOfAsync(params Post[] posts) =>
        new(new(1), 12, Week) { Entries = [.. (await _temp.AddAsync(posts)).Select(post => new DraftEntry(post, Some.Noon))] };

    private Task<Issue> ComposeAsync(Draft draft, DigestOptions options, ShortLinksOptions? links = null) =>
        _temp.WriteAsync(session => new IssueComposer(options, new(), new ShortLinkDesk(links ?? new(), new TestClock(Some.Noon))).Compose(session, draft, Some.Noon));
}
