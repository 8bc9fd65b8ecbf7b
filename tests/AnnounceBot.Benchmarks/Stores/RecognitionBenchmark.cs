using BenchmarkDotNet.Attributes;
using Microsoft.Data.Sqlite;

namespace AnnounceBot.Benchmarks.Stores;

/// <summary>Working out which posts a document of 30 brings, all of them known, beside the floor: as many look-ups by key.</summary>
[MemoryDiagnoser]
public class RecognitionBenchmark : IAsyncDisposable
{
    private const int Entries = 30;

    private SmallStore? _store;
    private SqliteCommand? _lookUp;
    private Func<int>? _recognise;

    [GlobalSetup]
    public void Start()
    {
        _store = new();
        _store.Settle();
        _lookUp = _store.Command("SELECT post_id FROM post_keys WHERE kind = 2 AND feed_id = 0 AND value = @url", ("@url", Answers.BigStore.Address(7)));
        _recognise = _store.Bot.Recognised(feed: 7);
    }

    [GlobalCleanup]
    public async ValueTask DisposeAsync()
    {
        if (_store is not null)
            await _store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Benchmark(Baseline = true)]
    public long LookUps()
    {
        var sum = 0L;
        for (var entry = 0; entry < Entries; entry++)
            sum += (long)_lookUp!.ExecuteScalar()!;
        return sum;
    }

    [Benchmark]
    public int Recognition() => _recognise!();
}
