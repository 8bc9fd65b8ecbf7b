using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace AnnounceBot.Playground.Tests.Blogs;

public sealed class PublishingTests : IAsyncLifetime
{
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace AtomSpace = "http://www.w3.org/2005/Atom";

    private BlogClient _blogs = null!;

    public async Task InitializeAsync() => _blogs = await BlogClient.StartAsync();

    public async Task DisposeAsync() => await _blogs.DisposeAsync();

    [Fact]
    public async Task A_published_post_is_the_newest_in_its_feed()
    {
        var told = await _blogs.PublishAsync("workbench", new JsonObject { ["title"] = "Hello, evening", ["text"] = "One.\n\nTwo,\nand three.", ["author"] = "Ann", ["tags"] = new JsonArray("news") });

        told["number"]!.GetValue<int>().ShouldBe(1);
        told["slug"]!.GetValue<string>().ShouldBe("hello-evening");
        told["title"]!.GetValue<string>().ShouldBe("Hello, evening");
        told["url"]!.GetValue<string>().ShouldBe($"{_blogs.Server.Address}blogs/workbench/hello-evening");
        var item = await _blogs.NewestAsync();
        item.Element("title")!.Value.ShouldBe("Hello, evening");
        item.Element("link")!.Value.ShouldBe(told["url"]!.GetValue<string>());
        item.Element(DublinCore + "creator")!.Value.ShouldBe("Ann");
        item.Elements("category").Select(tag => tag.Value).ShouldBe(["news"]);
        item.Element(Content + "encoded")!.Value.ShouldBe("<p>One.</p>\n<p>Two,<br>\nand three.</p>");
        DateTimeOffset.Parse(item.Element("pubDate")!.Value, CultureInfo.InvariantCulture).ShouldBe(_blogs.Clock.GetUtcNow());
    }

    [Fact]
    public async Task A_published_post_has_a_page()
    {
        await _blogs.PublishAsync("workbench", new JsonObject { ["title"] = "Hello" });

        (await _blogs.Http.GetStringAsync("blogs/workbench/hello")).ShouldContain("<h1>Hello</h1>");
    }

    [Fact]
    public async Task What_is_left_out_is_made_up()
    {
        await _blogs.PublishAsync("workbench");

        var item = await _blogs.NewestAsync();
        item.Element("title")!.Value.ShouldBe("The lamp that waited for the last bus");
        item.Element(Content + "encoded")!.Value.ShouldStartWith("<p>My bus comes at 00:12");
        item.Element(DublinCore + "creator")!.Value.ShouldBeOneOf("Inês Carvalhal", "Halvard Brekke", "Priya Raghunath");
    }

    [Fact]
    public async Task Twenty_posts_in_a_second_are_all_there_newest_first_with_addresses_of_their_own()
    {
        List<string> slugs = [];
        for (var number = 0; number < 20; number++)
            slugs.Add((await _blogs.PublishAsync("paper-and-light"))["slug"]!.GetValue<string>());

        slugs.Distinct().Count().ShouldBe(20);
        var feed = JsonNode.Parse(await _blogs.Http.GetStringAsync("blogs/paper-and-light"))!;
        var addresses = feed["items"]!.AsArray().Take(20).Select(item => item!["url"]!.GetValue<string>());
        addresses.ShouldBe(slugs.AsEnumerable().Reverse().Select(slug => $"{_blogs.Server.Address}blogs/paper-and-light/{slug}"));
    }

    [Fact]
    public async Task A_dozen_made_up_posts_differ()
    {
        List<string> titles = [];
        for (var number = 0; number < 12; number++)
            titles.Add((await _blogs.PublishAsync("small-hours"))["title"]!.GetValue<string>());

        titles.Distinct().Count().ShouldBe(12);
    }

    [Theory]
    [InlineData("Não há fome que não dê em fartura!", "nao-ha-fome-que-nao-de-em-fartura")]
    [InlineData("It's  -- done --", "its-done")]
    [InlineData("紙は光を覚えている", "post")]
    [InlineData("Home", "home-2")]
    [InlineData("A dial without numbers", "a-dial-without-numbers-2")]
    public async Task A_title_makes_an_address(string title, string slug) =>
        (await _blogs.PublishAsync("workbench", new JsonObject { ["title"] = title }))["slug"]!.GetValue<string>().ShouldBe(slug);

    [Fact]
    public async Task What_people_type_is_text_and_no_markup()
    {
        await _blogs.PublishAsync("workbench", new JsonObject { ["title"] = "a\u0001 <b>\n\"c\" \ud800&", ["text"] = "<script>alert('1')</script>\u0008\uffff\n\n<img src='/x'>" });

        var item = await _blogs.NewestAsync();
        item.Element("title")!.Value.ShouldBe("a <b> \"c\" \ufffd&");
        item.Element(Content + "encoded")!.Value.ShouldBe("<p>&lt;script&gt;alert(&#x27;1&#x27;)&lt;/script&gt;</p>\n<p>&lt;img src=&#x27;/x&#x27;&gt;</p>");
        (await _blogs.Http.GetStringAsync("blogs/workbench/home")).ShouldContain("a &lt;b&gt;");
    }

