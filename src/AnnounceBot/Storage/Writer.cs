using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace AnnounceBot.Storage;

/// <summary>The one way to change the database: takes work from all features, in order, and commits what waits together.</summary>
/// <remarks>Many pieces of work share one transaction, and so one wait for the disk. If one of them fails the others are done again without it.</remarks>
internal sealed class Writer : IAsyncDisposable
{
    private const int Waiting = 256, Together = 64;

    private readonly Channel<IWork> _queue = Channel.CreateBounded<IWork>(new BoundedChannelOptions(Waiting) { SingleReader = true });
    private readonly Database _database;
    private readonly Session _session;
    private readonly Task _loop;

    public Writer(Database database)
    {
        _database = database;
        _session = database.Connect();
        _loop = LoopAsync();
    }

    /// <summary>Runs work inside a transaction and returns its result once that is committed.</summary>
    /// <param name="work">Works on the session only; may run again if nothing of it was kept.</param>
    /// <param name="cancellationToken">Gives up waiting for a place in the queue; once there, the work is done.</param>
    /// <exception cref="OperatorException">The disk is full or the file cannot be written; nothing was kept.</exception>
    public async Task<T> WriteAsync<T>(Func<Session, T> work, CancellationToken cancellationToken)
    {
        var item = new Work<T>(work);
        await _queue.Writer.WriteAsync(item, cancellationToken);
        return await item.Done;
    }

    public Task WriteAsync(Action<Session> work, CancellationToken cancellationToken) =>
        WriteAsync(session =>
        {
            work(session);
            return true;
        }, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _loop;
        _session.Dispose();
    }

    private async Task LoopAsync()
    {
        var batch = new List<IWork>();
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        while (await _queue.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < Together && _queue.Reader.TryRead(out var item))
                batch.Add(item);
            Commit(batch);
        }
    }

    private void Commit(List<IWork> batch)
    {
        while (batch.Count > 0 && FailedOf(batch) is { } failed)
            batch.Remove(failed);
    }

    /// <returns>The piece that failed, and took the others back with it, which know of nothing yet; null: all were told what became of them.</returns>
    private IWork? FailedOf(List<IWork> batch)
    {
        IWork? running = null;
        try
        {
            _session.Execute("BEGIN IMMEDIATE");
            foreach (var item in batch)
            {
                running = item;
                item.Run(_session);
            }

            running = null;
            _session.Execute("COMMIT");
            _session.TakeAfterCommit().ForEach(action => action());
            batch.ForEach(item => item.Complete());
            return null;
        }
        catch (Exception failure) // the edge of the loop: whoever waits for the work gets it
        {
            // SQLite ends a transaction by itself when the disk is full, for one: then it is nobody's own failure.
            var failed = _session.InTransaction ? running : null;
            if (_session.InTransaction)
                _session.Execute("ROLLBACK");
            _session.TakeAfterCommit();
            foreach (var item in failed is null ? batch : [failed])
                item.Fail(Explained(failure));
            return failed;
        }
    }

    private Exception Explained(Exception failure) => failure is SqliteException sqlite ? StorageFailures.Explain(sqlite, _database.Path) : failure;

    private interface IWork
    {
        void Run(Session session);

        void Complete();

        void Fail(Exception reason);
    }

    private sealed class Work<T>(Func<Session, T> work) : IWork
    {
        private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? _result;

        public Task<T> Done => _done.Task;

        public void Run(Session session) => _result = work(session);

        public void Complete() => _done.TrySetResult(_result!);

        public void Fail(Exception reason) => _done.TrySetException(reason);
    }
}
