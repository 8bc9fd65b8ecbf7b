using System.Globalization;
using AnnounceBot.Digests;
using AnnounceBot.Digests.Checking;
using AnnounceBot.Digests.Drafts;
using AnnounceBot.Feeds;
using AnnounceBot.Posts;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Digests.Checking;

/// <summary>What is told of a draft's posts; their links are another test's.</summary>
public sealed class LinterTests : IAsyncLifetime, IDisposable
{
    private readonly TempDatabase _temp = new();
    private readonly TestClock _clock = new(Some.Noon);
    private readonly FeedReader _reader;
    private readonly LinkChecker _links;
    private WebServer _web = null!;

    public LinterTests()
    {
        _reader = new(new() { AllowedNetworks = [System.Net.IPNetwork.Parse("127.0.0.0/8")] }, _clock);
        _links = new(_reader, _clock);
    }

    public async Task InitializeAsync() => _web = await WebServer.StartAsync(call => call.Response.StatusCode = call.Request.Path == "/dead" ? 404 : 200);

    public async Task DisposeAsync() => await _web.DisposeAsync();

    public void Dispose()
    {
        _links.Dispose();
        _reader.Dispose();
        _temp.Dispose();
    }

    [Fact]
    public async Task Where_nothing_is_to_be_mended_nothing_is_told() => (await CheckAsync([Post("One"), Post("Two")])).ShouldBeEmpty();

    [Fact]
    public async Task Findings_come_in_the_order_of_the_issue_each_with_its_post()
    {
        var posts = new[] { Post("One"), Post("Two *and* a half", path: "dead") with { Author = null }, Post("Three") with { Excerpt = null } };

        var findings = await CheckAsync(posts, draft => draft with { Entries = [draft.Entries[2], draft.Entries[0], draft.Entries[1]] });

        findings.Select(finding => finding.Post?.Value).ShouldBe([3, 2, 2]);
        findings.Select(finding => finding.Words).ShouldBe(
        [
            "“Three” has no excerpt. Edit it to add one, or let its title speak.",
            $@"“Two \*and\* a half”: [its link](<{_web.At("dead")}>) is dead (404). Leave it out, or add it again from where it stands now.",
            @"“Two \*and\* a half” names no author. Edit it to add one.",
        ]);
    }

    [Fact]
    public async Task What_a_moderator_wrote_counts_as_the_posts_own()
    {
        var findings = await CheckAsync(
            [Post("One") with { Author = null, Excerpt = null }, Post("Two")],
            draft => draft with { Entries = [draft.Entries[0] with { Wording = new(Title: "Uno", Author: "Ada", Excerpt: "Words.") }, draft.Entries[1] with { Wording = new(Title: "Due", Author: "", Excerpt: "") }] });

        findings.Select(finding => finding.Words).ShouldBe(["“Due” names no author. Edit it to add one.", "“Due” has no excerpt. Edit it to add one, or let its title speak."]);
    }

