using AnnounceBot.Posts;
using AnnounceBot.ShortLinks;
using AnnounceBot.Submissions;
using AnnounceBot.Tests.Digests.Rendering;
using AnnounceBot.Tests.Support;
using AnnounceBot.Watching;

namespace AnnounceBot.Tests.Web.Community;

/// <summary>What everybody may see holds nothing that somebody told moderators.</summary>
public sealed class PublicSecretsTests
{
    private static readonly string[] Paths = ["", "feed.xml", "digests.xml", "feeds.opml", "digests", "digests/12", "1"];

    [Fact]
    public async Task No_submission_stands_on_it_whatever_became_of_it()
    {
        await using var site = await Site.StartAsync();
        await site.PublishAsync(SomeIssues.Week);
        foreach (var state in Enum.GetValues<SubmissionState>())
        {
            foreach (var kind in Enum.GetValues<SubmissionKind>())
                await SubmitAsync(site, kind, state);
        }

        var answers = await Task.WhenAll(Paths.Select(async path =>
        {
            using var response = await site.GetAsync(path);
            return $"{response.Headers}{await response.Content.ReadAsStringAsync()}";
        }));

        answers.ShouldAllBe(answer => !answer.Contains("secret", StringComparison.OrdinalIgnoreCase));
        answers[1].ShouldContain("An approved post");
    }

    [Fact]
    public async Task No_code_is_ever_an_address_of_the_site()
    {
        await using var site = await Site.StartAsync();
        await site.LinkAsync();
        var words = site.Patterns.Select(pattern => pattern.Split('/')[1]).Where(ShortLinksOptions.IsCode).Distinct().ToList();

        words.ShouldBe(["digests"]);
        words.ShouldAllBe(word => new CodeSeries(word).After(null).First() != word);
        (await site.ReadAsync("digests")).ShouldContain("<h1>Round-ups</h1>");
    }

    [Theory]
    [InlineData("https://ada:lamplight@ada.example/feed")]
    [InlineData("https://ada.example/feed?key=lamplight")]
    public async Task No_post_stands_on_it_that_only_a_feed_with_a_password_or_a_key_brought(string address)
    {
        await using var site = await Site.StartAsync();
        await site.Temp.WriteAsync(session => FeedStore.Keep(session, FeedOrigin.Sample, [new() { Url = new(address) }, new() { Url = new("https://planet.example/feed") }], Some.Noon));
        var feeds = new FeedStore(site.Temp.Database).All();
        var (forFew, planet) = (feeds.Single(feed => feed.Url.Host == "ada.example").Id, feeds.Single(feed => feed.Url.Host == "planet.example").Id);
        await site.Temp.AddAsync([.. Enumerable.Range(1, 120).Select(number => Some.Post($"Secret {number}", $"https://ada.example/{number}") with { Feed = forFew, FoundIn = forFew, PublishedAt = Some.Noon })]);
        await site.Temp.AddAsync(
            Some.Post("Of everybody", "https://bob.example/1") with { Feed = planet, FoundIn = planet, PublishedAt = Some.Noon.AddDays(-3) },
            Some.Post("Of a planet, too", "https://ada.example/a") with { Feed = forFew, FoundIn = planet, PublishedAt = Some.Noon.AddDays(-2) },
            Some.Post("Suggested", "https://ada.example/b") with { Feed = forFew, PublishedAt = Some.Noon.AddDays(-1) });

        foreach (var path in new[] { "", "feed.xml" })
        {
            var text = await site.ReadAsync(path);
            text.ShouldNotContain("Secret");
            new[] { "Suggested", "Of a planet, too", "Of everybody" }.ShouldAllBe(title => text.Contains(title));
        }
    }

    /// <summary>Every text of it is a secret, but what became a post of it.</summary>
    private static async Task SubmitAsync(Site site, SubmissionKind kind, SubmissionState state)
    {
        var link = $"https://secret-{kind}-{state}.example/".ToLowerInvariant();
        PostId? post = state == SubmissionState.Approved && kind == SubmissionKind.Post
            ? (await site.Temp.AddAsync(Some.Post("An approved post", "https://eve.example/1") with { FoundBy = "Secret Mia" })).Single()
            : null;
        await site.Temp.WriteAsync(session => SubmissionStore.Add(session, new(default, kind, state, link, link, "Secret title")
        {
            PersonId = "secret-1",
            Person = "Secret Mia",
            SentAt = Some.Noon,
            Author = "Secret author",
            Excerpt = "Secret excerpt",
            Tags = ["secret-tag"],
            Site = "Secret site",
            Note = "Secret note",
            Reason = "Secret reason",
            DecidedBy = "Secret Mo",
            Post = post,
        }));
    }
}
