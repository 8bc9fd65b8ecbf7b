using AnnounceBot.Feeds;
using BenchmarkDotNet.Attributes;

namespace AnnounceBot.Benchmarks.Feeds;

/// <summary>What is paid only for some feeds: mending an ill-formed one, and making text and excerpts.</summary>
[MemoryDiagnoser]
public class MendingBenchmark
{
    private const int ExcerptLength = 500;

    private byte[] _illFormed = [];
    private FeedDocument? _feed;

    [GlobalSetup]
    public void Make()
    {
        _illFormed = SyntheticFeeds.IllFormed(100);
        _feed = ((ParseOutcome.Feed)FeedParser.Parse(SyntheticFeeds.WholeArticles(100), null, null)).Document;
    }

    [Benchmark]
    public ParseOutcome Mend() => FeedParser.Parse(_illFormed, null, null);

    [Benchmark]
    public int Text() => _feed!.Entries.Sum(entry => entry.Content!.ToText().Length);

    [Benchmark]
    public int Excerpts() => _feed!.Entries.Sum(entry => Excerpt.Of(entry, ExcerptLength).Length);
}
