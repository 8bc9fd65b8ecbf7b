using AnnounceBot.Posts.Lists;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Posts.Lists;

/// <summary>What leads to the posts, however many there are.</summary>
public sealed class PostListerTests : IDisposable
{
    private readonly TempDatabase _temp = new();

    public void Dispose() => _temp.Dispose();

    [Theory]
    [InlineData(PostLister.OfPeriod, "posts_published (published_at>? AND published_at<?)")]
    [InlineData(PostLister.OfLabel, "post_labels USING PRIMARY KEY (kind=? AND label=? AND published_at>? AND published_at<?)")]
    [InlineData(PostLister.OfTwoLabels, "post_labels USING PRIMARY KEY (kind=? AND label=? AND published_at>? AND published_at<?)")]
    [InlineData(PostLister.OfBlog, "posts_feed (feed_id=? AND published_at>? AND published_at<?)")]
    [InlineData(PostLister.Featured, "posts_featured (published_at>? AND published_at<?)")]
    public void An_index_leads_to_the_posts_and_gives_the_order(string sql, string index)
    {
        var steps = _temp.Database.Read(session => session.Query($"EXPLAIN QUERY PLAN {sql}", row => row.GetString(3),
            ("@after", 0L), ("@until", 1L), ("@kind", null), ("@author", null), ("@tag", null), ("@atMost", 10L), ("@labelled", "tag"), ("@label", "oil"), ("@otherLabelled", "author"), ("@otherLabel", "Ada"), ("@feed", 1L)));

        steps[0].ShouldContain(index);
        steps.ShouldNotContain(step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));
        steps.ShouldNotContain(step => step.StartsWith("SCAN", StringComparison.Ordinal) && !step.Contains("json_each", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_newest_cost_the_same_however_many_posts_there_are()
    {
        var few = await StepsAsync(posts: 1000);
        var many = await StepsAsync(posts: 20_000);

        few.ShouldBeGreaterThan(0);
        many.ShouldBeInRange(few - 200, few + 200);
    }

    /// <returns>How many of SQLite's steps it takes to find a hundred.</returns>
    private async Task<int> StepsAsync(int posts)
    {
        await _temp.WriteAsync(session => session.Execute(
            """
            WITH RECURSIVE counted (n) AS (SELECT (SELECT count(*) FROM posts) + 1 UNION ALL SELECT n + 1 FROM counted WHERE n < @posts)
            INSERT INTO posts (link, title, kind, published_at, first_seen_at) SELECT 'https://ada.example/' || n, 'Post ' || n, 'article', n * 1000, n * 1000 FROM counted
            """,
            ("@posts", posts)));
        return _temp.Database.Read(session =>
        {
            var left = 10_000_000;
            var (found, _) = session.QueryWithin(
                ref left, PostLister.OfPeriod, PostLister.Read, ("@after", 0L), ("@until", long.MaxValue), ("@kind", null), ("@author", null), ("@tag", null), ("@atMost", 100));
            found.Count.ShouldBe(100);
            return 10_000_000 - left;
        });
    }
}
