using System.Text.RegularExpressions;
using AnnounceBot.Playground.Blogs;
using AnnounceBot.Playground.Tests.Support;

namespace AnnounceBot.Playground.Tests.Blogs;

/// <summary>What demos, tests and the first impression of the bot count on.</summary>
public sealed class SampleFileTests
{
    private readonly SampleCommunity _community = Sample.Community;

    private IEnumerable<SamplePost> Posts => _community.Blogs.SelectMany(blog => blog.Posts);

    private IEnumerable<SamplePost> LastWeek => Posts.Where(post => post.DaysAgo < 7);

    [Fact]
    public void The_community_is_Lantern() => _community.Name.ShouldBe("Lantern");

    [Fact]
    public void Four_blogs_come_in_four_formats() =>
        _community.Blogs.Select(blog => blog.Format).ShouldBe(Enum.GetValues<BlogFormat>());

    [Fact]
    public void The_last_week_brought_at_least_fourteen_posts_by_six_authors()
    {
        LastWeek.Count().ShouldBeGreaterThanOrEqualTo(14);
        LastWeek.Select(post => post.Author).Distinct().Count().ShouldBeGreaterThanOrEqualTo(6);
    }

    [Fact]
    public void There_are_older_posts_reaching_back_for_months()
    {
        Posts.Except(LastWeek).Count().ShouldBeGreaterThanOrEqualTo(8);
        Posts.Max(post => post.DaysAgo).ShouldBeInRange(60, 120);
    }

    [Fact]
    public void No_two_posts_were_published_at_the_same_moment() =>
        Posts.Select(post => post.DaysAgo).Distinct().Count().ShouldBe(Posts.Count());

    [Fact]
    public void A_series_has_at_least_three_posts_in_the_last_week() =>
        LastWeek.Count(post => Regex.IsMatch(post.Title, "^What did you do in .*: (?<name>.+)$")).ShouldBeGreaterThanOrEqualTo(3);

    [Fact]
    public void One_post_is_a_video() => Posts.Count(post => post.Kind == PostKind.Video).ShouldBe(1);

    [Fact]
    public void Some_posts_are_written_in_other_languages_and_scripts()
    {
        Posts.Select(post => post.Language).ShouldContain("el");
        Posts.Select(post => post.Language).ShouldContain("ja");
        _community.Blogs.Select(blog => blog.Language).ShouldContain("pt-PT");
    }

    [Fact]
    public void No_address_leads_to_a_real_site()
    {
        var texts = Posts.SelectMany(post => post.Paragraphs).Concat(Posts.Select(post => post.Media?.Url.AbsoluteUri ?? ""));
        var hosts = texts.SelectMany(text => Regex.Matches(text, @"https?://(?<host>[^/'""<\s]+)")).Select(match => match.Groups["host"].Value);

        hosts.ShouldAllBe(host => host.EndsWith(".example", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_picture_that_a_post_shows_is_there()
    {
        var shown = Posts.SelectMany(post => post.Paragraphs)
            .SelectMany(text => Regex.Matches(text, "/pictures/(?<name>[^.]+)[.]svg"))
            .Select(match => match.Groups["name"].Value)
            .ToList();

        shown.Order().ShouldBe(_community.Pictures.Keys.Order());
    }
}
