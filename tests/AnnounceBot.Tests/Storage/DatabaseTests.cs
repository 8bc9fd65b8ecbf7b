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
    public void Opening_it_once_more_writes_nothing()
    {
        using var first = Database.Open(_folder.File("a.db"));
        // SQLite's own count of what other connections commit, as this one sees it.
        var before = first.Read(session => session.Scalar("PRAGMA data_version"));

        Database.Open(_folder.File("a.db")).Dispose();

        first.Read(session => session.Scalar("PRAGMA data_version")).ShouldBe(before);
    }
}
