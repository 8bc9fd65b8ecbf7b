using AnnounceBot.Playground.Faults;

namespace AnnounceBot.Tests.Chaos;

/// <summary>Everything that is to happen, known before anything does.</summary>
internal sealed class ChaosPlan
{
    public const int Feeds = 10;

    /// <summary>Of the sample guild; Discord knows no nonces there.</summary>
    public const string Forum = "reading-room";

    /// <summary>Under each of its messages a thread is opened.</summary>
    public const string WithThreads = "news";

    /// <summary>Which feeds go where: most posts to several channels.</summary>
    public static readonly IReadOnlyDictionary<string, int[]> Routes = new Dictionary<string, int[]>
    {
        ["blogs"] = [.. Enumerable.Range(0, Feeds)],
        ["weekly"] = [0, 1, 2, 3],
        ["general"] = [2, 3, 4, 5],
        ["lamps"] = [4, 5, 6, 7],
        ["news"] = [6, 7, 8, 9],
        [Forum] = [1, 8],
    };

    private const int MostFaults = 9, OutageEvery = 3, SharedPageEvery = 17;

    private readonly Random _random;
    private readonly FaultDeck _deck;

    public ChaosPlan(ChaosSize size)
    {
        _random = new(size.Seed);
        _deck = new(_random, [.. Routes.Keys]);
        Posts = [.. MakePosts(size.Posts)];
        Lives = [.. MakeLives(size.Kills)];
    }

    public IReadOnlyList<ChaosPost> Posts { get; }

    /// <summary>Each ends with a kill.</summary>
    public IReadOnlyList<Life> Lives { get; }

    public int Messages => Routes.Values.Sum(feeds => Posts.Count(post => feeds.Contains(post.Feed)));

    /// <summary>What belongs in a channel.</summary>
    public IEnumerable<ChaosPost> In(string channel) => Posts.Where(post => Routes[channel].Contains(post.Feed));

    private IEnumerable<ChaosPost> MakePosts(int count)
    {
        var newest = new Dictionary<int, int>();
        for (var number = 1; number <= count; number++)
        {
            var feed = _random.Next(Feeds);
            var page = number % SharedPageEvery == 0 && newest.TryGetValue(feed, out var other) ? other : number;
            newest[feed] = number;
            yield return new(number, feed, page);
        }
    }

    private IEnumerable<Life> MakeLives(int kills)
    {
        var published = 0;
        for (var kill = 0; kill < kills; kill++)
        {
            var until = Posts.Count * (kill + 1) / kills;
            var during = published + _random.Next(until - published + 1);
            yield return MakeLife([.. Posts.Take(during).Skip(published)], [.. Posts.Take(until).Skip(during)], kill);
            published = until;
        }
    }

    private Life MakeLife(IReadOnlyList<ChaosPost> before, IReadOnlyList<ChaosPost> during, int kill)
    {
        var moment = (Moment)_random.Next(Enum.GetValues<Moment>().Length);
        var some = Math.Max(2, before.Count + during.Count);
        var count = moment switch
        {
            Moment.Start => _random.Next(2_000),
            Moment.Stored => _random.Next(1, some),
            Moment.Sent => _random.Next(1, some * 2),
            _ => 1,
        };
        var faults = Enumerable.Range(0, _random.Next(3, MostFaults + 1)).Select(_ => _deck.Draw()).ToList();
        // One at a time: a channel that is not there cannot be hidden.
        faults = [.. faults.Where((fault, place) => !FaultDeck.IsLasting(fault) || faults.FindIndex(FaultDeck.IsLasting) == place)];
        if (moment == Moment.Effect)
            faults.Insert(0, new(FaultKind.DropAfter) { Route = _random.Next(3) == 0 ? FaultDeck.OpenThread : FaultDeck.Send });
        if (moment == Moment.Asked)
            faults.Insert(0, new(FaultKind.Slow) { Route = FaultDeck.Send, Milliseconds = 5_000 });
        return new(before, during, faults, TimeSpan.FromMilliseconds(_random.Next(500, 4_000)), moment, count, kill % OutageEvery == OutageEvery - 1);
    }
}
