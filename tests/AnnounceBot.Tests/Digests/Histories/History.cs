using AnnounceBot.Chat.Commands;
using AnnounceBot.Digests;
using AnnounceBot.Digests.Drafts;
using AnnounceBot.Storage;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Digests.Histories;

/// <summary>Some months of a community, made up from a seed: after each thing that happens every post must be where the ledger has it.</summary>
internal sealed class History : IAsyncDisposable
{
    private const string Marks = "SELECT id, digest_id, digest_mark IS 'out' FROM posts";

    private static readonly Person Mod = new("1", "Mod", IsModerator: true);

    private readonly TempDatabase _temp;
    private readonly TimeZoneInfo _zone;
    private readonly Random _random;
    private readonly TestClock _clock;
    private readonly Ledger _ledger;
    private readonly Arrivals _arrivals;
    private readonly DraftDesk _desk;
    private readonly List<string> _told = [];

    /// <param name="empty">An empty database.</param>
    /// <param name="begin">Some weeks later the clocks of this zone are changed, if they ever are.</param>
    public History(string empty, TimeZoneInfo zone, DateTimeOffset begin, int seed)
    {
        (_temp, _zone, _random, _clock) = (new(empty), zone, new(seed), new(begin));
        _ledger = new(zone);
        _arrivals = new(_temp, _ledger, _random, _clock);
        _desk = _temp.DeskOf(_clock, community: new() { TimeZone = zone });
    }

    /// <summary>What happened, for whoever must find out why a rule was broken.</summary>
    public string Told => string.Join('\n', _told);

    private DateTimeOffset Now => _clock.GetUtcNow();

    public ValueTask DisposeAsync() => _temp.DisposeAsync();

