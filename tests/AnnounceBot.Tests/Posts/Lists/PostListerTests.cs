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
}
