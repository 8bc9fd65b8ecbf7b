using System.Globalization;
using AnnounceBot.Announcements.Templates;
using AnnounceBot.Posts;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Logging.Abstractions;

namespace AnnounceBot.Benchmarks.Announcements;

/// <summary>An announcement in the look that comes with the bot, beside the floor: its texts joined, with nothing escaped and nothing cut.</summary>
[MemoryDiagnoser]
public class TemplateBenchmark
{
    private Looks? _looks;
    private Post? _post;

    [GlobalSetup]
    public void Read() => (_looks, _post) = (new(new(own: null), new CommunityOptions(), NullLogger<Looks>.Instance), ExamplePosts.Full);

    [Benchmark(Baseline = true)]
    public int Joined()
    {
        var post = _post!;
        return string.Create(CultureInfo.InvariantCulture, $"{post.Title}\n{post.Link}\n{post.Author}\n> {post.Excerpt}\n… [read more]({post.Link})\n{ExamplePosts.Blog} · {string.Join(", ", post.Tags)}\n{post.PublishedAt:u}").Length;
    }

    [Benchmark]
    public int Template() => _looks!.Of(_post!, ExamplePosts.Blog, "announcement").Card!.Title!.Length;

    [Benchmark]
    public int Plain() => _looks!.Of(_post!, ExamplePosts.Blog, "none").Card!.Title!.Length;
}
