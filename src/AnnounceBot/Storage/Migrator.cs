using System.Globalization;
using System.Reflection;

namespace AnnounceBot.Storage;

/// <summary>Brings a database to the newest schema by numbered scripts, one transaction each.</summary>
internal static class Migrator
{
    private const string Folder = "AnnounceBot.Storage.Migrations.";

    // "ABot" in ASCII: tells our files from other programs' databases.
    private const long ApplicationId = 0x41426f74;

    /// <summary>The scripts in their order: resource names such as 0001_house.sql.</summary>
    public static IReadOnlyList<string> Scripts { get; } =
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public static int NewestVersion => Scripts.Count;

    public static void Upgrade(Session session, string path) => Upgrade(session, path, NewestVersion);

    /// <returns>Of its schema; 0: it is empty.</returns>
    /// <exception cref="OperatorException">It is the database of another program.</exception>
    public static int VersionOf(Session session, string path)
    {
        CheckOwner(session, path);
        return (int)session.Scalar("PRAGMA user_version")!.Value;
    }

    /// <summary>For tests: stops at an earlier version.</summary>
    internal static void Upgrade(Session session, string path, int target)
    {
        var version = VersionOf(session, path);
        if (version > NewestVersion)
        {
            throw new OperatorException(
                $"{path} was written by a newer AnnounceBot (its schema is {version}, this program knows {NewestVersion}). Install that version again, or put back the backup made before the upgrade.");
        }

        for (var next = version + 1; next <= target; next++)
            Apply(session, next);
    }

    /// <returns>Whether it is a database that this program made.</returns>
    public static bool IsOurs(Session session) => session.Scalar("PRAGMA application_id") == ApplicationId;

    private static void CheckOwner(Session session, string path)
    {
        if (IsOurs(session))
            return;
        if (session.Scalar("PRAGMA application_id") != 0 || session.Any("SELECT 1 FROM sqlite_master"))
            throw new OperatorException($"{path} is the database of another program. Check storage.path.");
    }

    private static void Apply(Session session, int version)
    {
        session.Execute("BEGIN IMMEDIATE");
        try
        {
            // Another process may have been faster.
            if (session.Scalar("PRAGMA user_version") < version)
            {
                session.Execute(Script(version));
                session.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {version}"));
                session.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}"));
            }

            session.Execute("COMMIT");
        }
        finally
        {
            if (session.InTransaction)
                session.Execute("ROLLBACK");
        }
    }

    private static string Script(int version)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Scripts[version - 1])!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
