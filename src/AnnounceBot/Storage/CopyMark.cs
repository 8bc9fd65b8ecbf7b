namespace AnnounceBot.Storage;

/// <summary>What tells a copy from the database itself.</summary>
internal static class CopyMark
{
    private const string Mark = "INSERT INTO copies (id, made_at) VALUES (1, @at) ON CONFLICT (id) DO UPDATE SET made_at = @at";

    private const string Marked = "SELECT made_at FROM copies";

    private const string Unmark = "DELETE FROM copies";

    public static void Write(Session session, DateTimeOffset at) => session.Execute(Mark, ("@at", at.ToColumn()));

    /// <returns>When the copy was made; null: it is none of ours.</returns>
    public static DateTimeOffset? Read(Session session) => session.Scalar(Marked) is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;

    public static void Remove(Session session) => session.Execute(Unmark);

    /// <summary>A copy that somebody put in the database's place by hand was put back now: what it does not know is looked for then, too.</summary>
    /// <param name="session">In a transaction of whoever holds the lock.</param>
    public static void Adopt(Session session, DateTimeOffset now)
    {
        if (Read(session) is { } madeAt)
            ForgottenTime.Begin(session, new(madeAt, now));
    }
}
