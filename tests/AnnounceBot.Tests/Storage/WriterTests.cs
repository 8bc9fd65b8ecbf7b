using AnnounceBot.Storage;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Storage;

public sealed class WriterTests
{
    private const string AddFeed = "INSERT INTO feeds (url, origin, state, added_at, due_at) VALUES (@url, 'sample', 'active', 0, 0)";

    [Fact]
    public async Task A_piece_of_work_that_fails_leaves_nothing_behind_and_harms_no_other()
    {
        await using var temp = new TempDatabase();
        var runs = new int[50];

        var pieces = Enumerable.Range(0, runs.Length).Select(i => temp.WriteAsync(session =>
        {
            runs[i]++;
            session.Execute(AddFeed, ("@url", $"https://{i}.example/"));
            if (i % 7 == 0)
                throw new InvalidDataException($"number {i}");
        })).ToList();
        await Should.ThrowAsync<InvalidDataException>(Task.WhenAll(pieces));

        pieces.Count(piece => piece.IsFaulted).ShouldBe(8);
        runs.Where((_, i) => i % 7 == 0).ShouldAllBe(times => times == 1, "only the others are done again");
        temp.Scalar("SELECT count(*) FROM feeds").ShouldBe(42);
    }

    /// <summary>SQLite 3.35.5, which we bring, loses a list of its own when a savepoint within ours ends after 254 pages, and the process ends with it, if such lists are kept in memory.</summary>
    [Fact]
    public async Task A_piece_of_work_may_change_many_pages_within_a_savepoint()
    {
        await using var temp = new TempDatabase();
        await temp.WriteAsync(session =>
        {
            session.Execute("CREATE TABLE pages (id INTEGER PRIMARY KEY, page TEXT CHECK (length(page) > 0))");
            for (var id = 1; id <= 300; id++)
                session.Execute("INSERT INTO pages (id, page) VALUES (@id, hex(randomblob(1500)))", ("@id", id));
        });

        await temp.WriteAsync(session =>
        {
            session.Execute("SAVEPOINT ours");
            for (var id = 1; id <= 300; id++)
            {
                session.Execute("UPDATE pages SET page = lower(page) WHERE id = @id", ("@id", id));
                session.Execute("UPDATE pages SET page = upper(page) WHERE id <= 2");
            }

            session.Execute("RELEASE ours");
        });

        temp.Scalar("SELECT count(*) FROM pages WHERE page = lower(page)").ShouldBe(298);
    }

    [Fact]
    public async Task What_is_done_after_a_commit_is_not_done_after_a_rollback()
    {
        await using var temp = new TempDatabase();
        var rung = new List<string>();

        await temp.WriteAsync(session => session.AfterCommit(() => rung.Add("kept")));
        await Should.ThrowAsync<InvalidDataException>(temp.WriteAsync(session =>
        {
            session.AfterCommit(() => rung.Add("lost"));
            throw new InvalidDataException();
        }));
        await temp.WriteAsync(session => session.AfterCommit(() => rung.Add("next")));

        rung.ShouldBe(["kept", "next"]);
    }

    [Fact]
    public async Task What_is_returned_is_readable_by_others()
    {
        await using var temp = new TempDatabase();

        await Task.WhenAll(Enumerable.Range(0, 200).Select(async i =>
        {
            await temp.WriteAsync(session => session.Execute(AddFeed, ("@url", $"https://{i}.example/")));
            temp.Database.Read(session => session.Any("SELECT 1 FROM feeds WHERE url = @url", ("@url", $"https://{i}.example/"))).ShouldBeTrue();
        }));
    }

    [Fact]
    public async Task A_full_disk_is_told_in_words_and_what_was_stored_before_stays()
    {
        await using var temp = new TempDatabase();
        await temp.WriteAsync(session => session.Execute(AddFeed, ("@url", "https://kept.example/")));
        // The real SQLITE_FULL, without filling a disk: the file may not grow.
        await temp.WriteAsync(session => session.Scalar("PRAGMA max_page_count = 1"));

        var failure = await Should.ThrowAsync<OperatorException>(temp.WriteAsync(session =>
        {
            for (var i = 0; i < 1000; i++)
                session.Execute(AddFeed, ("@url", $"https://{i}.example/{new string('x', 1000)}"));
        }));

        failure.Message.ShouldContain("is full");
        temp.Texts("SELECT url FROM feeds").ShouldBe(["https://kept.example/"]);
        await temp.WriteAsync(session => session.Scalar("PRAGMA max_page_count = 1000000"));
        await temp.WriteAsync(session => session.Execute(AddFeed, ("@url", "https://after.example/")));
        temp.Scalar("SELECT count(*) FROM feeds").ShouldBe(2);
    }
}
