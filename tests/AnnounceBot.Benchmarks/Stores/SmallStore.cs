using Microsoft.Data.Sqlite;

namespace AnnounceBot.Benchmarks.Stores;

/// <summary>A store of 10,000 posts for one benchmark, with a bare connection to it for the floor.</summary>
internal sealed class SmallStore : IAsyncDisposable
{
    private const int Posts = 10_000, Weeks = 5, Feeds = 500;

    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("announcebot-benchmark-");

    public SmallStore()
    {
        var path = Path.Combine(_folder.FullName, "announcebot.db");
        Bot = new(path, Posts, Weeks, new FixedClock());
        Bare = new(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        Bare.Open();
        using var setting = Command("PRAGMA synchronous = FULL");
        setting.ExecuteNonQuery();
    }

    public StoreUnderTest Bot { get; }

    public SqliteConnection Bare { get; }

    /// <summary>What the store was built without. It waits: the tool does not, for a setup in its own process.</summary>
    public void Settle() => Bot.SettleAsync(Feeds).GetAwaiter().GetResult();

    /// <summary>A bare statement, to be prepared once and run often.</summary>
    public SqliteCommand Command(string sql, params (string Name, object Value)[] parameters)
    {
        var command = Bare.CreateCommand();
#pragma warning disable CA2100 // constants of the benchmarks
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value);
        return command;
    }

    public async ValueTask DisposeAsync()
    {
        await Bare.DisposeAsync();
        await Bot.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
