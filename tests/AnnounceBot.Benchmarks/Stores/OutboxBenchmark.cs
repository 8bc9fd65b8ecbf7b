using BenchmarkDotNet.Attributes;
using Microsoft.Data.Sqlite;

namespace AnnounceBot.Benchmarks.Stores;

/// <summary>An announcement sent, beside the floor: the two writes that it takes (begun, sent), each waiting for the disk; and a look when nothing waits.</summary>
[MemoryDiagnoser]
public class OutboxBenchmark : IAsyncDisposable
{
    private SmallStore? _store;
    private SqliteCommand? _write;

    [GlobalSetup]
    public void Start()
    {
        _store = new();
        _store.Settle();
        _write = _store.Command("UPDATE deliveries SET attempts = attempts + 1 WHERE id = 1");
    }

    [GlobalCleanup]
    public async ValueTask DisposeAsync()
    {
        if (_store is not null)
            await _store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Benchmark(Baseline = true)]
    public int TwoWrites() => _write!.ExecuteNonQuery() + _write.ExecuteNonQuery();

    [Benchmark]
    public async Task OneAnnouncement()
    {
        await _store!.Bot.EnqueueAsync();
        await _store.Bot.DeliverAsync();
    }

    [Benchmark]
    public Task NothingToDo() => _store!.Bot.DeliverAsync();
}
