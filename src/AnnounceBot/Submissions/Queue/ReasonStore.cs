using AnnounceBot.Chat.Commands;
using AnnounceBot.Storage;

namespace AnnounceBot.Submissions.Queue;

/// <summary>Why submissions were rejected, kept to be chosen again.</summary>
internal static class ReasonStore
{
    // The most used, and the latest beside them: one that was written today must not lose against ten years.
    private const string Offer = """
        SELECT id, words FROM reasons
        WHERE id IN (SELECT id FROM reasons ORDER BY uses DESC, id LIMIT 15) OR id IN (SELECT id FROM reasons ORDER BY used_at DESC, id LIMIT 10)
        ORDER BY uses DESC, used_at DESC, id
        """;

    private const string ById = "SELECT words FROM reasons WHERE id = @id";

    private const string Count = """
        INSERT INTO reasons (words, uses, used_at) VALUES (@words, 1, @now)
        ON CONFLICT (words) DO UPDATE SET uses = uses + 1, used_at = @now
        """;

    /// <returns>At most 25, as a form can offer them.</returns>
    public static List<OptionChoice> Offered(Session session) => session.Query(Offer, row => new OptionChoice(row.GetString(1), $"{row.GetInt64(0)}"));

    public static string? Words(Session session, string id) => session.Text(ById, ("@id", id));

    public static void Used(Session session, string words, DateTimeOffset now) => session.Execute(Count, ("@words", words), ("@now", now.ToColumn()));
}
