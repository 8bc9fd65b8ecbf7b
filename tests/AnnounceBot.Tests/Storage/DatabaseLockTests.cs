using AnnounceBot.Storage;
using AnnounceBot.Testing;

namespace AnnounceBot.Tests.Storage;

public sealed class DatabaseLockTests
{
    [Fact]
    public void A_second_one_is_refused_until_the_first_is_gone()
    {
        using var folder = new TempFolder();
        var path = folder.File("a.db");

        using (DatabaseLock.Take(path))
            Should.Throw<OperatorException>(() => DatabaseLock.Take(path)).Message.ShouldContain("Stop it first");

        DatabaseLock.Take(path).Dispose();
    }
}
