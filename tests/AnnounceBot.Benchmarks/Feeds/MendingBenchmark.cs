using AnnounceBot.Feeds;
using BenchmarkDotNet.Attributes;

namespace AnnounceBot.Benchmarks.Feeds;

/// <summary>What is paid only for some feeds: reading one that is ill-formed, beside the same feed without its faults.</summary>
[MemoryDiagnoser]
public class MendingBenchmark
{
    private byte[] _wellFormed = [], _illFormed = [];

    [GlobalSetup]
    public void Make() => (_wellFormed, _illFormed) = (SyntheticFeeds.WholeArticles(100), SyntheticFeeds.IllFormed(100));

    [Benchmark(Baseline = true)]
    public ParseOutcome Parse() => FeedParser.Parse(_wellFormed, null, null);

    [Benchmark]
    public ParseOutcome Mend() => FeedParser.Parse(_illFormed, null, null);
}
