using AnnounceBot.Storage;
using AnnounceBot.Testing;

namespace AnnounceBot.Tests.Support;

/// <summary>A real database in a folder of its own, with its writer.</summary>
internal sealed class TempDatabase : IAsyncDisposable, IDisposable
{
    private readonly TempFolder _folder = new();

    /// <param name="like">A database to begin with, which nobody works on; null: an empty one.</param>
    public TempDatabase(string? like = null)
    {
        if (like is not null)
            File.Copy(like, _folder.File("announcebot.db"));
        Database = Database.Open(_folder.File("announcebot.db"));
        Writer = new(Database);
    }

    public Database Database { get; }

    public Writer Writer { get; }

    public Task WriteAsync(Action<Session> work) => Writer.WriteAsync(work, CancellationToken.None);

    public Task<T> WriteAsync<T>(Func<Session, T> work) => Writer.WriteAsync(work, CancellationToken.None);

    public long? Scalar(string sql) => Database.Read(session => session.Scalar(sql));

    public List<string> Texts(string sql) => Database.Read(session => session.Query(sql, row => row.GetValue(0).ToString()!));

    /// <summary>For the fields of test classes: the runner knows no other way to dispose of those.</summary>
    public void Dispose() => DisposeAsync().AsTask().Wait();

    public async ValueTask DisposeAsync()
    {
        await Writer.DisposeAsync();
        Database.Dispose();
        _folder.Dispose();
    }
}
