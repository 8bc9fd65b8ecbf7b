namespace AnnounceBot.Storage.Upkeep;

/// <summary>How far upkeep has come along a table's ids, so that each row is looked at once.</summary>
internal static class Progress
{
    private const string Last = "SELECT last_id FROM upkeep WHERE what = @what";

    private const string Store = "INSERT INTO upkeep (what, last_id) VALUES (@what, @last) ON CONFLICT (what) DO UPDATE SET last_id = @last";

    public static long Of(Session session, string what) => session.Scalar(Last, ("@what", what)) ?? 0;

    public static void Reach(Session session, string what, long id) => session.Execute(Store, ("@what", what), ("@last", id));
}
