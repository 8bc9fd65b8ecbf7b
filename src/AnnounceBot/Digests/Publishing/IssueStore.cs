using AnnounceBot.Digests.Rendering;
using AnnounceBot.Storage;
using Microsoft.Data.Sqlite;

namespace AnnounceBot.Digests.Publishing;

/// <summary>The issues that were published, as they were then.</summary>
internal static class IssueStore
{
    private const string Columns = "id, number, starts_at, ends_at, title, published_at, published_by, markdown, text, html, file_name, issue, written_at";

    private const string ByNumber = $"SELECT {Columns} FROM digests WHERE state = 'published' AND number = @number";

    private const string ById = $"SELECT {Columns} FROM digests WHERE state = 'published' AND id = @id";

    private const string Newest = """
        SELECT digests.id, number, title, published_at, (SELECT count(*) FROM posts WHERE digest_id = digests.id),
          (SELECT min(delivery_id) FROM digest_messages WHERE digest_id = digests.id)
        FROM digests WHERE state = 'published' ORDER BY number DESC LIMIT @atMost
        """;

    private const string Beside = """
        SELECT number, title FROM digests WHERE state = 'published'
          AND number IN ((SELECT max(number) FROM digests WHERE state = 'published' AND number < @number), (SELECT min(number) FROM digests WHERE state = 'published' AND number > @number))
        ORDER BY number
        """;

    private const string TakenBack = """
        SELECT 1 FROM digests JOIN deeds ON kind = 'digest' AND subject = digests.id AND deed = 'unpublished' WHERE number = @number AND state <> 'published'
        """;

    private const string SetPublished = """
        UPDATE digests SET state = 'published', published_at = @now, published_by = @by, title = @title, issue = @issue, markdown = @markdown, text = @text, html = @html,
          file_name = @fileName, folder = @folder, written_at = NULL, file_notice_id = NULL
        WHERE id = @id AND state = 'draft'
        """;

    private const string Fate = "SELECT state, number, published_by, published_at FROM digests WHERE id = @id";

    public static PublishedIssue? One(Session session, int number) => session.Query(ByNumber, Read, ("@number", number)).SingleOrDefault();

    public static PublishedIssue? One(Session session, DigestId id) => session.Query(ById, Read, ("@id", id.Value)).SingleOrDefault();

    /// <returns>All of them, the newest first.</returns>
    public static List<ListedIssue> All(Session session) => All(session, atMost: int.MaxValue);

    /// <inheritdoc cref="All(Session)"/>
    public static List<ListedIssue> All(Session session, int atMost) => session.Query(Newest, row => new ListedIssue(
        new(row.GetInt64(0)), row.GetInt32(1), row.GetString(2), row.Instant(3), row.GetInt32(4), row.IsDBNull(5) ? null : new(row.GetInt64(5))), ("@atMost", atMost));

    /// <returns>The published issues before and after one, those that there are, in their order.</returns>
    public static List<(int Number, string Title)> NextTo(Session session, int number) => session.Query(Beside, row => (row.GetInt32(0), row.GetString(1)), ("@number", number));

    /// <returns>Whether it was published once, and is not now.</returns>
    public static bool IsTakenBack(Session session, int number) => session.Any(TakenBack, ("@number", number));

    /// <param name="folder">Where its file is to be written; null: nowhere.</param>
    public static void Publish(Session session, DigestId draft, Renderings renderings, string title, string json, string? by, string? folder, DateTimeOffset now) => session.Execute(SetPublished,
        ("@id", draft.Value), ("@now", now.ToColumn()), ("@by", by), ("@title", title), ("@issue", json), ("@markdown", renderings.Markdown), ("@text", renderings.Text),
        ("@html", renderings.Html), ("@fileName", renderings.FileName), ("@folder", folder));

    /// <returns>What became of an issue that somebody has before them: whether it is still a draft, and who published it; null: there never was one.</returns>
    public static IssueFate? FateOf(Session session, DigestId id) => session.Query(
        Fate, row => new IssueFate(row.GetString(0), row.IsDBNull(1) ? null : row.GetInt32(1), row.TextOrNull(2), row.InstantOrNull(3)), ("@id", id.Value)).SingleOrDefault();

    private static PublishedIssue Read(SqliteDataReader row) => new(
        new(row.GetInt64(0)), row.GetInt32(1), new(row.Instant(2), row.Instant(3)), row.GetString(4), row.Instant(5), row.TextOrNull(6),
        new(row.GetString(7), row.GetString(8), row.GetString(9), row.GetString(10)), row.GetString(11), row.InstantOrNull(12));
}
