using AnnounceBot.Announcements.Matching;
using AnnounceBot.Delivery;
using AnnounceBot.Posts;
using AnnounceBot.Storage;
using Microsoft.Data.Sqlite;

namespace AnnounceBot.Announcements.Routing;

/// <summary>Routes that moderators made in the chat.</summary>
internal static class RouteStore
{
    private const string Columns = """
        SELECT channel, feeds, tags, authors, match, kinds, languages, template, mention, crosspost, thread, quiet, max_per_hour, id, channel_name, made_at, made_by FROM routes
        """;

    private const string ActiveOnes = Columns + " WHERE state = 'active' ORDER BY id";

    private const string ById = Columns + " WHERE id = @id AND state = @state";

    private const string ActiveIds = "SELECT group_concat(id) FROM (SELECT id FROM routes WHERE state = 'active' ORDER BY id)";

    private const string StateOf = "SELECT state FROM routes WHERE id = @id";

    private const string Insert = """
        INSERT INTO routes (state, channel, channel_name, feeds, tags, authors, match, kinds, languages, template, mention, crosspost, thread, quiet, max_per_hour, made_at, made_by)
        VALUES ('draft', @channel, @name, @feeds, @tags, @authors, @match, @kinds, @languages, @template, @mention, @crosspost, @thread, @quiet, @maxPerHour, @now, @by)
        RETURNING id
        """;

    private const string Turn = "UPDATE routes SET state = @to WHERE id = @id AND state = @from";

    // Whoever has not saved it by then has forgotten it. The row stays: its number must not be another's, since buttons remember it.
    private const string ForgetDrafts = "UPDATE routes SET state = 'removed' WHERE state = 'draft' AND made_at < @before";

    /// <returns>In the order in which they were made.</returns>
    public static List<Route> Active(Session session) => session.Query(ActiveOnes, Read);

    /// <returns>Which routes are active: as rows never change, another answer means other routes.</returns>
    public static string StampOf(Session session) => session.Text(ActiveIds) ?? "";

    /// <param name="state">draft, active or removed.</param>
    /// <returns>Null if there is no such route in that state.</returns>
    public static Route? One(Session session, RouteId id, string state) => session.Query(ById, Read, ("@id", id.Value), ("@state", state)).SingleOrDefault();

    /// <returns>Null if there is no such route (any more).</returns>
    public static string? State(Session session, RouteId id) => session.Text(StateOf, ("@id", id.Value));

    /// <summary>Keeps a route that is not saved yet, and forgets those that nobody saved.</summary>
    public static Route AddDraft(Session session, RouteOptions route, string channelName, DateTimeOffset now, TimeSpan kept, string by)
    {
        session.Execute(ForgetDrafts, ("@before", (now - kept).ToColumn()));
        var id = session.Scalar(Insert,
            ("@channel", route.Channel), ("@name", channelName), ("@feeds", route.Feeds.ToColumn()), ("@tags", route.Tags.ToColumn()), ("@authors", route.Authors.ToColumn()),
            ("@match", route.Match?.ToString()), ("@kinds", ((IReadOnlyList<string>)[.. route.Kinds.Select(PostStore.KindColumn)]).ToColumn()), ("@languages", route.Languages.ToColumn()),
            ("@template", route.Template), ("@mention", route.Mention), ("@crosspost", route.Crosspost), ("@thread", route.Thread), ("@quiet", route.QuietHours?.ToString()),
            ("@maxPerHour", route.MaxPerHour), ("@now", now.ToColumn()), ("@by", by))!.Value;
        return One(session, new(id), "draft")!;
    }

    /// <returns>Whether it was in the state before: of two at once the first counts.</returns>
    public static bool Change(Session session, RouteId id, string from, string to) => session.Execute(Turn, ("@to", to), ("@id", id.Value), ("@from", from)) > 0;

    private static Route Read(SqliteDataReader row) => new(
        new()
        {
            Channel = row.GetString(0),
            Feeds = row.Words(1),
            Tags = row.Words(2),
            Authors = row.Words(3),
            Match = row.TextOrNull(4) is { } match ? Parse(match) : null,
            Kinds = [.. row.Words(5).Select(PostStore.KindOf)],
            Languages = row.Words(6),
            Template = row.GetString(7),
            Mention = row.TextOrNull(8),
            Crosspost = row.GetBoolean(9),
            Thread = row.GetBoolean(10),
            QuietHours = row.TextOrNull(11) is { } quiet && QuietHours.TryParse(quiet, out var hours) ? hours : null,
            MaxPerHour = row.IsDBNull(12) ? null : row.GetInt32(12),
        },
        new(new(row.GetInt64(13)), row.GetString(14), row.Instant(15), row.GetString(16)));

    private static MatchExpression Parse(string text) => MatchExpression.Parse(text, out var mistake) ?? throw new InvalidDataException($"The expression \"{text}\" of a route cannot be read any more: {mistake}");
}
