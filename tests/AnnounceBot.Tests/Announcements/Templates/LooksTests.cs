using AnnounceBot.Announcements;
using AnnounceBot.Announcements.Templates;
using AnnounceBot.Chat;
using AnnounceBot.Posts;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;
using Microsoft.Extensions.Logging;

namespace AnnounceBot.Tests.Announcements.Templates;

public sealed class LooksTests : IDisposable
{
    private static readonly Post Lamp = Some.Post(
        "How a *lamp* is made", "https://ada.example/lamps_(old)", "Ada Quill", "A wick.\n\nAnd an idea.", tags: ["lamps", "light"], image: "https://ada.example/lamp.png");

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void By_default_an_announcement_is_a_card_with_title_quote_picture_and_a_way_on()
    {
        var message = Some.Looks().Of(Lamp, "Ada's notes", "announcement");

        message.Text.ShouldBeNull();
        message.Card.ShouldBe(new Card
        {
            Title = @"How a \*lamp\* is made",
            Link = "https://ada.example/lamps_(old)",
            Author = "Ada Quill",
            Text = "> A wick.\n> \n> And an idea.\n… [read more](<https://ada.example/lamps%5F%28old%29>)",
            Footer = "Ada's notes · lamps, light",
            Image = "https://ada.example/lamp.png",
            PublishedAt = Some.Noon,
        });
        (message.Topic, string.Join('|', message.Tags)).ShouldBe(("How a *lamp* is made", "lamps|light"));
    }

    [Theory]
    [InlineData(nameof(PostKind.Article), "read more")]
    [InlineData(nameof(PostKind.Video), "read (and watch) more")]
    [InlineData(nameof(PostKind.Podcast), "listen")]
    public void The_way_on_says_what_waits_there(string kind, string words)
    {
        Some.Looks().Of(Some.Post(kind: Enum.Parse<PostKind>(kind)), "Blog", "announcement").Card!.Text.ShouldEndWith($"\n… [{words}](<https://ada.example/1>)");
    }

    [Fact]
    public void The_compact_look_is_two_lines_without_a_card()
    {
        var message = Some.Looks().Of(Lamp, "Ada's notes", "compact");

        message.Card.ShouldBeNull();
        message.Text.ShouldBe("**[How a \\*lamp\\* is made](<https://ada.example/lamps%5F%28old%29>)** by Ada Quill\n-# Ada's notes · 2 March 2026 · lamps, light");
    }

    [Fact]
    public void The_plain_look_says_what_the_default_one_says()
    {
        var looks = Some.Looks();

        foreach (var post in new[] { Lamp, Some.Post(), Some.Post("https://paypal.com", excerpt: null, author: null, tags: []) })
            Look.Of(post, "Blog").ShouldSatisfyAllConditions(plain => plain.Card.ShouldBe(looks.Of(post, "Blog", "announcement").Card), plain => plain.Topic.ShouldBe(post.Title));
    }

    [Fact]
    public void A_template_of_ones_own_wins_over_the_one_that_comes_with_the_bot()
    {
        Write("announcement", "=== text\n{{title}} it is\n");

        var looks = Some.Looks(_folder.Path);

        looks.Of(Some.Post(), "Blog", "announcement").Text.ShouldBe("A title it is");
        looks.Of(Some.Post(), "Blog", "compact").Text.ShouldNotBeNull();
    }

    [Fact]
    public void A_section_that_shows_nothing_is_left_out()
    {
        Write("own", "=== text\n{{title}}\n=== author\n{{#if isVideo}}film{{/if}}\n=== image\n{{image}}\n=== color\n#00FF00\n");

        Some.Looks(_folder.Path).Of(Some.Post(), "Blog", "own").Card.ShouldBeNull();
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("{{title}}")]
    [InlineData("ftp://ada.example/")]
    public void An_address_is_one_that_a_browser_may_follow_or_none(string address)
    {
        Write("own", $"=== title\n{{{{title}}}}\n=== link\n{address}\n=== image\n{address}\n");

        var card = Some.Looks(_folder.Path).Of(Some.Post(), "Blog", "own").Card!;

        (card.Link, card.Image).ShouldBe((null, null));
    }

