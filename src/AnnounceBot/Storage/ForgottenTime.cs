using Microsoft.Data.Sqlite;

namespace AnnounceBot.Storage;

/// <summary>A time of which the database knows nothing any more, since a copy of it was put back.</summary>
/// <param name="From">When that copy was made.</param>
/// <param name="To">When it was put back: nothing was done since that we do not know.</param>
internal sealed record ForgottenTime(DateTimeOffset From, DateTimeOffset To)
{
    private const string Times = "SELECT began_at, ended_at FROM forgotten_times ORDER BY id";

    private const string Last = "SELECT max(ended_at) FROM forgotten_times";

    private const string Insert = "INSERT INTO forgotten_times (began_at, ended_at) VALUES (@from, @to)";

    public static List<ForgottenTime> All(Session session) => session.Query(Times, Read);

    /// <returns>When the last one ended; null: nothing was ever forgotten.</returns>
    public static DateTimeOffset? LastEnd(Session session) =>
        session.Scalar(Last) is { } end ? DateTimeOffset.FromUnixTimeMilliseconds(end) : null;

    /// <summary>Marks a copy as put back.</summary>
    public static void Begin(Session session, ForgottenTime time)
    {
        session.Execute(Insert, ("@from", time.From.ToColumn()), ("@to", time.To.ToColumn()));
        Installation.Renew(session);
        CopyMark.Remove(session);
    }

    private static ForgottenTime Read(SqliteDataReader row) => new(row.Instant(0), row.Instant(1));
}
