namespace AnnounceBot.Storage;

/// <summary>What tells one database from all others, also those that begin afresh at the same place.</summary>
internal static class Installation
{
    private const string Name = "SELECT name FROM installation";

    public static string NameOf(Session session) => session.Text(Name)!;
}
