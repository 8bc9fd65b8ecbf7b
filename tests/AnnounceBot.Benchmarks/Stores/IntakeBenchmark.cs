using BenchmarkDotNet.Attributes;
using Microsoft.Data.Sqlite;

namespace AnnounceBot.Benchmarks.Stores;

/// <summary>What a poll is stored with, beside the floor: one row in one transaction, waiting for the disk as we do. A new post's document is parsed first, as each is another.</summary>
[MemoryDiagnoser]
public class IntakeBenchmark : IAsyncDisposable
{
    private const int Feeds = 50;

    private SmallStore? _store;
    private SqliteCommand? _insert;
    private Func<Task>[] _notModified = [], _unchanged = [];
    private int _turn;

    [GlobalSetup]
    public void Start()
    {
        _store = new();
        _store.Settle();
        _notModified = [.. Enumerable.Range(0, Feeds).Select(_store.Bot.NotModified)];
        _unchanged = [.. Enumerable.Range(0, Feeds).Select(feed => _store.Bot.Polled(feed, news: 0))];
        _insert = _store.Command("INSERT INTO deeds (at, kind, subject, deed) VALUES (1, 'post', 1, @text)", ("@text", new string('x', 500)));
    }

    [GlobalCleanup]
    public async ValueTask DisposeAsync()
    {
        if (_store is not null)
            await _store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Benchmark(Baseline = true)]
    public int OneRow() => _insert!.ExecuteNonQuery();

    [Benchmark]
    public Task NotModified() => _notModified[_turn++ % Feeds]();

    [Benchmark]
    public Task UnchangedDocument() => _unchanged[_turn++ % Feeds]();

    [Benchmark]
    public Task OneNewPost() => _store!.Bot.Polled(_turn++, news: _turn)();
}
