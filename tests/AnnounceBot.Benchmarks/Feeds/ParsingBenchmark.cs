using System.Xml;
using AnnounceBot.Feeds;
using BenchmarkDotNet.Attributes;

namespace AnnounceBot.Benchmarks.Feeds;

/// <summary>Reading a feed, beside the floor: the XML reader alone, going over every node of the same bytes.</summary>
[MemoryDiagnoser]
public class ParsingBenchmark
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };

    private byte[] _document = [];

    [Params("articles", "titles")]
    public string Feed { get; set; } = "articles";

    [GlobalSetup]
    public void Make() => _document = Feed == "articles" ? SyntheticFeeds.WholeArticles(100) : SyntheticFeeds.TitlesOnly(500);

    [Benchmark(Baseline = true)]
    public int EveryNode()
    {
        using var reader = XmlReader.Create(new MemoryStream(_document), Settings);
        var length = 0;
        while (reader.Read())
        {
            length += reader.LocalName.Length + reader.Value.Length;
            while (reader.MoveToNextAttribute())
            {
                length += reader.Value.Length;
            }
        }

        return length;
    }

    [Benchmark]
    public ParseOutcome Parse() => FeedParser.Parse(_document, "application/xml", null);
}
