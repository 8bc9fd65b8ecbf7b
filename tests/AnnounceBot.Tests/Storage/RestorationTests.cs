using AnnounceBot.Storage;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Storage;

public sealed class RestorationTests : IDisposable
{
    private const string AddFeed = "INSERT INTO feeds (url, origin, state, added_at, due_at) VALUES (@url, 'sample', 'active', 0, 0)";

    private readonly TempFolder _folder = new();
    private readonly TestClock _clock = new(Some.Noon);

    public RestorationTests()
    {
        Change("https://before.example/");
        BackUp();
        _clock.Advance(TimeSpan.FromHours(3));
        Change("https://after.example/");
    }

    private string Live => _folder.File("a.db");

    private string Copy => _folder.File("a.backup");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_database_is_as_it_was_and_knows_of_what_it_knows_nothing()
    {
        var restored = Restore();

        restored.Forgotten.ShouldBe(new(Some.Noon, Some.Noon.AddHours(3)));
        Feeds(Live).ShouldBe(["https://before.example/"]);
        using var database = Database.Open(Live);
        database.Read(ForgottenTime.All).ShouldBe([restored.Forgotten]);
        database.Read(session => CopyMark.Read(session)).ShouldBeNull();
        database.Read(session => session.Scalar("PRAGMA auto_vacuum")).ShouldBe(2);
    }

    [Fact]
    public void The_one_before_is_kept_whole_and_can_be_put_back()
    {
        var kept = Restore().KeptAs!;

        Feeds(kept).ShouldBe(["https://after.example/", "https://before.example/"]);
        _clock.Advance(TimeSpan.FromHours(1));
        Restore(kept).Forgotten.From.ShouldBe(Some.Noon.AddHours(-1), "it says itself when it did something last");
        Feeds(Live).ShouldBe(["https://after.example/", "https://before.example/"]);
    }

    [Fact]
    public void What_a_killed_bot_left_beside_its_database_does_not_get_into_the_copy()
    {
        // As SIGKILL leaves it: changes that stand in the log only.
        using (var killed = Database.Connect(Live))
        {
            killed.Execute(AddFeed, ("@url", "https://in-the-log.example/"));
            foreach (var end in new[] { "", "-wal", "-shm" })
                File.Copy(Live + end, _folder.File("b.db") + end);
        }

        var kept = new Restoration(_folder.File("b.db"), _clock).Run(Copy, _ => default).KeptAs!;

        Feeds(_folder.File("b.db")).ShouldBe(["https://before.example/"]);
        Feeds(kept).ShouldContain("https://in-the-log.example/");
    }

    [Fact]
    public void New_deliveries_are_not_taken_for_forgotten_ones_with_their_numbers()
    {
        var before = Texts(Live, "SELECT name FROM installation");

        Restore();

        Texts(Live, "SELECT name FROM installation").ShouldNotBe(before);
    }

    [Fact]
    public void A_database_that_is_damaged_is_kept_as_it_is()
    {
        File.WriteAllText(Live, "no database any more");

        var kept = Restore().KeptAs!;

        File.ReadAllText(kept).ShouldBe("no database any more");
        Feeds(Live).ShouldBe(["https://before.example/"]);
    }

    [Fact]
    public void Where_there_is_none_a_copy_is_put_all_the_same()
    {
        File.Delete(Live);

        Restore().KeptAs.ShouldBeNull();

        Feeds(Live).ShouldBe(["https://before.example/"]);
    }

    [Fact]
    public void One_that_was_interrupted_is_opened_by_nobody_and_finished_by_doing_it_again()
    {
        // As a kill leaves it after the old one was set aside.
        File.Copy(Copy, Live + ".restored");
        File.Move(Live, _folder.File("aside.db"));

        Should.Throw<OperatorException>(() => Database.Open(Live)).Message.ShouldContain("once more");
        File.Exists(Live).ShouldBeFalse();

        Restore();
        Feeds(Live).ShouldBe(["https://before.example/"]);
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("empty")]
    [InlineData("letter")]
    [InlineData("other")]
    [InlineData("torn")]
    [InlineData("itself")]
    public void What_is_no_whole_copy_is_refused_and_the_database_is_as_it_was(string what)
    {
        var file = what switch
        {
            "missing" => _folder.File("none"),
            "empty" => _folder.Write("empty", ""),
            "letter" => _folder.Write("letter", string.Concat(Enumerable.Repeat("Dear Sir or Madam, ", 500))),
            "other" => Other(),
            "torn" => Torn(),
            _ => Live,
        };

        Should.Throw<OperatorException>(() => Restore(file));

        Feeds(Live).ShouldBe(["https://after.example/", "https://before.example/"]);
        Directory.GetFiles(_folder.Path, "a.db*").ShouldBe([Live]);
    }

    [Fact]
    public void A_copy_of_a_newer_version_is_refused()
    {
        using (var copy = Database.Connect(Copy))
            copy.Execute("PRAGMA user_version = 999");

        Should.Throw<OperatorException>(() => Restore()).Message.ShouldContain("newer AnnounceBot");
    }

    [Fact]
    public void A_copy_that_somebody_put_there_by_hand_is_noticed()
    {
        File.Delete(Live);
        File.Copy(Copy, Live);
        using var database = Database.Open(Live);

        database.Read(session =>
        {
            CopyMark.Adopt(session, Some.Noon.AddHours(5));
            CopyMark.Adopt(session, Some.Noon.AddHours(6));
            return true;
        });

        database.Read(ForgottenTime.All).ShouldBe([new ForgottenTime(Some.Noon, Some.Noon.AddHours(5))]);
    }

    private Restored Restore(string? file = null) => new Restoration(Live, _clock).Run(file ?? Copy, _ => Some.Noon.AddHours(-1));

    private void Change(string url)
    {
        using var database = Database.Open(Live);
        database.Read(session => session.Execute(AddFeed, ("@url", url)));
    }

    private void BackUp()
    {
        using var database = Database.Open(Live);
        new Backup(database, _clock).Write(BackupTarget.Of(Copy, Live), _ => { }, _ => true);
        File.Delete(Live + ".backup.lock");
    }

    private string Other()
    {
        using var other = Database.Connect(_folder.File("other.db"));
        other.Execute("CREATE TABLE recipes (name TEXT)");
        return _folder.File("other.db");
    }

    private string Torn()
    {
        var bytes = File.ReadAllBytes(Copy);
        File.WriteAllBytes(_folder.File("torn"), bytes[..(bytes.Length / 2)]);
        return _folder.File("torn");
    }

    private static List<string> Feeds(string path) => Texts(path, "SELECT url FROM feeds ORDER BY url");

    private static List<string> Texts(string path, string sql)
    {
        using var database = Database.Open(path);
        return database.Read(session => session.Query(sql, row => row.GetString(0)));
    }
}
