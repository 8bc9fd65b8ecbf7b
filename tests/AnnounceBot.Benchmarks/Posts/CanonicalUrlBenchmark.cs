using AnnounceBot.Posts;
using BenchmarkDotNet.Attributes;

namespace AnnounceBot.Benchmarks.Posts;

/// <summary>An address made canonical, beside the floor: reading it as a URI and writing that again.</summary>
[MemoryDiagnoser]
public class CanonicalUrlBenchmark
{
    [Params("https://ada.example/2026/03/how-a-lamp-is-made", "http://www.ada.example/lamps/?utm_source=rss&id=7&utm_medium=feed#respond")]
    public string Address { get; set; } = "";

    [Benchmark(Baseline = true)]
    public string Uri() => new Uri(Address).AbsoluteUri;

    [Benchmark]
    public string Canonical() => CanonicalUrl.Of(Address)!.Value.Value;
}
