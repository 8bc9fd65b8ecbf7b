using AnnounceBot.Feeds;
using AnnounceBot.Posts;
using AnnounceBot.Storage;

namespace AnnounceBot.Watching;

/// <summary>What persons change about feeds, in the table.</summary>
internal static class FeedChanges
{
    private const string Addresses = """
        SELECT id, url, json_extract(reader_state, '$.Url') FROM feeds WHERE state <> 'removed' ORDER BY id
        """;

    // One that was removed earlier comes back with all that is known of it.
    private const string Insert = """
        INSERT INTO feeds (url, name, title, tags, title_only, origin, state, added_at, due_at)
        VALUES (@url, @name, @title, @tags, @titleOnly, @origin, 'active', @now, @now)
        ON CONFLICT (url) DO UPDATE SET name = @name, title = coalesce(@title, title), tags = @tags, title_only = @titleOnly, any_certificate = 0, origin = @origin, state = 'active', moved_to = NULL, due_at = @now,
          failing_since = NULL, failures = 0, failure = NULL
        RETURNING id
        """;

    private const string SetState = "UPDATE feeds SET state = @state WHERE id = @id";

    private const string Wake = "UPDATE feeds SET state = 'active', due_at = @now, failing_since = NULL, failures = 0, failure = NULL, reader_state = @reader WHERE id = @id";

    private const string AwakeGone = "UPDATE feeds SET state = 'active' WHERE id = @id AND state = 'gone'";

    private const string SetDetails = "UPDATE feeds SET name = @name, tags = @tags, title_only = @titleOnly WHERE id = @id";

    private const string OfUrl = "SELECT id FROM feeds WHERE url = @url AND id <> @id";

    private const string SetUrl = "UPDATE feeds SET url = @url WHERE id = @id";

    private const string Point = """
        UPDATE feeds SET reader_state = @reader, not_before = NULL, failing_since = NULL, failures = 0, failure = NULL, due_at = @now, moved_to = NULL,
          state = CASE state WHEN 'paused' THEN 'paused' ELSE 'active' END
        WHERE id = @id
        """;

    /// <returns>Who reads which address, whatever way it is written.</returns>
    public static Dictionary<string, FeedId> ReadBy(Session session)
    {
        var read = new Dictionary<string, FeedId>(StringComparer.Ordinal);
        foreach (var (id, url, at) in session.Query(Addresses, row => (new FeedId(row.GetInt64(0)), row.GetString(1), row.TextOrNull(2))))
        {
            read.TryAdd(Same(url), id);
            if (at is not null)
                read.TryAdd(Same(at), id);
        }

        return read;
    }

    /// <returns>The address in the form in which two of one feed are the same text.</returns>
    public static string Same(string url) => CanonicalUrl.Of(url)?.Value ?? url;

    public static FeedId Add(Session session, NewFeed feed, FeedOrigin origin, DateTimeOffset now) => new(session.Scalar(Insert,
        ("@url", feed.Url.AbsoluteUri), ("@name", feed.Name), ("@title", feed.Title), ("@tags", feed.Tags.ToColumn()), ("@titleOnly", feed.TitleOnly ? 1 : 0), ("@origin", FeedStore.OriginColumn(origin)),
        ("@now", now.ToColumn()))!.Value);

    public static void Remove(Session session, FeedId id) => session.Execute(SetState, ("@state", "removed"), ("@id", id.Value));

    public static void Pause(Session session, FeedId id) => session.Execute(SetState, ("@state", "paused"), ("@id", id.Value));

    /// <summary>It is due at once, and how often it failed is forgotten.</summary>
    public static void Resume(Session session, Feed feed, DateTimeOffset now) => session.Execute(Wake,
        ("@now", now.ToColumn()), ("@reader", (feed.Reader with { FailuresInARow = 0, FailingSince = null }).ToJson()), ("@id", feed.Id.Value));

    /// <summary>One that is gone may be asked once more.</summary>
    public static void Rouse(Session session, FeedId id) => session.Execute(AwakeGone, ("@id", id.Value));

    public static void Edit(Session session, Feed feed) => session.Execute(SetDetails,
        ("@name", feed.Name), ("@tags", feed.Tags.ToColumn()), ("@titleOnly", feed.TitleOnly ? 1 : 0), ("@id", feed.Id.Value));

    /// <summary>Gives a feed another address; who was there before and is watched no longer gets the old one, and its keys are known here, too.</summary>
    /// <param name="reader">What is remembered of the new address.</param>
    public static void Move(Session session, Feed feed, Uri to, FeedState reader, DateTimeOffset now)
    {
        if (session.Scalar(OfUrl, ("@url", to.AbsoluteUri), ("@id", feed.Id.Value)) is { } other)
        {
            KeyStore.TeachAll(session, new(other), feed.Id);
            PostStore.Credit(session, new(other), feed.Id);
            session.Execute(SetUrl, ("@url", $"moving:{other}"), ("@id", other));
            session.Execute(SetUrl, ("@url", to.AbsoluteUri), ("@id", feed.Id.Value));
            session.Execute(SetUrl, ("@url", feed.Url.AbsoluteUri), ("@id", other));
        }

        session.Execute(SetUrl, ("@url", to.AbsoluteUri), ("@id", feed.Id.Value));
        session.Execute(Point, ("@reader", reader.ToJson()), ("@now", now.ToColumn()), ("@id", feed.Id.Value));
    }
}
