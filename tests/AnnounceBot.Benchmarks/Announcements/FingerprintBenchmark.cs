using AnnounceBot.Announcements;
using AnnounceBot.Benchmarks.Feeds;
using AnnounceBot.Feeds;
using BenchmarkDotNet.Attributes;

namespace AnnounceBot.Benchmarks.Announcements;

/// <summary>The checksum that tells whether an entry was edited, beside the floor: looking once at each character.</summary>
[MemoryDiagnoser]
public class FingerprintBenchmark
{
    private IReadOnlyList<Entry> _entries = [];

    [GlobalSetup]
    public void Make() => _entries = ((ParseOutcome.Feed)FeedParser.Parse(SyntheticFeeds.WholeArticles(100), null, null)).Document.Entries;

    [Benchmark(Baseline = true)]
    public int EachCharacter() => _entries.Sum(entry => entry.Content!.Source.AsSpan().Count('\u2603'));

    [Benchmark]
    public long Checksum() => _entries.Sum(Fingerprint.Of);
}
