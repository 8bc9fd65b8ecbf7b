using System.Text.Json;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Posts;
using AnnounceBot.Posts.Lists;
using AnnounceBot.Storage;
using Microsoft.Data.Sqlite;

namespace AnnounceBot.Digests.Drafts;

/// <summary>The draft of the next issue, of which there is one at most, as the list of its changes.</summary>
internal static class DraftStore
{
    private const string Next = "SELECT coalesce(max(number), 0) + 1 FROM digests";

    private const string Begin = $"""
        INSERT INTO digests (number, state, given, starts_at, ends_at, begun_at) VALUES (({Next}), 'draft', @given, @from, @to, @now)
        RETURNING id
        """;

    private const string TheDraft = "SELECT id, number, starts_at, ends_at, given FROM digests WHERE state = 'draft'";

    private const string Changes = "SELECT at, person, change FROM digest_changes WHERE digest_id = @digest ORDER BY revision";

    private const string Append = """
        INSERT INTO digest_changes (digest_id, revision, at, person_id, person, change)
        VALUES (@digest, (SELECT coalesce(max(revision), 0) + 1 FROM digest_changes WHERE digest_id = @digest), @now, @personId, @person, @change)
        """;

    private const string SetEnd = "UPDATE digests SET ends_at = @to WHERE id = @digest";

    private const string SetDiscarded = "UPDATE digests SET state = 'discarded', number = NULL WHERE id = @digest AND state = 'draft'";

    private const string NumberPublished = "SELECT number FROM digests WHERE id = @digest AND state = 'published'";

    private const string ChangedByPeople = "SELECT 1 FROM digest_changes WHERE digest_id = @digest AND person_id IS NOT NULL";

    private const string NotToBeHad = $"""
        SELECT posts.id, digest_id IS NOT NULL FROM json_each(@posts) CROSS JOIN posts ON posts.id = json_each.value WHERE digest_id IS NOT NULL OR NOT ({PostLister.IsShown})
        """;

    /// <returns>Of an issue that would be begun now.</returns>
    public static int NextNumber(Session session) => (int)session.Scalar(Next)!.Value;

    /// <param name="isGiven">See <see cref="Draft.IsGiven"/>.</param>
    public static DigestId Add(Session session, Period period, bool isGiven, DateTimeOffset now) =>
        new(session.Scalar(Begin, ("@given", isGiven), ("@from", period.From.ToColumn()), ("@to", period.To.ToColumn()), ("@now", now.ToColumn()))!.Value);

    /// <returns>As it would be published now, without the posts that are not to be had; null: there is none.</returns>
    public static Draft? Current(Session session) => History(session)?.Latest is { } draft ? WithoutLost(session, draft) : null;

    /// <summary>Appends a change to the draft.</summary>
    /// <param name="by">Null: the bot, when it was time.</param>
    /// <returns>The draft with it.</returns>
    public static Draft Write(Session session, DigestId digest, Change change, Person? by, DateTimeOffset now)
    {
        session.Execute(Append, ("@digest", digest.Value), ("@now", now.ToColumn()), ("@personId", by?.Id), ("@person", by?.Name),
            ("@change", JsonSerializer.Serialize(change, ChangesJson.Default.Change)));
        var draft = Current(session)!;
        session.Execute(SetEnd, ("@to", draft.Period.To.ToColumn()), ("@digest", digest.Value));
        return draft;
    }

    /// <inheritdoc cref="DraftHistory.Undo"/>
    public static Change.Undone? Undoing(Session session) => History(session)?.Undo();

    public static void Discard(Session session, DigestId draft) => session.Execute(SetDiscarded, ("@digest", draft.Value));

    /// <returns>Of what was a draft, the number that it was published with; null: it was not.</returns>
    public static int? PublishedAs(Session session, DigestId digest) => (int?)session.Scalar(NumberPublished, ("@digest", digest.Value));

    /// <returns>Whether people began or changed it, and not only the bot.</returns>
    public static bool IsChanged(Session session, DigestId draft) => session.Any(ChangedByPeople, ("@digest", draft.Value));

    private static DraftHistory? History(Session session) => session.Query(TheDraft, ReadEmpty).SingleOrDefault() is { } empty
        ? new(empty, session.Query(Changes, ReadChange, ("@digest", empty.Id.Value)))
        : null;

    /// <summary>What a person left out stays left out as they said.</summary>
    private static Draft WithoutLost(Session session, Draft draft)
    {
        var lost = session.Query(NotToBeHad, row => (Post: new PostId(row.GetInt64(0)), IsInAnother: row.GetBoolean(1)), ("@posts", JsonSerializer.Serialize(draft.Posts.Select(post => post.Value))))
            .ToDictionary(post => post.Post, post => post.IsInAnother ? LeftOut.InAnotherIssue : LeftOut.Hidden);
        return lost.Count == 0
            ? draft
            : draft with { Entries = [.. draft.Entries.Select(entry => entry.Out is null && lost.TryGetValue(entry.Post, out var why) ? entry with { Out = why } : entry)] };
    }

    private static Draft ReadEmpty(SqliteDataReader row) => new(new(row.GetInt64(0)), row.GetInt32(1), new(row.Instant(2), row.Instant(3))) { IsGiven = row.GetBoolean(4) };

    private static LastChange ReadChange(SqliteDataReader row) =>
        new(row.Instant(0), row.TextOrNull(1), JsonSerializer.Deserialize(row.GetString(2), ChangesJson.Default.Change)!);
}
