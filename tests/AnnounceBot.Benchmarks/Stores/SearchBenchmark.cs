using AnnounceBot.Posts.Lists;
using BenchmarkDotNet.Attributes;
using Microsoft.Data.Sqlite;

namespace AnnounceBot.Benchmarks.Stores;

/// <summary>/posts search, beside the floor: SQLite's index alone, asked for as many rows.</summary>
[MemoryDiagnoser]
public class SearchBenchmark : IAsyncDisposable
{
    private SmallStore? _store;
    private SqliteCommand? _match;

    [Params("common", "rare")]
    public string Word { get; set; } = "common";

    [GlobalSetup]
    public void Start()
    {
        _store = new();
        _match = _store.Command($"SELECT rowid FROM post_words WHERE post_words MATCH @word ORDER BY rowid DESC LIMIT {PostLister.Most + 1}", ("@word", Typed));
    }

    [GlobalCleanup]
    public async ValueTask DisposeAsync()
    {
        if (_store is not null)
            await _store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Benchmark(Baseline = true)]
    public int Index()
    {
        using var rows = _match!.ExecuteReader();
        var count = 0;
        while (rows.Read())
            count++;
        return count;
    }

    [Benchmark]
    public Task Search() => _store!.Bot.Search(Typed)();

    private string Typed => _store!.Bot.WordOf(Word == "common" ? 3 : 5000);
}
