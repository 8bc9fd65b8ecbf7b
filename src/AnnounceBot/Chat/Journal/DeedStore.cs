using AnnounceBot.Chat.Commands;
using AnnounceBot.Storage;

namespace AnnounceBot.Chat.Journal;

/// <summary>Who did what and when, for ever; written in the transaction that does it.</summary>
internal static class DeedStore
{
    private const string Insert = """
        INSERT INTO deeds (at, person_id, person, deed, kind, subject, words) VALUES (@at, @id, @person, @deed, @kind, @subject, @words)
        """;

    private const string OfSubject = "SELECT at, person, deed, words FROM deeds WHERE kind = @kind AND subject = @subject ORDER BY id";

    private const string Counted = """
        SELECT coalesce(person, 'the command line'), deed, count(*) FROM deeds
        WHERE kind = @kind AND at > @since GROUP BY coalesce(person_id, ''), deed ORDER BY count(*) DESC, min(id)
        """;

    /// <param name="by">Null: on the command line.</param>
    /// <param name="subject">Its id among its kind; null: it has none.</param>
    public static void Write(Session session, DateTimeOffset at, Person? by, string deed, DeedKind kind, long? subject, string? words = null) => session.Execute(Insert,
        ("@at", at.ToColumn()), ("@id", by?.Id), ("@person", by?.Name), ("@deed", deed), ("@kind", ToColumn(kind)), ("@subject", subject), ("@words", words));

    /// <returns>What was done to it, the oldest first.</returns>
    public static List<Deed> Of(Session session, DeedKind kind, long subject) => session.Query(
        OfSubject, row => new Deed(row.Instant(0), row.TextOrNull(1), row.GetString(2), row.TextOrNull(3)), ("@kind", ToColumn(kind)), ("@subject", subject));

    /// <returns>Who did what how often since then, as they were called last: what was done most comes first.</returns>
    public static List<(string Person, string What, long Times)> CountedSince(Session session, DeedKind kind, DateTimeOffset since) => session.Query(
        Counted, row => (row.GetString(0), row.GetString(1), row.GetInt64(2)), ("@kind", ToColumn(kind)), ("@since", since.ToColumn()));

    private static string ToColumn(DeedKind kind) => kind.ToString().ToLowerInvariant();
}
