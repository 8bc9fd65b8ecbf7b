using System.Net;
using AnnounceBot.Playground.Tests.Support;

namespace AnnounceBot.Playground.Tests.Blogs;

public sealed class BlogPagesTests(PlaygroundFixture playground) : IClassFixture<PlaygroundFixture>
{
    [Fact]
    public async Task The_index_names_every_blog_and_its_feed()
    {
        var page = await playground.Http.GetStringAsync("/blogs");

        foreach (var feed in playground.Server.Feeds)
        {
            page.ShouldContain($"href=\"{feed.Url}\"");
            page.ShouldContain($"href=\"{feed.Url}/home\"");
        }

        page.ShouldContain("Paper &amp; Light");
    }

    [Fact]
    public async Task A_blogs_home_page_lists_its_posts_and_offers_its_feed()
    {
        var page = await playground.Http.GetStringAsync("/blogs/small-hours/home");

        page.ShouldContain("""<link rel="alternate" type="application/rdf+xml" title="Small Hours" """);
        page.ShouldContain("Ένα φως για τη γιαγιά");
        page.ShouldContain("What did you do in the dark: Ruth Abernethy-Sole");
    }

    [Fact]
    public async Task Every_post_of_every_blog_has_its_page()
    {
        foreach (var blog in Sample.Community.Blogs)
        {
            foreach (var post in blog.Posts)
            {
                using var answer = await playground.Http.GetAsync($"/blogs/{blog.Name}/{post.Slug}");

                answer.StatusCode.ShouldBe(HttpStatusCode.OK, post.Slug);
                answer.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
            }
        }
    }

    [Fact]
    public async Task A_post_page_tells_who_wrote_what_and_when()
    {
        var page = await playground.Http.GetStringAsync("/blogs/workbench/tallow-2-4-the-lamp-learns-to-yawn");

        page.ShouldContain("<html lang=\"en\">");
        page.ShouldContain("<title>Tallow 2.4: the lamp learns to yawn</title>");
        page.ShouldContain("<meta name=\"author\" content=\"Inês Carvalhal\">");
        page.ShouldContain("<time datetime=\"2024-03-12T11:03:51Z\">12 March 2024</time>");
        page.ShouldContain("<meta name=\"description\" content=\"The new firmware dims");
        page.ShouldContain("<meta property=\"og:title\" content=\"Tallow 2.4: the lamp learns to yawn\">");
        page.ShouldContain("<p>Tallow 2.4 is out");
        page.ShouldContain($"<a href=\"{playground.Server.Address}blogs/workbench/home\">");
        page.ShouldContain($"href=\"{playground.Server.Address}blogs/workbench\">");
    }

    [Fact]
    public async Task A_post_without_a_summary_is_described_by_its_first_words()
    {
        var page = await playground.Http.GetStringAsync("/blogs/workbench/the-bug-that-only-happened-on-sundays");

        page.ShouldContain("<meta name=\"description\" content=\"The report was one line: “My lamp is shy on Sundays.”");
        page.ShouldContain("…\">");
    }

    [Fact]
    public async Task A_video_has_a_player_and_a_picture_for_previews()
    {
        var page = await playground.Http.GetStringAsync("/blogs/paper-and-light/folding-the-heron-in-nine-minutes");

        page.ShouldContain("<meta property=\"og:type\" content=\"video.other\">");
        page.ShouldContain("<video controls preload=\"none\" src=\"https://media.lantern.example/");
        page.ShouldContain($"<meta property=\"og:image\" content=\"{playground.Server.Address}pictures/heron.svg\">");
    }

    [Fact]
    public async Task A_picture_is_served()
    {
        using var answer = await playground.Http.GetAsync("/pictures/heron.svg");

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
        (await answer.Content.ReadAsStringAsync()).ShouldStartWith("<svg ");
    }

    [Fact]
    public async Task What_authors_type_is_escaped()
    {
        const string sly = "<script>alert(\"&\")</script>";
        var post = Sample.Post(title: sly, author: sly) with { Summary = sly, Tags = [sly], Language = "\"><b>" };
        var blog = Sample.Blog(post) with { Title = sly, Description = sly, Authors = [new(sly, sly)] };
        await using var server = await Sample.ServeAsync(Sample.CommunityOf(blog) with { Name = sly, About = sly });

        foreach (var path in new[] { "/blogs", "/blogs/blog/home", "/blogs/blog/a-post" })
        {
            var page = await playground.Http.GetStringAsync(new Uri(server.Address, path));

            page.ShouldNotContain("<script", Case.Insensitive);
            page.ShouldNotContain("<b>");
            page.ShouldContain("&lt;script&gt;");
        }
    }

    [Theory]
    [InlineData("/blogs/nobody", "There is no blog called \"nobody\" here; there are workbench, small-hours, noite-clara, paper-and-light.")]
    [InlineData("/blogs/nobody/home", "There is no blog called \"nobody\" here; there are workbench, small-hours, noite-clara, paper-and-light.")]
    [InlineData("/blogs/nobody/post", "There is no blog called \"nobody\" here; there are workbench, small-hours, noite-clara, paper-and-light.")]
    [InlineData("/blogs/workbench/nothing", "The blog \"workbench\" has no post \"nothing\".")]
    [InlineData("/pictures/none.svg", "There is no picture called \"none\" here.")]
    public async Task What_is_not_there_is_told_in_a_sentence(string path, string sentence)
    {
        using var answer = await playground.Http.GetAsync(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
        (await answer.Content.ReadAsStringAsync()).ShouldBe(sentence);
    }
}
