using System.Text;
using AnnounceBot.Feeds;
using BenchmarkDotNet.Attributes;

namespace AnnounceBot.Benchmarks.Feeds;

/// <summary>HTML made text and excerpts, beside the floor: taking the characters over that are not within tags.</summary>
[MemoryDiagnoser]
public class TextBenchmark
{
    private const int ExcerptLength = 500;

    private IReadOnlyList<Entry> _entries = [];

    [GlobalSetup]
    public void Make() => _entries = ((ParseOutcome.Feed)FeedParser.Parse(SyntheticFeeds.WholeArticles(100), null, null)).Document.Entries;

    [Benchmark(Baseline = true)]
    public int CharactersOutsideTags() => _entries.Sum(entry => WithoutTags(entry.Content!.Source).Length);

    [Benchmark]
    public int Text() => _entries.Sum(entry => entry.Content!.ToText().Length);

    [Benchmark]
    public int Excerpts() => _entries.Sum(entry => Excerpt.Of(entry, ExcerptLength).Length);

    private static string WithoutTags(string html)
    {
        var text = new StringBuilder();
        var rest = html.AsSpan();
        while (rest.IndexOf('<') is >= 0 and var tag)
        {
            text.Append(rest[..tag]);
            rest = rest[tag..];
            rest = rest[(rest.IndexOf('>') + 1)..];
        }

        return text.Append(rest).ToString();
    }
}
