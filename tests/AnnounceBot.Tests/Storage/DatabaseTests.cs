using AnnounceBot.Storage;
using AnnounceBot.Testing;

namespace AnnounceBot.Tests.Storage;

public sealed class DatabaseTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_new_file_can_shrink_in_steps()
    {
        using var database = Database.Open(_folder.File("a.db"));

        database.Read(session => session.Scalar("PRAGMA auto_vacuum")).ShouldBe(2);
    }

    [Fact]
    public void A_new_file_and_what_lies_beside_it_are_for_its_user_alone()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var database = Database.Open(_folder.File("a.db"));
        using var session = database.Connect();
        session.Execute("CREATE TABLE lamps (name TEXT)");

        foreach (var end in new[] { "", "-wal", "-shm" })
            File.GetUnixFileMode(_folder.File($"a.db{end}")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite, end);
    }

    [Fact]
    public void One_that_is_there_keeps_the_mode_that_somebody_gave_it()
    {
        if (OperatingSystem.IsWindows())
            return;
        Database.Open(_folder.File("a.db")).Dispose();
        var mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        File.SetUnixFileMode(_folder.File("a.db"), mode);

        Database.Open(_folder.File("a.db")).Dispose();

        File.GetUnixFileMode(_folder.File("a.db")).ShouldBe(mode);
    }

    [Fact]
    public void Opening_it_once_more_writes_nothing()
    {
        using var first = Database.Open(_folder.File("a.db"));
        // SQLite's own count of what other connections commit, as this one sees it.
        var before = first.Read(session => session.Scalar("PRAGMA data_version"));

        Database.Open(_folder.File("a.db")).Dispose();

        first.Read(session => session.Scalar("PRAGMA data_version")).ShouldBe(before);
    }
}
