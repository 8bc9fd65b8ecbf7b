using AnnounceBot.Storage;
using AnnounceBot.Testing;
using Microsoft.Data.Sqlite;

namespace AnnounceBot.Tests.Storage;

public sealed class MigratorTests
{
    public static TheoryData<int> EarlierVersions => [.. Enumerable.Range(0, Migrator.NewestVersion)];

    [Theory]
    [MemberData(nameof(EarlierVersions))]
    public void A_database_of_an_earlier_version_becomes_what_a_new_one_is(int version)
    {
        using var folder = new TempFolder();
        using (var old = Connect(folder.File("old.db")))
            Migrator.Upgrade(old, "old.db", version);

        using var upgraded = Database.Open(folder.File("old.db"));
        using var fresh = Database.Open(folder.File("new.db"));

        Schema(upgraded).ShouldBe(Schema(fresh));
        Schema(fresh).ShouldNotBeEmpty();
    }

    [Fact]
    public void Scripts_are_numbered_without_a_gap_so_that_none_ever_comes_between() => Migrator.Scripts.Select(script => script.Split('.')[^2][..5])
        .ShouldBe(Enumerable.Range(1, Migrator.NewestVersion).Select(number => $"{number:0000}_"));

    [Fact]
    public void A_database_of_a_newer_version_is_refused_and_left_alone()
    {
        using var folder = new TempFolder();
        using (var database = Database.Open(folder.File("a.db")))
            database.Read(session => session.Execute("PRAGMA user_version = 999"));

        var refusal = Should.Throw<OperatorException>(() => Database.Open(folder.File("a.db")));

        refusal.Message.ShouldContain("newer AnnounceBot");
        using var connection = Connect(folder.File("a.db"));
        connection.Scalar("PRAGMA user_version").ShouldBe(999);
    }

    [Fact]
    public void The_database_of_another_program_is_refused()
    {
        using var folder = new TempFolder();
        using (var other = Connect(folder.File("other.db")))
            other.Execute("CREATE TABLE recipes (name TEXT)");

        Should.Throw<OperatorException>(() => Database.Open(folder.File("other.db"))).Message.ShouldContain("another program");
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_in_words()
    {
        using var folder = new TempFolder();
        var path = folder.Write("letter.db", string.Concat(Enumerable.Repeat("Dear Sir or Madam, ", 500)));

        Should.Throw<OperatorException>(() => Database.Open(path)).Message.ShouldContain("is not a database");
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_told_in_words()
    {
        using var folder = new TempFolder();
        var file = folder.Write("a-file", "");

        Should.Throw<OperatorException>(() => Database.Open(Path.Combine(file, "below", "a.db"))).Message.ShouldContain("storage.path");
    }

    [Fact]
    public void Connections_are_as_this_house_wants_them()
    {
        using var folder = new TempFolder();
        using var database = Database.Open(folder.File("a.db"));

        database.Read(session => session.Text("PRAGMA journal_mode")).ShouldBe("wal");
        database.Read(session => session.Scalar("PRAGMA foreign_keys")).ShouldBe(1);
        database.Read(session => session.Scalar("PRAGMA busy_timeout")!.Value).ShouldBeGreaterThan(1000);
    }

    private static Session Connect(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        return new(connection);
    }

    private static List<string> Schema(Database database) => database.Read(session =>
        session.Query("SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_master ORDER BY 1", row => row.GetString(0)));
}
