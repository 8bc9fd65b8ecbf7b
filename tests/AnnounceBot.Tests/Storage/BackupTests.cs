using System.Text;
using AnnounceBot.Chat.Discord;
using AnnounceBot.Storage;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Storage;

public sealed class BackupTests : IDisposable
{
    private const string AddFeed = "INSERT INTO feeds (url, origin, state, added_at, due_at) VALUES (@url, 'sample', 'active', 0, 0)";

    private const int Many = 20_000;

    private readonly TempDatabase _temp = new();
    private readonly TempFolder _folder = new();
    private readonly TestClock _clock = new(Some.Noon);

    public void Dispose()
    {
        _temp.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task It_holds_what_was_committed_and_says_when_it_was_made()
    {
        await AddAsync("https://one.example/");

        Write("a.backup");

        await AddAsync("https://two.example/");
        using var copy = Database.Connect(_folder.File("a.backup"));
        copy.Query("SELECT url FROM feeds", row => row.GetString(0)).ShouldBe(["https://one.example/"]);
        CopyMark.Read(copy).ShouldBe(Some.Noon);
        copy.Scalar("PRAGMA auto_vacuum").ShouldBe(2);
        _temp.Scalar("SELECT count(*) FROM copies").ShouldBe(0);
    }

    [Fact]
    public async Task Writers_go_on_while_it_is_made()
    {
        await AddManyAsync();
        var written = 0;

        Write("a.backup", goOn: _ => AddAsync($"https://new.example/{written++}").Wait(Wait.Limit));

        written.ShouldBeGreaterThan(0);
        using var copy = Database.Connect(_folder.File("a.backup"));
        copy.Scalar("SELECT count(*) FROM feeds").ShouldBe(Many);
        _temp.Scalar("SELECT count(*) FROM feeds").ShouldBe(Many + written);
    }

    [Fact]
    public async Task A_secret_that_answers_in_our_name_is_nowhere_in_it()
    {
        const string token = "a-token-that-nobody-may-have";
        await _temp.WriteAsync(session => session.Execute(
            "INSERT INTO open_answers (interaction_id, application_id, token, is_update, since) VALUES ('1', '2', @token, 0, 0)", ("@token", token)));

        Write("a.backup");

        Encoding.UTF8.GetString(File.ReadAllBytes(_folder.File("a.backup"))).ShouldNotContain(token);
        _temp.Scalar("SELECT count(*) FROM open_answers").ShouldBe(1);
    }

    [Fact]
    public void Nobody_else_may_read_it()
    {
        Write("a.backup");

        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(_folder.File("a.backup")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task It_takes_the_place_of_an_earlier_one_and_of_what_a_kill_left_behind()
    {
        Write("a.backup");
        await AddAsync("https://one.example/");
        _folder.Write("a.backup.unfinished", "half a copy");
        _folder.Write("a.backup.unfinished-journal", "and its journal");

        Write("a.backup");

        using (var copy = Database.Connect(_folder.File("a.backup")))
            copy.Scalar("SELECT count(*) FROM feeds").ShouldBe(1);
        Directory.GetFiles(_folder.Path).ShouldBe([_folder.File("a.backup")]);
    }

    [Fact]
    public void One_that_is_stopped_leaves_the_earlier_one_as_it_was()
    {
        Write("a.backup");
        var before = File.ReadAllBytes(_folder.File("a.backup"));

        Should.Throw<InvalidDataException>(() => Write("a.backup", cleanse: _ => throw new InvalidDataException("stopped")));

        File.ReadAllBytes(_folder.File("a.backup")).ShouldBe(before);
        Directory.GetFiles(_folder.Path).ShouldBe([_folder.File("a.backup")]);
    }

    [Fact]
    public async Task It_can_be_stopped_in_the_middle()
    {
        await AddManyAsync();

        Should.Throw<OperationCanceledException>(() => Write("a.backup", goOn: _ => false));

        Directory.GetFiles(_folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public void Another_file_is_never_overwritten()
    {
        var letter = _folder.Write("letter.txt", "Dear Ada");
        using (var recipes = Database.Connect(_folder.File("recipes.db")))
            recipes.Execute("CREATE TABLE recipes (name TEXT)");

        Should.Throw<OperatorException>(() => BackupTarget.Of(letter, _temp.Database.Path)).Message.ShouldContain("left alone");
        Should.Throw<OperatorException>(() => BackupTarget.Of(_folder.File("recipes.db"), _temp.Database.Path)).Message.ShouldContain("left alone");
        File.ReadAllText(letter).ShouldBe("Dear Ada");
    }

    [Theory]
    [InlineData("")]
    [InlineData("-wal")]
    [InlineData(".lock")]
    public void Nor_is_the_database_itself(string end)
    {
        Should.Throw<OperatorException>(() => BackupTarget.Of(_temp.Database.Path + end, _temp.Database.Path)).Message.ShouldContain("Name another file");
    }

    [Fact]
    public void Nor_is_it_by_a_link()
    {
        File.CreateSymbolicLink(_folder.File("link"), _temp.Database.Path);

        Should.Throw<OperatorException>(() => BackupTarget.Of(_folder.File("link"), _temp.Database.Path)).Message.ShouldContain("Name another file");
    }

    [Fact]
    public void A_folder_that_is_not_there_is_told_with_what_to_do()
    {
        Should.Throw<OperatorException>(() => BackupTarget.Of(Path.Combine(_folder.Path, "none", "a.backup"), _temp.Database.Path)).Message.ShouldContain("mkdir -p");
    }

    [Fact]
    public void Of_two_at_once_the_second_is_refused()
    {
        OperatorException? refused = null;

        Write("a.backup", cleanse: _ => refused = Should.Throw<OperatorException>(() => Write("a.backup")));

        refused!.Message.ShouldContain("Another backup");
        File.Exists(_folder.File("a.backup")).ShouldBeTrue();
    }

    private Task AddAsync(string url) => _temp.WriteAsync(session => { session.Execute(AddFeed, ("@url", url)); });

    private Task AddManyAsync() => _temp.WriteAsync(session =>
    {
        for (var i = 0; i < Many; i++)
            session.Execute(AddFeed, ("@url", $"https://{i}.example/"));
    });

    private void Write(string name, Func<long, bool>? goOn = null, Action<Session>? cleanse = null) =>
        new Backup(_temp.Database, _clock).Write(BackupTarget.Of(_folder.File(name), _temp.Database.Path), cleanse ?? OpenAnswerStore.ForgetAll, goOn ?? (_ => true));
}
