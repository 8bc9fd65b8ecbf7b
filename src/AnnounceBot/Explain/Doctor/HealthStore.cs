using AnnounceBot.Storage;

namespace AnnounceBot.Explain.Doctor;

/// <summary>What SQLite says of the file.</summary>
internal static class HealthStore
{
    private const string Check = "PRAGMA quick_check(20)";

    /// <returns>What is damaged; none: nothing.</returns>
    public static List<string> Damages(Session session)
    {
        var said = session.Query(Check, row => row.GetString(0));
        return said is ["ok"] ? [] : said;
    }
}
