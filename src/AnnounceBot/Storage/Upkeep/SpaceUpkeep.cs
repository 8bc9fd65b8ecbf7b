using Microsoft.Data.Sqlite;

namespace AnnounceBot.Storage.Upkeep;

/// <summary>Gives the disk back what the database does not need any more.</summary>
internal sealed class SpaceUpkeep(Database database, Writer writer) : IUpkeep
{
    // 4 kB each: some are kept for what comes next, and a step is done in some milliseconds.
    private const int PagesKept = 1000, PagesAStep = 250;

    private static readonly string GiveBack = $"PRAGMA incremental_vacuum({PagesAStep})";

    public async Task<bool> StepAsync(CancellationToken cancellationToken)
    {
        if (database.Read(session => session.Scalar("PRAGMA freelist_count")) > PagesKept + PagesAStep)
        {
            // A row for each page: it ends where one stops reading.
            await writer.WriteAsync(session => session.Query(GiveBack, row => 0), cancellationToken);
            return true;
        }

        ShortenLog();
        return false;
    }

    /// <summary>The log beside the database stays as long as it ever was, else; where somebody reads just now, tomorrow is early enough.</summary>
    private void ShortenLog()
    {
        try
        {
            using var session = database.Connect();
            session.Execute("PRAGMA busy_timeout = 50");
            session.Query("PRAGMA wal_checkpoint(TRUNCATE)", row => 0);
        }
        catch (SqliteException failure)
        {
            throw StorageFailures.Explain(failure, database.Path);
        }
    }
}
