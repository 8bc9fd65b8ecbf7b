using AnnounceBot.Posts;
using AnnounceBot.ShortLinks;
using AnnounceBot.Storage;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.ShortLinks;

public sealed class ShortLinkDeskTests : IDisposable
{
    private readonly TempDatabase _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task Posts_get_codes_in_the_order_in_which_they_come()
    {
        var posts = await PostsAsync(3);

        var links = await GiveAsync(Desk(), posts[2], posts[0], posts[2], posts[1]);

        posts.Select(post => links[post]).ShouldBe([new("6f", "https://lantern.example/6f"), new("6g", "https://lantern.example/6g"), new("6e", "https://lantern.example/6e")]);
    }

    [Fact]
    public async Task A_post_keeps_its_code_for_ever()
    {
        var posts = await PostsAsync(2);
        await GiveAsync(Desk(), posts[0]);

        var links = await GiveAsync(Desk("blog1"), posts[1], posts[0]);

        posts.Select(post => links[post].Code).ShouldBe(["6e", "blog1"]);
        _temp.Texts("SELECT code FROM short_links ORDER BY id").ShouldBe(["6e", "blog1"]);
    }

    [Fact]
    public async Task Another_first_code_begins_another_series_and_the_old_one_goes_on_where_it_was()
    {
        var posts = await PostsAsync(8);
        await GiveAsync(Desk("6e"), posts[0], posts[1], posts[2]);

        var links = new[]
        {
            await GiveAsync(Desk("6f"), posts[3]),
            await GiveAsync(Desk("blog9"), posts[4], posts[5]),
            await GiveAsync(Desk("6E"), posts[6]),
            await GiveAsync(Desk("BLOG9"), posts[7]),
        };

        links.SelectMany(given => given.Values).Select(link => link.Code).ShouldBe(["6h", "blog9", "blog10", "6i", "blog11"]);
    }

    [Theory]
    [InlineData("https://lantern.example", "https://lantern.example/1")]
    [InlineData("https://lantern.example/", "https://lantern.example/1")]
    [InlineData("https://lantern.example/s", "https://lantern.example/s/1")]
    [InlineData("https://lantern.example/s/", "https://lantern.example/s/1")]
    [InlineData("http://lantern.example:8080/Go", "http://lantern.example:8080/Go/1")]
    public async Task The_code_stands_behind_the_base(string baseUrl, string expected)
    {
        var post = (await PostsAsync(1)).Single();

        var links = await GiveAsync(new(new() { BaseUrl = new(baseUrl) }, new TestClock(Some.Noon)), post);

        links[post].Url.ShouldBe(expected);
    }

    [Theory]
    [InlineData("https://lantern.example/s/6e", true)]
    [InlineData("http://LANTERN.example/s/6E", true)]
    [InlineData("https://lantern.example/s/6e?utm_source=mail#top", true)]
    [InlineData("https://lantern.example/6e", false)]
    [InlineData("https://lantern.example/s/6f", false)]
    [InlineData("https://lantern.example/s/", false)]
    [InlineData("https://lantern.example/s/6e/", false)]
    [InlineData("https://lantern.example:8443/s/6e", false)]
    [InlineData("https://evil.example/s/6e", false)]
    [InlineData("ftp://lantern.example/s/6e", false)]
    [InlineData("6e", false)]
    public async Task A_short_link_leads_back_to_its_post(string link, bool isOurs)
    {
        var post = (await PostsAsync(1)).Single();
        var desk = new ShortLinkDesk(new() { BaseUrl = new("https://lantern.example/s"), FirstCode = "6e" }, new TestClock(Some.Noon));
        await GiveAsync(desk, post);

        _temp.Database.Read(session => desk.PostBehind(session, link)).ShouldBe(isOurs ? post : null);
    }

    [Fact]
    public async Task Without_a_base_there_are_none_and_nothing_is_written()
    {
        var posts = await PostsAsync(2);

        var links = await GiveAsync(new(new(), new TestClock(Some.Noon)), [.. posts]);

        links.ShouldBeEmpty();
        _temp.Scalar("SELECT count(*) FROM short_links").ShouldBe(0);
    }

    [Fact]
    public async Task What_is_rolled_back_was_not_given()
    {
        var posts = await PostsAsync(2);

        await Should.ThrowAsync<InvalidOperationException>(_temp.WriteAsync(session =>
        {
            Desk().Give(session, posts);
            throw new InvalidOperationException("the issue is not published after all");
        }));

        (await GiveAsync(Desk(), posts[1]))[posts[1]].Code.ShouldBe("6e");
    }

    [Fact]
    public async Task Two_processes_at_once_give_no_code_twice()
    {
        var posts = await PostsAsync(200);
        using var beside = Database.Open(_temp.Database.Path);
        await using var other = new Writer(beside);

        await Task.WhenAll(posts.Select((post, i) => (i % 2 == 0 ? _temp.Writer : other).WriteAsync(session => Desk("1").Give(session, [post]), default)));

        _temp.Texts("SELECT code FROM short_links ORDER BY id").ShouldBe(new CodeSeries("1").After(last: null).Take(200));
        _temp.Scalar("SELECT count(DISTINCT post_id) FROM short_links").ShouldBe(200);
    }

    [Fact]
    public async Task Ten_thousand_are_given_in_one_go()
    {
        var posts = await PostsAsync(10_000);

        var links = await GiveAsync(Desk("blog1"), [.. posts]);

        links.Count.ShouldBe(10_000);
        links[posts[^1]].Code.ShouldBe("blog10000");
        (await GiveAsync(Desk("blog1"), [.. posts])).ShouldBe(links, ignoreOrder: true);
    }

    private static ShortLinkDesk Desk(string firstCode = "6e") => new(new() { BaseUrl = new("https://lantern.example"), FirstCode = firstCode }, new TestClock(Some.Noon));

    private Task<List<PostId>> PostsAsync(int count) => _temp.AddAsync([.. Enumerable.Range(1, count).Select(i => Some.Post(link: $"https://ada.example/{i}"))]);

    private Task<IReadOnlyDictionary<PostId, ShortLink>> GiveAsync(ShortLinkDesk desk, params PostId[] posts) => _temp.WriteAsync(session => desk.Give(session, posts));
}
