using System.Net;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;

namespace AnnounceBot.Playground.Tests.Blogs;

public sealed class BrokenFeedTests : IAsyncLifetime
{
    private BlogClient _blogs = null!;

    public static TheoryData<string> Ways => ["html", "truncated", "500", "gone", "slow"];

    public async Task InitializeAsync() => _blogs = await BlogClient.StartAsync();

    public async Task DisposeAsync() => await _blogs.DisposeAsync();

    [Fact]
    public async Task A_page_may_come_instead_of_the_feed()
    {
        await _blogs.BreakAsync("workbench", "html");

        using var answer = await _blogs.Http.GetAsync("blogs/workbench");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        (await answer.Content.ReadAsStringAsync()).ShouldContain("We are moving to another server.");
    }

    [Fact]
    public async Task A_document_may_end_in_the_middle()
    {
        var whole = await _blogs.Http.GetByteArrayAsync("blogs/workbench");
        await _blogs.BreakAsync("workbench", "truncated");

        using var answer = await _blogs.Http.GetAsync("blogs/workbench");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/rss+xml");
        var half = await answer.Content.ReadAsByteArrayAsync();
        half.Length.ShouldBeInRange(whole.Length / 2 - 50, whole.Length / 2 + 50);
        Should.Throw<XmlException>(() => XDocument.Load(new MemoryStream(half)));
    }

    [Theory]
    [InlineData("500", HttpStatusCode.InternalServerError)]
    [InlineData("gone", HttpStatusCode.Gone)]
    public async Task A_feed_may_answer_with_an_error(string how, HttpStatusCode status)
    {
        await _blogs.BreakAsync("workbench", how);

        using var answer = await _blogs.Http.GetAsync("blogs/workbench");

        answer.StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task A_document_may_trickle_in()
    {
        var whole = await _blogs.Http.GetByteArrayAsync("blogs/workbench");
        await _blogs.BreakAsync("workbench", "slow");
        using var answer = await _blogs.Http.GetAsync("blogs/workbench", HttpCompletionOption.ResponseHeadersRead);
        var reading = answer.Content.ReadAsByteArrayAsync();

        reading.IsCompleted.ShouldBeFalse();
        await _blogs.Clock.PassWaitsUntilAsync(() => reading.IsCompleted, longest: TimeSpan.FromSeconds(1));

        (await reading).Length.ShouldBeInRange(whole.Length - 50, whole.Length + 50);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_broken_feed_is_told_and_mended(string how)
    {
        (await _blogs.BreakAsync("workbench", how))["broken"]!.GetValue<string>().ShouldBe(how);
        (await _blogs.ToldAsync("workbench"))["broken"]!.GetValue<string>().ShouldBe(how);

        (await _blogs.BreakAsync("workbench", "mended"))["broken"].ShouldBeNull();

        (await _blogs.ToldAsync("workbench"))["broken"].ShouldBeNull();
        (await _blogs.NewestAsync()).Element("title")!.Value.ShouldBe("Tallow 2.4: the lamp learns to yawn");
    }

    [Fact]
    public async Task Without_a_word_the_document_ends_in_the_middle() =>
        (await _blogs.SendAsync(HttpMethod.Post, "playground/blogs/workbench/break", null))["broken"]!.GetValue<string>().ShouldBe("truncated");

    [Fact]
    public async Task Other_blogs_are_as_they_were()
    {
        await _blogs.BreakAsync("workbench", "gone");

        (await _blogs.Http.GetStringAsync("blogs/small-hours")).ShouldContain("Small Hours");
        (await _blogs.Http.GetStringAsync("blogs/workbench/home")).ShouldContain("The Lantern Workbench");
    }

    [Fact]
    public async Task A_post_of_a_broken_blog_is_there_once_the_feed_is_mended()
    {
        await _blogs.BreakAsync("workbench", "500");
        await _blogs.PublishAsync("workbench", new JsonObject { ["title"] = "Meanwhile" });
        await _blogs.BreakAsync("workbench", "mended");

        (await _blogs.NewestAsync()).Element("title")!.Value.ShouldBe("Meanwhile");
    }

    [Fact]
    public async Task A_feed_cannot_be_broken_in_an_unknown_way() =>
        (await _blogs.SendAsync(HttpMethod.Post, "playground/blogs/workbench/break", new JsonObject { ["how"] = "badly" }, HttpStatusCode.BadRequest))
            ["message"]!.GetValue<string>().ShouldBe("A feed cannot be broken like \"badly\"; there are html, truncated, 500, gone, slow, mended.");
}