    [Fact]
    public async Task An_edit_changes_what_is_told_and_keeps_the_rest()
    {
        var before = (await _blogs.ToldAsync("noite-clara"))["posts"]![0]!.AsObject();
        _blogs.Clock.Advance(TimeSpan.FromMinutes(5));

        var told = await _blogs.EditAsync("noite-clara", "1", new JsonObject { ["title"] = "Another title" });

        told["slug"]!.GetValue<string>().ShouldBe(before["slug"]!.GetValue<string>());
        var entry = XDocument.Parse(await _blogs.Http.GetStringAsync("blogs/noite-clara")).Descendants(AtomSpace + "entry").First();
        entry.Element(AtomSpace + "title")!.Value.ShouldBe("Another title");
        entry.Element(AtomSpace + "published")!.Value.ShouldBe(before["published"]!.GetValue<string>());
        DateTimeOffset.Parse(entry.Element(AtomSpace + "updated")!.Value, CultureInfo.InvariantCulture).ShouldBe(_blogs.Clock.GetUtcNow());
        entry.Element(AtomSpace + "content")!.Value.ShouldContain("Toda a gente me diz");
    }

    [Fact]
    public async Task A_post_is_edited_by_its_address_too()
    {
        await _blogs.EditAsync("workbench", "a-dial-without-numbers", new JsonObject { ["text"] = "Gone." });

        (await _blogs.Http.GetStringAsync("blogs/workbench/a-dial-without-numbers")).ShouldContain("<p>Gone.</p>");
    }

    [Fact]
    public async Task Every_change_within_one_second_has_validators_of_its_own()
    {
        List<(string?, DateTimeOffset?)> seen = [];
        foreach (var change in (Func<Task>[])[() => Task.CompletedTask, () => _blogs.PublishAsync("workbench"), () => EditFirstAsync("x"), () => EditFirstAsync("y"), () => _blogs.BreakAsync("workbench", "truncated"), () => _blogs.BreakAsync("workbench", "mended")])
        {
            await change();
            using var answer = await _blogs.Http.GetAsync("blogs/workbench");
            seen.Add((answer.Headers.ETag?.Tag, answer.Content.Headers.LastModified));
        }

        seen.Select(validators => validators.Item1).SkipLast(1).ShouldBeUnique();
        seen.Select(validators => validators.Item2).ShouldBeUnique();
        seen.Select(validators => validators.Item2).ShouldBeInOrder();
    }

    [Fact]
    public async Task The_blogs_are_told_with_their_posts()
    {
        var told = await _blogs.ToldAsync("workbench");

        told["title"]!.GetValue<string>().ShouldBe("The Lantern Workbench");
        told["format"]!.GetValue<string>().ShouldBe("rss");
        told["feed"]!.GetValue<string>().ShouldBe($"{_blogs.Server.Address}blogs/workbench");
        told["broken"].ShouldBeNull();
        told["posts"]!.AsArray().Count.ShouldBe(8);
        told["posts"]![7]!.AsObject().Select(member => member.Key).ShouldBe(["number", "slug", "url", "title", "author", "published", "updated"]);
        told["posts"]![7]!["number"]!.GetValue<int>().ShouldBe(8);
    }

    [Theory]
    [InlineData("""{"titel":"x"}""", "\"titel\" is unknown here; there are title, text, author, tags.")]
    [InlineData("""{"title":5}""", "\"title\" must be a text.")]
    [InlineData("""{"tags":["a",5]}""", "\"tags\" must be a list of at most 20 texts.")]
    [InlineData("[]", "Send a JSON object, as {\"title\":\"Hello\"}.")]
    [InlineData("{", "This is not JSON. Send an object, as {\"title\":\"Hello\"}.")]
    public async Task What_cannot_be_published_is_answered_with_a_sentence(string body, string sentence)
    {
        using var answer = await _blogs.Http.PostAsync("playground/blogs/workbench/posts", new StringContent(body));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["message"]!.GetValue<string>().ShouldBe(sentence);
    }

    [Fact]
    public async Task A_title_too_long_is_answered_with_a_sentence() =>
        (await _blogs.SendAsync(HttpMethod.Post, "playground/blogs/workbench/posts", new JsonObject { ["title"] = new string('x', 301) }, HttpStatusCode.BadRequest))
            ["message"]!.GetValue<string>().ShouldBe("\"title\" is too long: it has 301 characters, at most 300 fit.");

    [Theory]
    [InlineData("POST", "playground/blogs/nobody/posts", "{}", "There is no blog called \"nobody\" here; there are workbench, small-hours, noite-clara, paper-and-light.")]
    [InlineData("PATCH", "playground/blogs/workbench/posts/99", """{"title":"x"}""", "The blog \"workbench\" has no post \"99\"; give its slug, or its number counted from 1, the newest.")]
    [InlineData("PATCH", "playground/blogs/workbench/posts/0", """{"title":"x"}""", "The blog \"workbench\" has no post \"0\"; give its slug, or its number counted from 1, the newest.")]
    public async Task What_is_not_there_is_answered_with_a_sentence(string method, string path, string body, string sentence) =>
        (await _blogs.SendAsync(new(method), path, JsonNode.Parse(body), HttpStatusCode.NotFound))["message"]!.GetValue<string>().ShouldBe(sentence);

    [Fact]
    public async Task An_edit_that_changes_nothing_is_answered_with_a_sentence() =>
        (await _blogs.SendAsync(HttpMethod.Patch, "playground/blogs/workbench/posts/1", new JsonObject { ["title"] = " " }, HttpStatusCode.BadRequest))
            ["message"]!.GetValue<string>().ShouldBe("Say what to change: title, text, author or tags.");

    private Task<JsonObject> EditFirstAsync(string title) => _blogs.EditAsync("workbench", "1", new JsonObject { ["title"] = title });
}
