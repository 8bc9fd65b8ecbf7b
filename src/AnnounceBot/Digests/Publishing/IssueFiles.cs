using AnnounceBot.Delivery;
using AnnounceBot.Storage;
using Microsoft.Data.Sqlite;

namespace AnnounceBot.Digests.Publishing;

/// <summary>Which files are to be written to the output folder, or taken out of it.</summary>
internal static class IssueFiles
{
    private const string Columns = "id, number, folder, file_name, markdown, file_notice_id";

    private const string Unwritten = $"SELECT {Columns} FROM digests WHERE state = 'published' AND written_at IS NULL AND folder IS NOT NULL ORDER BY number";

    private const string Leave = """
        INSERT INTO digest_leftovers (folder, file_name, markdown) SELECT folder, file_name, markdown FROM digests WHERE id = @id AND written_at IS NOT NULL AND folder IS NOT NULL
        """;

    private const string Leftovers = "SELECT id, folder, file_name, markdown FROM digest_leftovers";

    private const string SetWritten = "UPDATE digests SET written_at = @now, file_name = @name, folder = @folder, file_notice_id = NULL WHERE id = @id AND state = 'published'";

    private const string Forget = "DELETE FROM digest_leftovers WHERE id = @id";

    private const string Standing = "SELECT 1 FROM digests WHERE file_notice_id IS NOT NULL AND state = 'published' AND written_at IS NULL";

    private const string SetNotice = "UPDATE digests SET file_notice_id = @notice WHERE id = @id";

    public static List<IssueFile> ToWrite(Session session) => session.Query(Unwritten, Read);

    /// <summary>Remembers the file of an issue that is taken back.</summary>
    public static void TakeBack(Session session, DigestId issue) => session.Execute(Leave, ("@id", issue.Value));

    public static List<Leftover> ToRemove(Session session) => session.Query(Leftovers, row => new Leftover(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3)));

    public static void Written(Session session, IssueFile file, DateTimeOffset now) =>
        session.Execute(SetWritten, ("@id", file.Issue.Value), ("@now", now.ToColumn()), ("@name", file.Name), ("@folder", file.Folder));

    public static void Removed(Session session, Leftover file) => session.Execute(Forget, ("@id", file.Id));

    public static bool IsToldAlready(Session session) => session.Any(Standing);

    public static void Told(Session session, DigestId issue, DeliveryId notice) => session.Execute(SetNotice, ("@id", issue.Value), ("@notice", notice.Value));

    private static IssueFile Read(SqliteDataReader row) => new(
        new(row.GetInt64(0)), row.GetInt32(1), row.GetString(2), row.GetString(3), row.GetString(4), row.IsDBNull(5) ? null : new(row.GetInt64(5)));
}
