using System.Net;
using System.Net.Http.Headers;
using AnnounceBot.Playground.Blogs;
using AnnounceBot.Playground.Tests.Support;

namespace AnnounceBot.Playground.Tests.Blogs;

public sealed class FeedCachingTests(PlaygroundFixture playground) : IClassFixture<PlaygroundFixture>
{
    public static TheoryData<string> Feeds => ["workbench", "small-hours", "noite-clara", "paper-and-light"];

    [Theory]
    [MemberData(nameof(Feeds))]
    public async Task A_feed_stays_as_it_is_between_requests(string blog)
    {
        var once = await playground.Http.GetByteArrayAsync($"/blogs/{blog}");
        var again = await playground.Http.GetByteArrayAsync($"/blogs/{blog}");

        again.ShouldBe(once);
    }

    [Theory]
    [MemberData(nameof(Feeds))]
    public async Task The_tag_of_the_last_answer_brings_304(string blog)
    {
        using var first = await playground.Http.GetAsync($"/blogs/{blog}");

        using var second = await AskAsync(blog, request => request.Headers.IfNoneMatch.Add(first.Headers.ETag!));

        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        second.Headers.ETag.ShouldBe(first.Headers.ETag);
        (await second.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Feeds))]
    public async Task The_date_of_the_last_answer_brings_304(string blog)
    {
        using var first = await playground.Http.GetAsync($"/blogs/{blog}");

        using var second = await AskAsync(blog, request => request.Headers.IfModifiedSince = first.Content.Headers.LastModified);

        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task An_unknown_tag_brings_the_document_whatever_the_date()
    {
        using var answer = await AskAsync("workbench", request =>
        {
            request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"other\""));
            request.Headers.IfModifiedSince = Sample.Start;
        });

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [MemberData(nameof(Feeds))]
    public async Task HEAD_tells_the_same_without_the_document(string blog)
    {
        using var whole = await playground.Http.GetAsync($"/blogs/{blog}");

        using var head = await playground.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, $"/blogs/{blog}"));

        head.StatusCode.ShouldBe(HttpStatusCode.OK);
        head.Headers.ETag.ShouldBe(whole.Headers.ETag);
        head.Content.Headers.ContentLength.ShouldBe(whole.Content.Headers.ContentLength);
        (await head.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_time_of_change_is_that_of_the_newest_post_or_edit()
    {
        using var written = await playground.Http.GetAsync("/blogs/workbench");
        using var edited = await playground.Http.GetAsync("/blogs/noite-clara");

        written.Content.Headers.LastModified.ShouldBe(new DateTimeOffset(2024, 3, 12, 11, 3, 51, TimeSpan.Zero));
        edited.Content.Headers.LastModified.ShouldBe(new DateTimeOffset(2024, 3, 11, 14, 25, 27, TimeSpan.Zero));
    }

    [Fact]
    public async Task A_new_post_changes_the_tag_and_the_time_of_change()
    {
        await using var server = await Sample.ServeAsync(Sample.CommunityOf(Sample.Blog(Sample.Post())));
        using var before = await playground.Http.GetAsync(server.Feeds[0].Url);

        server.Blogs.Publish("blog", new Post("new", "Fresh off the bench", "Ann", Sample.Start, Sample.Start, "en", [], ["Hello."]));

        using var after = await playground.Http.GetAsync(server.Feeds[0].Url);
        after.Headers.ETag.ShouldNotBe(before.Headers.ETag);
        after.Content.Headers.LastModified.ShouldBe(Sample.Start);
        (await after.Content.ReadAsStringAsync()).ShouldContain("Fresh off the bench");
    }

    private async Task<HttpResponseMessage> AskAsync(string blog, Action<HttpRequestMessage> prepare)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/blogs/{blog}");
        prepare(request);
        return await playground.Http.SendAsync(request);
    }
}
