using System.Globalization;
using AnnounceBot.Announcements;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Chat.Journal;
using AnnounceBot.Digests.Week;
using AnnounceBot.Posts;
using AnnounceBot.Posts.Lists;
using AnnounceBot.Posts.Search;
using AnnounceBot.Storage;

namespace AnnounceBot.Benchmarks.Answers;

/// <summary>Tells how long the answers to what people ask most take, on a store of many posts: none should need more than 100 ms of work.</summary>
/// <remarks>Work is the processor's time, whatever else the machine does; of the work and the elapsed time the median, and the worst of the work.</remarks>
internal static class AnswersScenario
{
    private const int Times = 25;

    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly Person Mia = new("1", "Mia", IsModerator: false);

    /// <param name="posts">How many there are; the store stays in the temporary folder for the next time.</param>
    /// <param name="weeks">How many weeks they are spread over.</param>
    public static async Task RunAsync(int posts, int weeks)
    {
        var words = new Vocabulary();
        var path = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"announcebot-answers-{posts}-{weeks}-{Migrator.NewestVersion}.db"));
        await Console.Out.WriteLineAsync($"The store is {path}; building it takes some minutes the first time.");
        using var database = new BigStore(words, Now).Open(path, posts, weeks);
        await Console.Out.WriteLineAsync($"{posts:N0} posts over {weeks} weeks, {new FileInfo(path).Length / 1e6:N0} MB\n{$"each {Times} times",-52}{"work",10}{"worst",10}{"elapsed",10}");
        var community = new CommunityOptions();
        var clock = new FixedClock();
        var pages = new PostPages(database, community);
        var week = new WeekCommand(new(database, pages, new(database, []), community, clock), database);
        var latest = new LatestCommand(new(database, pages), database);
        var search = new SearchCommand(new(database, pages, community));

        await MeasureAsync("floor: ten posts by their ids", turn => Task.FromResult(database.Read(session =>
            PostLister.Show(session, Enumerable.Range(1, 10).Select(number => new PostId((((turn * 7919L) + (number * 104729L)) % posts) + 1))).Count)));
        foreach (var (name, given) in Weeks())
            await MeasureAsync($"/week {name}", turn => AskAsync(week, [.. given, ("weeks-ago", (long)(turn % Math.Min(weeks, 500)))]));
        foreach (var (name, given) in Latest())
            await MeasureAsync($"/posts latest {name}", _ => AskAsync(latest, given));
        foreach (var (name, typed) in Searches(words))
            await MeasureAsync($"/posts search {name}", turn => AskAsync(search, [("words", typed(turn))]));
        await MeasureAsync("tags offered while somebody types", _ => OfferedAsync(week, "tag"));
        await MeasureAsync("authors offered while somebody types", _ => OfferedAsync(week, "author"));
        await MeasureAsync("/why: post by its address, announcements, deeds", turn => Task.FromResult(database.Read(session => Why(session, BigStore.Address(turn * 39_119 % posts)))));
        await MeasureAsync("/why: an address that nobody knows", turn => Task.FromResult(database.Read(session => Why(session, $"https://nobody.example/{turn}"))));
    }

    private static IEnumerable<(string Name, (string, object)[] Given)> Weeks() =>
    [
        ("", []), ("author: of a tenth of all", [("author", BigStore.Author(0))]), ("author: of few", [("author", BigStore.Author(4321))]), ("author: a blog", [("author", "Blog 3")]),
        ("author: nobody", [("author", "Nobody")]), ("tag: of a third", [("tag", BigStore.Tag(0))]), ("kind: of two in a hundred", [("kind", "video")]),
        ("tag: author:", [("tag", BigStore.Tag(0)), ("author", BigStore.Author(0))]), ("sort: interest", [("sort", "interest")]),
    ];

    private static IEnumerable<(string Name, (string, object)[] Given)> Latest() =>
    [
        ("", []), ("author: of a tenth of all", [("author", BigStore.Author(0))]), ("author: of few", [("author", BigStore.Author(4321))]), ("author: a blog", [("author", "Blog 3")]),
        ("tag: of a third", [("tag", BigStore.Tag(0))]), ("tag: author:", [("tag", BigStore.Tag(4)), ("author", BigStore.Author(0))]),
    ];

    private static IEnumerable<(string Name, Func<int, string> Typed)> Searches(Vocabulary words) =>
    [
        ("the commonest word", _ => words[0]), ("two common words", turn => $"{words[turn]} {words[turn + 1]}"), ("four common words", turn => $"{words[turn]} {words[turn + 1]} {words[turn + 2]} {words[turn + 3]}"),
        ("two words in a hundred", turn => $"{words[100 + turn]} {words[101 + turn]}"), ("a rare word", turn => words[20_000 + turn]), ("a word that is nowhere", turn => $"zzzz{turn}"),
        ("a common phrase", turn => $"\"{words[turn]} {words[turn + 1]}\""), ("a rarer phrase", turn => $"\"{words[100 + turn]} {words[101 + turn]}\""),
        ("three letters*", turn => $"{words[turn][..3]}*"), ("tag: of a third", _ => "tag:\"tag 0\""), ("author: of few", _ => "author:\"author 4321\""),
        ("as many common words as are taken", turn => string.Join(' ', Enumerable.Range(turn, 80).Select(rank => words[rank]))),
        ("a phrase of as many common words", turn => $"\"{string.Join(' ', Enumerable.Range(turn, 60).Select(rank => words[rank]))}\""),
        ("two beginnings*", turn => $"{words[turn][..3]}* {words[turn + 1][..3]}*"),
        ("a common word before: after: a day", turn => $"{words[0]} after:2026-05-{turn % 25 + 1} before:2026-05-{turn % 25 + 2}"),
        ("a common word, a day, years ago", turn => $"{words[1]} after:2025-11-{turn % 25 + 1} before:2025-11-{turn % 25 + 2}"),
        ("letters*, a day", turn => $"{words[0][..3]}* after:2026-05-{turn % 25 + 1} before:2026-05-{turn % 25 + 2}"), ("before: alone", _ => "before:2026-02"),
    ];

    private static async Task MeasureAsync(string name, Func<int, Task<int>> ask)
    {
        await ask(0);
        var (worked, took) = (new List<double>(), new List<double>());
        for (var turn = 0; turn < Times; turn++)
        {
            var (begun, busy) = (TimeProvider.System.GetTimestamp(), Environment.CpuUsage.TotalTime);
            await ask(turn);
            worked.Add((Environment.CpuUsage.TotalTime - busy).TotalMilliseconds);
            took.Add(TimeProvider.System.GetElapsedTime(begun).TotalMilliseconds);
        }

        worked.Sort();
        took.Sort();
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{name,-52}{worked[Times / 2],7:0.0} ms{worked[^1],7:0.0} ms{took[Times / 2],7:0.0} ms"));
    }

    private static async Task<int> AskAsync(ISlashCommand command, (string Option, object Value)[] given)
    {
        var reply = await command.AnswerAsync(new(Mia) { Given = given.ToDictionary(option => option.Option, option => option.Value) }, CancellationToken.None);
        return reply.Message.Text!.Length;
    }

    private static async Task<int> OfferedAsync(WeekCommand command, string option) => (await command.CompleteAsync(new(Mia, option, "a"), CancellationToken.None)).Count;

    private static int Why(Session session, string address)
    {
        if (KeyStore.ByUrl(session, CanonicalUrl.Of(address)!.Value.Value) is not { } post)
            return 0;
        return PostStore.One(session, post).Title.Length + AnnouncementStore.Of(session, post).Count + DeedStore.Of(session, DeedKind.Post, post.Value).Count;
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
