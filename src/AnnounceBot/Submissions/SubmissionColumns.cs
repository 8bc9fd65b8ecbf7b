using AnnounceBot.Delivery;
using AnnounceBot.Posts;
using AnnounceBot.Storage;
using Microsoft.Data.Sqlite;

namespace AnnounceBot.Submissions;

/// <summary>How submissions stand in their table.</summary>
internal static class SubmissionColumns
{
    public const string All = """
        SELECT id, kind, state, link, url, title, person_id, person, sent_at, author, excerpt, tags, language, image, post_kind, published_at, site, note,
          notice_id, post_id, feed_id, decided_at, decided_by, reason
        FROM submissions
        """;

    public static string ToColumn(this SubmissionKind kind) => kind.ToString().ToLowerInvariant();

    public static string ToColumn(this SubmissionState state) => state.ToString().ToLowerInvariant();

    public static Submission Read(SqliteDataReader row) => new(
        new(row.GetInt64(0)), Enum.Parse<SubmissionKind>(row.GetString(1), ignoreCase: true), Enum.Parse<SubmissionState>(row.GetString(2), ignoreCase: true),
        row.GetString(3), row.TextOrNull(4), row.GetString(5))
    {
        PersonId = row.TextOrNull(6),
        Person = row.TextOrNull(7),
        SentAt = row.Instant(8),
        Author = row.TextOrNull(9),
        Excerpt = row.TextOrNull(10),
        Tags = row.Words(11),
        Language = row.TextOrNull(12),
        Image = row.TextOrNull(13),
        PostKind = PostStore.KindOf(row.GetString(14)),
        PublishedAt = row.InstantOrNull(15),
        Site = row.TextOrNull(16),
        Note = row.TextOrNull(17),
        Notice = row.IsDBNull(18) ? null : new DeliveryId(row.GetInt64(18)),
        Post = row.IsDBNull(19) ? null : new PostId(row.GetInt64(19)),
        Feed = row.IsDBNull(20) ? null : new FeedId(row.GetInt64(20)),
        DecidedAt = row.InstantOrNull(21),
        DecidedBy = row.TextOrNull(22),
        Reason = row.TextOrNull(23),
    };
}
