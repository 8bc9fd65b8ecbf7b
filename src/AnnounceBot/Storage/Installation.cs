namespace AnnounceBot.Storage;

/// <summary>What tells one database from all others, also those that begin afresh at the same place.</summary>
internal static class Installation
{
    private const string Name = "SELECT name FROM installation";

    // What is made from now on may have the numbers of what was forgotten, and must not be taken for that.
    private const string Rename = "UPDATE installation SET name = substr(name, 1, instr(name || '-', '-') - 1) || '-' || lower(hex(randomblob(8)))";

    /// <returns>Its name, which is another one after a copy was put back.</returns>
    public static string NameOf(Session session) => session.Text(Name)!;

    /// <returns>The part of it that stays.</returns>
    public static string LastingNameOf(Session session) => NameOf(session).Split('-')[0];

    public static void Renew(Session session) => session.Execute(Rename);
}