    [Theory]
    [InlineData("=== text\n{{titel}}", 2, "there is no field \"titel\" (there are: title, author,")]
    [InlineData("=== text\n\n{{shout title}}", 3, "there is no helper \"shout\" (there are: truncate, quote,")]
    [InlineData("=== text\n{{truncate title}}", 2, "truncate is used so: {{truncate text length}}.")]
    [InlineData("=== text\n{{truncate (quote titel) 5}}", 2, "there is no field \"titel\"")]
    [InlineData("=== text\n{{#if author}}\nby {{author}}", 2, "{{#if}} is not ended; write {{/if}} where it ends.")]
    [InlineData("=== text\nx\n{{/if}}", 3, "nothing is open that it could end.")]
    [InlineData("=== text\n{{#if author}}{{#each tags}}{{/if}}{{/each}}", 2, "{{#each}} of line 2 must be ended first.")]
    [InlineData("=== text\n{{title", 2, "{{ without the }} that ends it.")]
    [InlineData("=== text\n{{#each tags}}{{title}}{{/each}}", 2, "within #each write ../title.")]
    [InlineData("=== text\n{{#with community}}{{/with}}", 2, "there is no block #with (there are: #if, #unless, #each).")]
    [InlineData("=== text\n{{> footer}}", 2, "templates here know fields, helpers, #if, #unless and #each only.")]
    [InlineData("=== text\n{{title.Length}}", 2, "there is no field \"title.Length\"")]
    [InlineData("=== text\n\\{{title}}", 2, "a backslash before it")]
    [InlineData("=== text\n`{{title}}`", 2, "a value cannot stand in code")]
    [InlineData("=== text\n```\n{{title}}\n```", 3, "a value cannot stand in code")]
    [InlineData("=== text\na\n=== headline\n{{title}}", 3, "there is no section \"headline\" (there are: text, title,")]
    [InlineData("=== text\na\n=== text\nb", 3, "section \"text\" is there twice; keep one.")]
    [InlineData("hello\n=== text\na", 1, "\"hello\" stands before the first section")]
    [InlineData("{{!-- nothing --}}\n", 1, "there is no section; begin with a line such as === text")]
    [InlineData("=== text\na\n=== time\n{{published}}", 4, "section \"time\" holds nothing")]
    [InlineData("{{!--\n=== text\n--}}\n=== text\n{{nope}}", 5, "there is no field \"nope\"")]
    [InlineData("=== text\n{{date title}}", 1, "date needs a date, such as published, not \"How a lamp is made\".")]
    [InlineData("=== text\n{{truncate (quote excerpt) 5}}", 1, "truncate must be the inner one")]
    [InlineData("=== text\n{{timestamp published \"X\"}}", 1, "timestamp knows no style \"X\"")]
    [InlineData("=== title\na\n=== color\ngreenish", 1, "write a color such as #E8A33D.")]
    public void A_mistake_is_told_with_file_line_and_field_and_the_plain_look_is_used(string template, int line, string reason)
    {
        Write("own", template);

        var looks = Some.Looks(_folder.Path);

        var mistake = looks.Mistakes[0];
        (mistake.File, mistake.Line).ShouldBe((_folder.File("own.hbs"), line), mistake.Reason);
        mistake.Reason.ShouldContain(reason);
        looks.Of(Some.Post(), "Blog", "own").ShouldBeEquivalentTo(Look.Of(Some.Post(), "Blog"));
    }

    [Fact]
    public void A_list_within_a_list_would_grow_without_end_and_is_a_mistake()
    {
        Write("own", $"=== text\n{string.Concat(Enumerable.Repeat("{{#each ../tags}}", 6))}x{string.Concat(Enumerable.Repeat("{{/each}}", 6))}");

        Some.Looks(_folder.Path).Mistakes[1].Reason.ShouldBe("{{#each ../tags}}: #each cannot stand within #each: a post has but one list.");
    }

    [Theory]
    [InlineData("{{#if title}}", "x", "{{/if}}", "it stands within 20 blocks already; that is too deep.")]
    [InlineData("(upper ", "title", ")", "it has more than 20 brackets; write it in a simpler way.")]
    public void What_goes_too_deep_is_a_mistake_and_does_not_end_the_bot(string begin, string inside, string end, string reason)
    {
        var deep = string.Concat(Enumerable.Repeat(begin, 20_000)) + inside + string.Concat(Enumerable.Repeat(end, 20_000));
        Write("own", $"=== text\n{(begin[0] == '(' ? $"{{{{upper {deep}}}}}" : deep)}");

        Some.Looks(_folder.Path).Mistakes.ShouldHaveSingleItem().Reason.ShouldEndWith(reason);
    }

    [Fact]
    public void A_template_that_cannot_show_a_post_leaves_it_to_the_plain_look_and_says_so_once()
    {
        Write("own", $"=== text\n{{{{#unless image}}}}{{{{#each tags}}}}{new string('x', 2000)}{{{{/each}}}}{{{{/unless}}}}hello\n");
        using var logs = new LogLines();
        using var factory = LoggerFactory.Create(logging => logging.AddProvider(logs));
        var looks = new Looks(new(_folder.Path), new(), factory.CreateLogger<Looks>());

        looks.Mistakes.ShouldBeEmpty();
        looks.Of(Lamp, "Blog", "own").Text.ShouldBe("hello");
        looks.Of(Some.Post(), "Blog", "own").ShouldBeEquivalentTo(Look.Of(Some.Post(), "Blog"));
        looks.Of(Some.Post(), "Blog", "own");

        logs.Lines.Count(line => line.Contains("Template own cannot show https://ada.example/1", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void A_message_that_would_be_empty_is_the_plain_look()
    {
        Write("own", "=== text\n{{foundBy}}\n");

        Some.Looks(_folder.Path).Of(Some.Post(), "Blog", "own").Card!.Title.ShouldBe("A title");
    }

    [Fact]
    public void Of_an_excerpt_that_is_kept_for_the_round_up_templates_see_a_thousand_characters()
    {
        Write("own", "=== description\n{{excerpt}}\n");
        var paragraph = $"{new string('a', 400)}.";

        Some.Looks(_folder.Path).Of(Some.Post(excerpt: string.Join("\n\n", Enumerable.Repeat(paragraph, 9))), "Blog", "own").Card!.Text.ShouldBe($"{paragraph}\n\n{paragraph}");
    }

    [Fact]
    public void Many_posts_in_one_message_say_how_many_did_not_fit()
    {
        var posts = Enumerable.Range(1, 60).Select(i => Some.Post($"Number {i} with quite a few words in its title", $"https://ada.example/{i}")).ToList();

        var text = Look.Of(posts, "Ada's *notes*").Text!;

        text.Length.ShouldBeLessThanOrEqualTo(2000);
        var lines = text.Split('\n');
        lines[0].ShouldBe(@"60 posts came from Ada's \*notes\* while nobody was looking:");
        lines[^1].ShouldBe($@"… and {60 - (lines.Length - 2)} more at Ada's \*notes\*");
        Look.Of([.. posts.Take(3)], "Ada").Text!.Split('\n').Length.ShouldBe(4);
    }

    private void Write(string name, string template) => File.WriteAllText(_folder.File($"{name}.hbs"), template);
}