    [Fact]
    public async Task What_is_left_out_or_was_taken_back_is_not_looked_at()
    {
        var findings = await CheckAsync(
            [Post("One", path: "dead"), Post("Two", path: "dead")],
            async draft =>
            {
                await _temp.WriteAsync(session => PostMarks.Retract(session, draft.Entries[1].Post, Some.Noon));
                return draft with { Entries = [draft.Entries[0] with { Out = LeftOut.OfThisIssue }, draft.Entries[1]] };
            });

        findings.ShouldBeEmpty();
        _web.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1000, 900, null, null)]
    [InlineData(1000, 5000, null, null)]
    [InlineData(3000, 5000, null, "“One” quotes 3000 characters, more than 1500.")]
    [InlineData(1000, 10, 1000, null)]
    [InlineData(1000, 10, 1001, "“One” quotes 1001 characters, more than 1000.")]
    [InlineData(3000, 10, 1501, "“One” quotes 1501 characters, more than 1500.")]
    public async Task A_long_quote_is_told(int configured, int own, int? written, string? expected)
    {
        var findings = await CheckAsync(
            [Post("One") with { Excerpt = new('x', own) }],
            draft => draft with { Entries = [draft.Entries[0] with { Wording = new(Excerpt: written is { } length ? new('y', length) : null) }] }, new() { ExcerptLength = configured });

        findings.Select(finding => finding.Words.Split(" Shorten")[0]).ShouldBe(expected is null ? [] : [expected]);
    }

    [Theory]
    [InlineData("de", "German")]
    [InlineData("de-AT", "German")]
    [InlineData("pt_BR", "Portuguese")]
    [InlineData("qqq", "another language (qqq)")]
    [InlineData("en-US", null)]
    [InlineData("EN", null)]
    [InlineData("eng", null)]
    [InlineData("und", null)]
    [InlineData("", null)]
    [InlineData("<b>", null)]
    [InlineData(null, null)]
    public async Task A_post_in_another_language_is_told(string? language, string? expected)
    {
        var findings = await CheckAsync([Post("Eins") with { Language = language }]);

        findings.Select(finding => finding.Words).ShouldBe(expected is null ? [] : [$"“Eins” is in {expected}. If not everybody here reads that, say so in its title."]);
    }

    [Fact]
    public async Task The_same_post_twice_is_told_once()
    {
        var posts = new[] { Post("Lamps"), Post("lamps ", path: "2"), Post("Lamps", path: "3") with { Author = "Bo" }, Post("Oil", path: "4") with { Url = "https://ada.example/oil" }, Post("Oil again", path: "5") with { Url = "https://ada.example/oil" } };

        (await CheckAsync(posts)).Select(finding => (finding.Post!.Value.Value, finding.Words)).ShouldBe(
        [
            (2L, "“lamps” seems to be in this issue twice: one has the same title and author. Leave one of the two out."),
            (5L, "“Oil again” seems to be in this issue twice: one has the same address. Leave one of the two out."),
        ]);
    }

    [Fact]
    public async Task A_post_like_one_of_an_earlier_issue_is_told()
    {
        var earlier = await _temp.AddAsync(Post("Lamps"), Post("Moths"));
        await _temp.WriteAsync(session => session.Execute("INSERT INTO digests (id, number, state, given, starts_at, ends_at, begun_at) VALUES (3, 7, 'published', 0, 0, 1, 0)"));
        await _temp.SetAsync(earlier[0], "digest_id", 3L);

        (await CheckAsync([Post("LAMPS", path: "copy"), Post("Moths", path: "also")])).Select(finding => finding.Words)
            .ShouldBe(["“LAMPS” seems to stand in issue 7 already: one has the same title and author."]);
    }

    [Fact]
    public async Task A_series_that_is_none_is_told()
    {
        var findings = await CheckAsync(
            [Post("In the dark: Ada"), Post("In the dark: Bo"), Post("By the light: Ada")], draft => draft with { Series = ["In the dark:", "By the light:", "At noon:"] });

        findings.ShouldBe(
        [
            new(null, @"The series “By the light\:” has only one post in this issue, so it is not shown as one."),
            new(null, @"The series “At noon\:” has no post in this issue, so it is not shown as one."),
        ]);
    }

    private Post Post(string title, string path = "fine") => Some.Post(title, _web.At(path).AbsoluteUri);

    private Task<IReadOnlyList<Finding>> CheckAsync(Post[] posts, Func<Draft, Draft>? change = null, DigestOptions? options = null) =>
        CheckAsync(posts, draft => Task.FromResult(change?.Invoke(draft) ?? draft), options);

    private async Task<IReadOnlyList<Finding>> CheckAsync(Post[] posts, Func<Draft, Task<Draft>> changeAsync, DigestOptions? options = null)
    {
        var ids = await _temp.AddAsync(posts);
        var draft = await changeAsync(new(new(9), 9, new(Some.Noon.AddDays(-7), Some.Noon)) { Entries = [.. ids.Select(id => new DraftEntry(id, Some.Noon))] });
        var linter = new Linter(_temp.Database, _links, options ?? new(), new() { Culture = CultureInfo.GetCultureInfo("en-GB") });
        return await linter.CheckAsync(draft, default);
    }
}
