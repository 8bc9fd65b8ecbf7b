using AnnounceBot.Feeds;
using AnnounceBot.Feeds.Scheduling;
using AnnounceBot.Posts;
using AnnounceBot.Storage;
using Microsoft.Data.Sqlite;

namespace AnnounceBot.Watching;

/// <summary>The feeds and what was remembered of them.</summary>
internal sealed class FeedStore(Database database)
{
    private const string Columns = """
        SELECT id, url, name, title, tags, title_only, origin, state, due_at, not_before, seeded_at, polled_at, succeeded_at, failing_since, failures, failure, reader_state, any_certificate, home
        FROM feeds
        """;

    private const string DueColumns = "SELECT id, coalesce(json_extract(reader_state, '$.Url'), url), due_at FROM feeds";

    private const string Upsert = """
        INSERT INTO feeds (url, name, tags, title_only, any_certificate, origin, state, added_at, due_at)
        VALUES (@url, @name, @tags, @titleOnly, @anyCertificate, @origin, 'active', @now, @now)
        ON CONFLICT (url) DO UPDATE SET name = @name, tags = @tags, title_only = @titleOnly, any_certificate = @anyCertificate, origin = @origin,
          due_at = CASE state WHEN 'removed' THEN @now ELSE due_at END,
          state = CASE state WHEN 'removed' THEN 'active' ELSE state END
        WHERE state = 'removed' OR (name, tags, title_only, any_certificate, origin) IS NOT (@name, @tags, @titleOnly, @anyCertificate, @origin)
        """;

    private const string AsListed = "SELECT url, name, tags, title_only, any_certificate FROM feeds WHERE origin = @origin AND state <> 'removed'";

    private const string Remove = "UPDATE feeds SET state = 'removed' WHERE url = @url";

    private const string AfterPoll = """
        UPDATE feeds SET state = @newState, title = coalesce(@title, title), home = coalesce(@home, home), due_at = @due, not_before = @notBefore,
          seeded_at = coalesce(seeded_at, @succeeded), polled_at = @now, succeeded_at = coalesce(@succeeded, succeeded_at),
          failing_since = @failingSince, failures = @failures, failure = @failure, reader_state = @reader
        WHERE id = @id AND state = 'active' AND url = @url AND name IS @name AND tags IS @tags AND title_only = @titleOnly
        """;

    public List<Feed> All() => database.Read(All);

    public Feed? One(FeedId id) => database.Read(session => One(session, id));

    public static List<Feed> All(Session session) => session.Query(Columns + " WHERE state <> 'removed' ORDER BY id", Read);

    /// <returns>Also one that is watched no longer.</returns>
    public static Feed? One(Session session, FeedId id) => session.Query(Columns + " WHERE id = @id", Read, ("@id", id.Value)).SingleOrDefault();

    /// <returns>Active feeds whose time has come, the longest overdue first; those, too, whose time is too far away to be true, as after a clock was set back.</returns>
    public List<DueFeed> Due(DateTimeOffset now, int atMost) => database.Read(session => session.Query(
        DueColumns + " WHERE state = 'active' AND (due_at <= @now OR due_at > @implausible) ORDER BY due_at LIMIT @atMost", ReadDue,
        ("@now", now.ToColumn()), ("@implausible", (now + Schedule.Implausible).ToColumn()), ("@atMost", atMost)));

    /// <returns>Every active feed, due or not, but for those whose server asked us to wait.</returns>
    public List<DueFeed> Askable(DateTimeOffset now) => database.Read(session => session.Query(
        DueColumns + " WHERE state = 'active' AND coalesce(not_before, 0) <= @now ORDER BY id", ReadDue, ("@now", now.ToColumn())));

    public int CountActive() => (int)database.Read(session => session.Scalar("SELECT count(*) FROM feeds WHERE state = 'active'")!.Value);

    /// <returns>When the next feed falls due after a moment; null if none does.</returns>
    public DateTimeOffset? NextDueAfter(DateTimeOffset moment) =>
        database.Read(session => session.Scalar("SELECT min(due_at) FROM feeds WHERE state = 'active' AND due_at > @moment", ("@moment", moment.ToColumn()))) is { } due ? DateTimeOffset.FromUnixTimeMilliseconds(due) : null;