    public async Task PassAsync(int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            await StepAsync();
            _clock.Advance(TimeSpan.FromSeconds(1));
            Check();
        }
    }

    private Task StepAsync() => _random.Next(34) switch
    {
        < 6 => HappenAsync(_arrivals.Poll),
        6 => HappenAsync(_arrivals.Suggest),
        7 => HappenAsync(_arrivals.LetIn),
        8 => HappenAsync(_arrivals.Block),
        9 => HappenAsync(_arrivals.Retract),
        10 => HappenAsync(_arrivals.Restore),
        11 => HappenAsync(_arrivals.LetGo),
        12 => HappenAsync(_arrivals.Drop),
        < 17 => BeginAsync(),
        17 => BeginGivenAsync(),
        < 23 => ChangeAsync(),
        23 => ReloadAsync(),
        24 => UndoAsync(),
        25 => DiscardAsync(),
        < 30 => PublishAsync(),
        30 => TakeBackAsync(),
        31 => SkipAsync(),
        _ => PassTimeAsync(),
    };

    private Task HappenAsync(Action<Session> what)
    {
        _told.Add($"{Now:s} {what.Method.Name}");
        return _temp.WriteAsync(session =>
        {
            what(session);
            _ledger.Settle();
        });
    }

    private Task PassTimeAsync()
    {
        _clock.Advance(TimeSpan.FromMilliseconds((long)Math.Pow(10, 5 + (_random.NextDouble() * 4.3))));
        return Task.CompletedTask;
    }

    private async Task BeginAsync()
    {
        var isNew = _desk.Current() is null;
        var draft = await _desk.BeginAsync(Mod, default);
        Tell("began", draft);
        if (!isNew)
            return;
        draft.Posts.ShouldBe(_ledger.Next(Now));
        draft.Period.ShouldBe(new(_ledger.Border(Now), Now));
    }

    private async Task BeginGivenAsync()
    {
        var from = Now.AddDays(_random.Next(-60, 2));
        var period = new Period(from, from.AddDays(_random.Next(0, 40)));
        if (await _desk.BeginAsync(period, Mod, default) is not { } draft)
            return;
        Tell("began a given period", draft);
        draft.Posts.ShouldBe(_ledger.PublishedIn(period));
    }

    private async Task ChangeAsync()
    {
        if (_desk.Current() is not { } draft || _ledger.Posts.Count == 0)
            return;
        var any = _ledger.Posts.Values.ElementAt(_random.Next(_ledger.Posts.Count));
        var inside = draft.Entries.Count == 0 ? any.Id : draft.Entries[_random.Next(draft.Entries.Count)].Post;
        Change change = _random.Next(5) switch
        {
            0 => new Change.TakenOut([inside], LeftOut.ForGood),
            1 => new Change.TakenOut([inside], LeftOut.OfThisIssue),
            2 => new Change.PutBack([inside]),
            3 => new Change.Moved(inside, _random.Next(9)),
            _ => new Change.Added(new(any.Id, any.Published)),
        };
        Tell($"{change}", Done(await _desk.ChangeAsync(draft.At, change, Mod, default)));
    }

    private async Task ReloadAsync()
    {
        if (_desk.Current() is not { } draft)
            return;
        var reloaded = Done(await _desk.ReloadAsync(draft.At, Mod, default));
        Tell("reloaded", reloaded);
        reloaded.Entries.Select(entry => entry.Post).OrderBy(post => post.Value).ShouldBe(
            draft.Entries.Select(entry => entry.Post).Union(draft.IsGiven ? _ledger.PublishedIn(draft.Period) : _ledger.Since(draft.Period.From)).OrderBy(post => post.Value));
    }

    private async Task UndoAsync()
    {
        if (_desk.Current() is { } draft)
            Tell("undid", Done(await _desk.UndoAsync(draft.At, Mod, default)));
    }

    private async Task DiscardAsync()
    {
        if (_desk.Current() is not { } draft)
            return;
        Tell("discarded", draft);
        Done(await _desk.DiscardAsync(draft.At, Mod, default));
    }

    private async Task PublishAsync()
    {
        if (_desk.Current() is null)
            return;
        var issue = await _temp.PublishAsync(Now);
        Tell("published", issue);
        issue.Posts.ShouldAllBe(post => _ledger.Posts[post].CanBeHad);
        _ledger.Publish(issue, Now);
    }

    private async Task TakeBackAsync()
    {
        if (_ledger.Published.ToArray() is not { Length: > 0 } published)
            return;
        var issue = published[_random.Next(published.Length)];
        var isFree = _desk.Current() is null;
        (await _temp.TakeBackAsync(new(issue))).ShouldBe(isFree);
        if (!isFree)
            return;
        Tell("took back", _desk.Current()!);
        _ledger.TakeBack(issue);
    }

    /// <summary>It was time and there were too few posts.</summary>
    private Task SkipAsync() => _temp.WriteAsync(session =>
    {
        Candidates.StartAt(session, Candidates.PeriodOf(session, Now, _zone).From);
        _told.Add($"{Now:s} skipped");
        _ledger.Start(_ledger.Border(Now));
    });

    private void Tell(string what, Draft draft) =>
        _told.Add($"{Now:s} {what}: {draft.At} {draft.Period.From:s}..{draft.Period.To:s} [{string.Join(' ', draft.Entries.Select(entry => $"{entry.Post.Value}{entry.Out}"))}]");

    private void Check()
    {
        _ledger.Settle();
        var (next, marks) = _temp.Database.Read(session => (
            Candidates.Of(session, Candidates.PeriodOf(session, Now, _zone)).ConvertAll(entry => entry.Post),
            session.Query(Marks, row => (row.GetInt64(0), row.IsDBNull(1) ? (long?)null : row.GetInt64(1), IsOut: row.GetBoolean(2)))));
        Compare(next, _ledger.Next(Now));
        Compare(marks, _ledger.Posts.Values.Select(post => (post.Id.Value, post.Issue, post.IsOut)));
    }

    /// <summary>Thousands of times, so the words are only looked for where they are needed.</summary>
    private static void Compare<T>(List<T> actual, IEnumerable<T> expected)
    {
        if (!actual.SequenceEqual(expected))
            actual.ShouldBe(expected);
    }

    private static Draft Done(ChangeOutcome outcome) => outcome.ShouldBeOfType<ChangeOutcome.Done>().Draft;
}
