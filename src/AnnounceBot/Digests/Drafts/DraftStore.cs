using System.Text.Json;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Storage;
using Microsoft.Data.Sqlite;

namespace AnnounceBot.Digests.Drafts;

/// <summary>The draft of the next issue, of which there is one at most, as the list of its changes.</summary>
internal static class DraftStore
{
    private const string Begin = """
        INSERT INTO digests (number, state, starts_at, ends_at, begun_at) VALUES ((SELECT coalesce(max(number), 0) + 1 FROM digests), 'draft', @from, @to, @now)
        RETURNING id
        """;

    private const string TheDraft = "SELECT id, number, starts_at, ends_at FROM digests WHERE state = 'draft'";

    private const string Changes = "SELECT at, person, change FROM digest_changes WHERE digest_id = @digest ORDER BY revision";

    private const string Append = """
        INSERT INTO digest_changes (digest_id, revision, at, person_id, person, change)
        VALUES (@digest, (SELECT count(*) + 1 FROM digest_changes WHERE digest_id = @digest), @now, @personId, @person, @change)
        """;

    private const string SetPeriod = "UPDATE digests SET ends_at = @to WHERE id = @digest";

    private const string SetDiscarded = "UPDATE digests SET state = 'discarded', number = NULL WHERE id = @digest AND state = 'draft'";

    public static DigestId Add(Session session, Period period, DateTimeOffset now) =>
        new(session.Scalar(Begin, ("@from", period.From.ToColumn()), ("@to", period.To.ToColumn()), ("@now", now.ToColumn()))!.Value);

    /// <returns>Null: there is none.</returns>
    public static Draft? Current(Session session) => session.Query(TheDraft, ReadEmpty).SingleOrDefault() is { } draft ? History(session, draft)[^1].State : null;

    /// <param name="by">Null: the bot, when it was time.</param>
    public static void Write(Session session, DigestId draft, Change change, Person? by, DateTimeOffset now)
    {
        session.Execute(Append, ("@digest", draft.Value), ("@now", now.ToColumn()), ("@personId", by?.Id), ("@person", by?.Name),
            ("@change", JsonSerializer.Serialize(change, ChangesJson.Default.Change)));
        if (change is Change.Loaded loaded)
            session.Execute(SetPeriod, ("@to", loaded.To.ToColumn()), ("@digest", draft.Value));
    }

    /// <returns>What would take the latest change back that was not taken back yet; null: there is none but the one that the draft began with.</returns>
    public static Change.Undone? Undoing(Session session, Draft draft)
    {
        var standing = Standing(History(session, draft with { Entries = [] }));
        return standing is [.., var before, var last] ? new(before.State.Revision, last.State.Last!.Change) : null;
    }

    /// <returns>Whether it was a draft until now.</returns>
    public static bool Discard(Session session, DigestId draft) => session.Execute(SetDiscarded, ("@digest", draft.Value)) > 0;

    /// <returns>The draft after each of its changes; before the first it is empty.</returns>
    private static List<(Change? Change, Draft State)> History(Session session, Draft empty)
    {
        var states = new List<(Change? Change, Draft State)> { (null, empty) };
        foreach (var made in session.Query(Changes, ReadChange, ("@digest", empty.Id.Value)))
        {
            var changed = made.Change is Change.Undone undone ? states[undone.To].State : made.Change.ApplyTo(states[^1].State);
            states.Add((made.Change, changed with { Revision = states.Count, Last = made }));
        }

        return states;
    }

    private static List<(Change? Change, Draft State)> Standing(List<(Change? Change, Draft State)> history)
    {
        var standing = new List<(Change? Change, Draft State)>();
        foreach (var step in history.Skip(1))
        {
            if (step.Change is Change.Undone)
                standing.RemoveAt(standing.Count - 1);
            else
                standing.Add(step);
        }

        return standing;
    }

    private static Draft ReadEmpty(SqliteDataReader row) => new(new(row.GetInt64(0)), row.GetInt32(1), new(row.Instant(2), row.Instant(3)));

    private static LastChange ReadChange(SqliteDataReader row) =>
        new(row.Instant(0), row.TextOrNull(1), JsonSerializer.Deserialize(row.GetString(2), ChangesJson.Default.Change)!);
}
