using AnnounceBot.Playground.Blogs;
using AnnounceBot.Playground.Tests.Support;

namespace AnnounceBot.Playground.Tests.Blogs;

public sealed class BlogosphereTests
{
    [Fact]
    public void Posts_published_at_the_same_time_are_all_kept()
    {
        var blogs = new Blogosphere(Sample.CommunityOf(Sample.Blog()), Sample.Start);

        Parallel.For(0, 200, number => blogs.Publish("blog", Numbered(number)));

        blogs.Find("blog")!.Posts.Select(post => post.Slug).Distinct().Count().ShouldBe(200);
    }

    [Fact]
    public void A_blog_in_hand_stays_as_it_was_when_a_post_is_published()
    {
        var blogs = new Blogosphere(Sample.CommunityOf(Sample.Blog(Sample.Post())), Sample.Start);
        var before = blogs.Find("blog")!;

        blogs.Publish("blog", Numbered(1));

        before.Posts.Length.ShouldBe(1);
        blogs.Find("blog")!.Posts.Select(post => post.Slug).ShouldBe(["post-1", "a-post"]);
    }

    [Fact]
    public void Days_ago_count_back_from_the_start_in_whole_seconds()
    {
        var blogs = new Blogosphere(Sample.CommunityOf(Sample.Blog(Sample.Post() with { DaysAgo = 1.0 / 3 })), Sample.Start.AddMilliseconds(700));

        blogs.All[0].Posts[0].Published.ShouldBe(Sample.Start.AddHours(-8));
    }

    private static Post Numbered(int number) =>
        new($"post-{number}", $"Post {number}", "Ann", Sample.Start, Sample.Start, "en", [], ["Hello."]);
}