    /// <summary>Makes the feeds of one origin those that are listed: new ones are due at once, missing ones are watched no longer.</summary>
    public static void Keep(Session session, FeedOrigin origin, IReadOnlyList<FeedOptions> feeds, DateTimeOffset now)
    {
        var (listed, kept) = (feeds.Select(Listed.Of).ToList(), session.Query(AsListed, ReadListed, ("@origin", OriginColumn(origin))));
        foreach (var feed in listed.Except(kept))
        {
            session.Execute(Upsert,
                ("@url", feed.Url), ("@name", feed.Name), ("@tags", feed.Tags), ("@titleOnly", feed.TitleOnly), ("@anyCertificate", feed.AnyCertificate),
                ("@origin", OriginColumn(origin)), ("@now", now.ToColumn()));
        }

        foreach (var url in kept.Select(feed => feed.Url).Except(listed.Select(feed => feed.Url)))
            session.Execute(Remove, ("@url", url));
        MergedFeeds.PartFromRemoved(session, now);
    }

    /// <summary>Stores what a poll came to: validators, health and when to come again.</summary>
    /// <returns>
    /// Whether nobody paused, removed, moved or changed the feed while its server was asked. Of one that was changed the answer is dropped, and it is asked again:
    /// routes may go by its new name and tags already.
    /// </returns>
    public static bool Record(Session session, Polled polled, DateTimeOffset now)
    {
        var feed = polled.Feed;
        return session.Execute(AfterPoll,
            ("@newState", polled.IsGone ? "gone" : "active"), ("@title", polled.Document?.Title?.ToText()), ("@home", polled.Document?.Link),
            ("@due", (polled.Next.Due ?? DateTimeOffset.MaxValue).ToColumn()), ("@notBefore", polled.Next.NotBefore.ToColumn()), ("@succeeded", polled.Failure is null ? now.ToColumn() : null),
            ("@now", now.ToColumn()), ("@failingSince", polled.Reader.FailingSince.ToColumn()), ("@failures", polled.Reader.FailuresInARow),
            ("@failure", polled.Failure), ("@reader", polled.Reader.ToJson()),
            ("@id", feed.Id.Value), ("@url", feed.Url.AbsoluteUri), ("@name", feed.Name), ("@tags", feed.Tags.ToColumn()), ("@titleOnly", feed.TitleOnly ? 1 : 0)) > 0;
    }

    private static Listed ReadListed(SqliteDataReader row) => new(row.GetString(0), row.TextOrNull(1), row.TextOrNull(2), row.GetInt64(3), row.GetInt64(4));

    private static DueFeed ReadDue(SqliteDataReader row) => new(new(row.GetInt64(0)), new Uri(row.GetString(1)), row.Instant(2));

    private static Feed Read(SqliteDataReader row)
    {
        var url = new Uri(row.GetString(1));
        var reader = row.TextOrNull(16) is { } state ? FeedState.FromJson(state) : FeedState.New(url);
        return new(
            new(row.GetInt64(0)), url, row.TextOrNull(2), row.TextOrNull(3), Uri.TryCreate(row.TextOrNull(18), UriKind.Absolute, out var home) ? home : null, row.Words(4), row.GetInt64(5) != 0,
            OriginOf(row.GetString(6)), StatusOf(row.GetString(7)),
            row.Instant(8), row.InstantOrNull(9), row.InstantOrNull(10), row.InstantOrNull(11), row.InstantOrNull(12),
            row.InstantOrNull(13), row.GetInt32(14), row.TextOrNull(15), reader with { AcceptsAnyCertificate = row.GetInt64(17) != 0 });
    }

    public static string OriginColumn(FeedOrigin origin) => origin switch
    {
        FeedOrigin.Sample => "sample",
        FeedOrigin.Chat => "chat",
        FeedOrigin.CommandLine => "command line",
        _ => "configuration",
    };

    private static FeedOrigin OriginOf(string column) => column switch
    {
        "sample" => FeedOrigin.Sample,
        "chat" => FeedOrigin.Chat,
        "command line" => FeedOrigin.CommandLine,
        _ => FeedOrigin.Configuration,
    };

    private static FeedStatus StatusOf(string column) => column switch
    {
        "active" => FeedStatus.Active,
        "paused" => FeedStatus.Paused,
        "gone" => FeedStatus.Gone,
        "moved" => FeedStatus.Moved,
        _ => FeedStatus.Removed,
    };

    /// <summary>What a list says of a feed, as it stands in columns.</summary>
    private sealed record Listed(string Url, string? Name, string? Tags, long TitleOnly, long AnyCertificate)
    {
        public static Listed Of(FeedOptions feed) => new(feed.Url.AbsoluteUri, feed.Name, feed.Tags.ToColumn(), feed.TitleOnly ? 1 : 0, feed.AcceptAnyCertificate ? 1 : 0);
    }
}
