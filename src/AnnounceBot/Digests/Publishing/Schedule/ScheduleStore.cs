using System.Globalization;
using AnnounceBot.Delivery;
using AnnounceBot.Storage;
using Microsoft.Data.Sqlite;

namespace AnnounceBot.Digests.Publishing.Schedule;

/// <summary>What moderators set instead of the configured schedule, and how far it was followed.</summary>
internal static class ScheduleStore
{
    private const string Off = "off";

    private const string TheSet = "SELECT every, day, time, set_by, set_at FROM digest_schedule";

    private const string Put = """
        INSERT INTO digest_schedule (id, every, day, time, set_at, set_by) VALUES (1, @every, @day, @time, @now, @by)
        ON CONFLICT (id) DO UPDATE SET every = @every, day = @day, time = @time, set_at = @now, set_by = @by
        """;

    private const string TakeAway = "DELETE FROM digest_schedule";

    private const string State = "SELECT schedule, since, handled_at FROM digest_due";

    private const string Follow = """
        INSERT INTO digest_due (id, schedule, since) VALUES (1, @schedule, @now) ON CONFLICT (id) DO UPDATE SET schedule = @schedule, since = @now
        """;

    private const string SetHandled = "UPDATE digest_due SET handled_at = @due WHERE handled_at IS NULL OR handled_at < @due";

    private const string SetNotice = "UPDATE digest_due SET notice_id = @notice, digest_id = @digest";

    private const string TheNotice = "SELECT notice_id, digest_id FROM digest_due WHERE notice_id IS NOT NULL";

    /// <returns>Null: as the configuration says.</returns>
    public static ScheduleSet? Set(Session session) => session.Query(TheSet, Read).SingleOrDefault();

    /// <param name="schedule">Null: off.</param>
    public static void Write(Session session, ScheduleOptions? schedule, string by, DateTimeOffset now)
    {
        var (every, plain) = (schedule?.Every.ToString().ToLowerInvariant() ?? Off, schedule ?? new());
        session.Execute(Put, ("@every", every), ("@day", plain.Day.ToString()), ("@time", ScheduleWords.Time(plain)), ("@by", by), ("@now", now.ToColumn()));
    }

    public static void AsConfigured(Session session) => session.Execute(TakeAway);

    public static DueState? Due(Session session) => session.Query(State, row => new DueState(row.GetString(0), row.Instant(1), row.InstantOrNull(2))).SingleOrDefault();

    /// <summary>From now on this one counts.</summary>
    public static void Begin(Session session, string schedule, DateTimeOffset now) => session.Execute(Follow, ("@schedule", schedule), ("@now", now.ToColumn()));

    /// <returns>Whether it was still to be handled.</returns>
    public static bool Handle(Session session, DateTimeOffset due) => session.Execute(SetHandled, ("@due", due.ToColumn())) > 0;

    /// <summary>Which notice is to be decided on; none any more where it is null.</summary>
    public static void Told(Session session, DeliveryId? notice, DigestId? draft) => session.Execute(SetNotice, ("@notice", notice?.Value), ("@digest", draft?.Value));

    /// <returns>The notice that nobody has decided on yet, and its draft; null: there is none.</returns>
    public static (DeliveryId Notice, DigestId Draft)? Undecided(Session session) =>
        session.Query(TheNotice, row => (new DeliveryId(row.GetInt64(0)), new DigestId(row.GetInt64(1)))) is [var told] ? told : null;

    private static ScheduleSet Read(SqliteDataReader row) => new(row.GetString(0) == Off ? null : new()
    {
        Every = Enum.Parse<SchedulePeriod>(row.GetString(0), ignoreCase: true),
        Day = Enum.Parse<DayOfWeek>(row.GetString(1)),
        Time = TimeOnly.Parse(row.GetString(2), CultureInfo.InvariantCulture),
    }, row.GetString(3), row.Instant(4));
}
