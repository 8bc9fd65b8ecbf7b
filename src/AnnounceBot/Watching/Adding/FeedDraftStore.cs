using AnnounceBot.Storage;
using Microsoft.Data.Sqlite;

namespace AnnounceBot.Watching.Adding;

/// <summary>What is being added and not saved yet: here, and not in memory, so that buttons go on working after a restart.</summary>
internal static class FeedDraftStore
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private const string Insert = """
        INSERT INTO feed_drafts (begun_at, offered, url, title, name, tags, title_only) VALUES (@now, @offered, @url, @title, @name, @tags, @titleOnly)
        RETURNING id
        """;

    private const string ById = "SELECT id, offered, url, name, tags, title_only, title FROM feed_drafts WHERE id = @id AND begun_at > @oldest";

    private const string Choose = "UPDATE feed_drafts SET url = @url, title = @title WHERE id = @id";

    private const string Delete = "DELETE FROM feed_drafts WHERE id = @id";

    private const string DeleteOld = "DELETE FROM feed_drafts WHERE begun_at <= @oldest";

    public static FeedDraft Add(Session session, FeedDraft draft, DateTimeOffset now)
    {
        session.Execute(DeleteOld, ("@oldest", (now - Kept).ToColumn()));
        var id = session.Scalar(Insert,
            ("@now", now.ToColumn()), ("@offered", draft.Offered.ToColumn() ?? "[]"), ("@url", draft.Url), ("@title", draft.Title), ("@name", draft.Name), ("@tags", draft.Tags.ToColumn()),
            ("@titleOnly", draft.TitleOnly ? 1 : 0));
        return draft with { Id = id!.Value };
    }

    /// <returns>Null: saved, given up, or more than a day old.</returns>
    public static FeedDraft? One(Session session, long id, DateTimeOffset now) =>
        session.Query(ById, Read, ("@id", id), ("@oldest", (now - Kept).ToColumn())).SingleOrDefault();

    public static void Chosen(Session session, FeedDraft draft) => session.Execute(Choose, ("@url", draft.Url), ("@title", draft.Title), ("@id", draft.Id));

    public static void Remove(Session session, long id) => session.Execute(Delete, ("@id", id));

    private static FeedDraft Read(SqliteDataReader row) => new(
        row.GetInt64(0), row.Words(1), row.TextOrNull(2), row.TextOrNull(3), row.Words(4), row.GetInt64(5) != 0)
    {
        Title = row.TextOrNull(6),
    };
}
