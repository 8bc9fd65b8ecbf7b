using AnnounceBot.Explain.Why;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Explain.Why;

/// <summary>A million posts are no slower than ten: an index leads to each row.</summary>
public sealed class WhyStoreTests : IDisposable
{
    private static readonly string[] Parameters = ["@post", "@delivery", "@message", "@url", "@guid", "@feed", "@since", "@atMost", "@all"];

    private readonly TempDatabase _temp = new();

    public void Dispose() => _temp.Dispose();

    [Theory]
    [InlineData(WhyStore.AnnouncementsOfPost)]
    [InlineData(WhyStore.FollowUpsOfDelivery)]
    [InlineData(WhyStore.MarksOfPost)]
    [InlineData(WhyStore.OfMessage)]
    [InlineData(WhyStore.PostsOfDelivery)]
    [InlineData(WhyStore.SubmissionsOfPost)]
    [InlineData(WhyStore.SubmissionsOfUrl)]
    [InlineData(WhyStore.SubmissionsOfFeed)]
    [InlineData(WhyStore.SubmissionOfNotice)]
    [InlineData(FeedStories.CountOfFeed)]
    [InlineData(FeedStories.LatestOfFeed)]
    public void Nothing_is_looked_through(string sql) => Plan(sql).ShouldAllBe(step => !step.StartsWith("SCAN", StringComparison.Ordinal));

    [Fact]
    public void Of_a_guid_only_the_feeds_are_looked_through()
    {
        var plan = Plan(WhyStore.PostsOfGuid);

        plan.Count(step => step.StartsWith("SCAN", StringComparison.Ordinal)).ShouldBe(1);
        plan.ShouldContain(step => step.Contains("post_keys USING PRIMARY KEY (kind=? AND feed_id=? AND value=?)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(WhyStore.LatestPosts, "USING INDEX posts_published")]
    [InlineData(FeedStories.LatestOfFeed, "USING INDEX posts_feed")]
    public void The_latest_posts_come_along_an_index(string sql, string expected)
    {
        var plan = Plan(sql);

        plan.ShouldContain(step => step.Contains(expected, StringComparison.Ordinal));
        plan.ShouldNotContain(step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));
    }

    private List<string> Plan(string sql) => _temp.Database.Read(session => session.Query(
        $"EXPLAIN QUERY PLAN {sql}", row => row.GetString(3), [.. Parameters.Where(name => sql.Contains(name, StringComparison.Ordinal)).Select(name => (name, (object?)1L))]));
}
