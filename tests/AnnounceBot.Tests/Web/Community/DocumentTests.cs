using System.IO.Compression;
using System.Net;
using System.Text;
using AnnounceBot.Tests.Digests.Rendering;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Web.Community;

public sealed class DocumentTests
{
    public static TheoryData<string, string, string> Outputs => new()
    {
        { "feed.xml", "application/atom+xml; charset=utf-8", "noindex" },
        { "digests.xml", "application/atom+xml; charset=utf-8", "noindex" },
        { "feeds.opml", "text/x-opml; charset=utf-8", "noindex" },
        { "digests/12", "text/html; charset=utf-8", "" },
        { "digests", "text/html; charset=utf-8", "" },
        { "", "text/html; charset=utf-8", "" },
    };

    [Theory]
    [MemberData(nameof(Outputs))]
    public async Task Readers_may_keep_it_for_a_while(string path, string type, string robots)
    {
        await using var site = await FilledAsync();

        using var response = await site.GetAsync(path);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe(type);
        response.Headers.CacheControl!.ToString().ShouldBe("public, max-age=300");
        response.Headers.Vary.ShouldBe(["Accept-Encoding"]);
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        (response.Headers.TryGetValues("X-Robots-Tag", out var told) ? string.Join(',', told) : "").ShouldBe(robots);
        response.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Outputs))]
    public async Task Who_has_it_already_is_told_so(string path, string type, string robots)
    {
        await using var site = await FilledAsync();
        using var first = await site.GetAsync(path);
        var tag = first.Headers.ETag!.ToString();

        foreach (var known in new[] { tag, $"W/{tag}", $"\"other\", {tag}", "*" })
        {
            using var again = await site.GetAsync(path, ("If-None-Match", known), ("If-Modified-Since", "Mon, 01 Jan 2001 00:00:00 GMT"));

            again.StatusCode.ShouldBe(HttpStatusCode.NotModified, $"{type} {robots}");
            again.Headers.ETag!.ToString().ShouldBe(tag);
            again.Headers.CacheControl!.MaxAge.ShouldBe(TimeSpan.FromMinutes(5));
            (await again.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        }

        using var other = await site.GetAsync(path, ("If-None-Match", "\"other\""), ("If-Modified-Since", first.Content.Headers.LastModified?.ToString("r") ?? ""));
        other.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [MemberData(nameof(Outputs))]
    public async Task HEAD_says_the_same(string path, string type, string robots)
    {
        await using var site = await FilledAsync();
        using var whole = await site.GetAsync(path);

        using var head = await site.SendAsync(HttpMethod.Head, path);

        head.StatusCode.ShouldBe(HttpStatusCode.OK, $"{type} {robots}");
        head.Headers.ETag.ShouldBe(whole.Headers.ETag);
        head.Content.Headers.ContentLength.ShouldBe(whole.Content.Headers.ContentLength);
        (await head.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_knows_only_a_date_is_answered_by_when_it_changed()
    {
        await using var site = await FilledAsync();
        using var first = await site.GetAsync("feed.xml");
        var since = first.Content.Headers.LastModified!.Value.ToString("r");
        site.Clock.Advance(TimeSpan.FromHours(1));

        (await StatusAsync()).ShouldBe(HttpStatusCode.NotModified);
        await site.Temp.WriteAsync(session => session.Execute("UPDATE posts SET title = 'Reworded'"));
        (await StatusAsync()).ShouldBe(HttpStatusCode.OK);

        async Task<HttpStatusCode> StatusAsync()
        {
            using var response = await site.GetAsync("feed.xml", ("If-Modified-Since", since));
            return response.StatusCode;
        }
    }

    [Theory]
    [InlineData("gzip, deflate, br", true)]
    [InlineData("GZIP;q=0.5", true)]
    [InlineData("gzip;q=0, identity", false)]
    [InlineData("br", false)]
    [InlineData("nonsense;;;", false)]
    public async Task Who_can_unpack_gets_it_packed(string accepted, bool isPacked)
    {
        await using var site = await FilledAsync();
        using var plain = await site.GetAsync("feed.xml");

        using var response = await site.GetAsync("feed.xml", ("Accept-Encoding", accepted));
        await using var body = await response.Content.ReadAsStreamAsync();
        using var reader = new StreamReader(isPacked ? new GZipStream(body, CompressionMode.Decompress) : body, Encoding.UTF8);

        response.Content.Headers.ContentEncoding.ShouldBe(isPacked ? ["gzip"] : []);
        (await reader.ReadToEndAsync()).ShouldBe(await plain.Content.ReadAsStringAsync());
        (response.Headers.ETag!.Tag == plain.Headers.ETag!.Tag).ShouldBe(!isPacked);
        using var again = await site.GetAsync("feed.xml", ("Accept-Encoding", accepted), ("If-None-Match", response.Headers.ETag.Tag));
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    private static async Task<Site> FilledAsync()
    {
        var site = await Site.StartAsync();
        await site.Temp.AddAsync(Some.Post());
        await site.PublishAsync(SomeIssues.Week);
        return site;
    }
}
