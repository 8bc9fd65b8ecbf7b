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

    /// <param name="by">Null: on the command line.</param>
    /// <param name="subject">Its id among its kind; null: it has none.</param>
    public static void Write(Session session, DateTimeOffset at, Person? by, string deed, DeedKind kind, long? subject, string? words = null) => session.Execute(Insert,
        ("@at", at.ToColumn()), ("@id", by?.Id), ("@person", by?.Name), ("@deed", deed), ("@kind", ToColumn(kind)), ("@subject", subject), ("@words", words));

    /// <returns>What was done to it, the oldest first.</returns>
    public static List<Deed> Of(Session session, DeedKind kind, long subject) => session.Query(
        OfSubject, row => new Deed(row.Instant(0), row.TextOrNull(1), row.GetString(2), row.TextOrNull(3)), ("@kind", ToColumn(kind)), ("@subject", subject));

    private static string ToColumn(DeedKind kind) => kind.ToString().ToLowerInvariant();
}
