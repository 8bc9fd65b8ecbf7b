using System.Globalization;
using System.Text.RegularExpressions;

namespace AnnounceBot.Tests.Chaos;

/// <summary>Compares what stands in the channels with what should.</summary>
internal sealed partial class ChaosVerdict
{
    private readonly ChaosRun _run;
    private readonly List<string> _problems = [];
    private readonly Dictionary<int, int> _places;
    private readonly HashSet<(string, int)> _retried;

    public ChaosVerdict(ChaosPlan plan, ChaosRun run)
    {
        _run = run;
        // Posts are stored in the order in which they are to be shown: by their first poll, and within it by their dates.
        _places = run.Database.Lines("SELECT title FROM posts ORDER BY first_seen_at, id").Select((title, place) => (NumberIn(title), place)).ToDictionary();
        _retried = [.. run.Database.Lines("SELECT d.id, a.channel, p.title FROM deliveries d JOIN announcements a ON a.delivery_id = d.id JOIN posts p ON p.id = a.post_id")
            .Select(line => line.Split(' ', 3)).Where(line => run.Retried.Contains(line[0])).Select(line => (line[1], NumberIn(line[2])))];
        foreach (var channel in ChaosPlan.Routes.Keys)
            Look(channel, [.. plan.In(channel)]);
        if (run.WithoutThread(ChaosPlan.WithThreads) is var without && without > run.Database.Forgone)
            _problems.Add($"#{ChaosPlan.WithThreads}: {without} messages without a thread");
        foreach (var line in run.Database.Lines($"SELECT id, purpose, action, channel, state, coalesce(reason, '') FROM deliveries WHERE {ChaosDatabase.IsUnsettled}"))
            _problems.Add($"Delivery {line}");
    }

    [GeneratedRegex("Post ([0-9]+) of feed")]
    private static partial Regex Number { get; }

    public int Messages { get; private set; }

    public int Doubled { get; private set; }

    public int Lost { get; private set; }

    public IReadOnlyList<string> Problems => _problems;

    private void Look(string channel, List<ChaosPost> expected)
    {
        var shown = _run.Messages(channel).ConvertAll(message => NumberIn(message.ToJsonString()));
        var doubled = shown.GroupBy(number => number).Where(group => group.Count() > 1).Select(group => group.Key).ToList();
        var lost = expected.Select(post => post.Number).Except(shown).ToList();
        (Messages, Doubled, Lost) = (Messages + shown.Count, Doubled + doubled.Count, Lost + lost.Count);
        Tell(channel, "doubled", doubled);
        Tell(channel, "missing", lost);
        Tell(channel, "in the wrong channel", [.. shown.Except(expected.Select(post => post.Number))]);
        LookAtOrder(channel, expected.ToDictionary(post => post.Number, post => post.Feed), [.. shown.Distinct().Where(number => !_retried.Contains((channel, number)))]);
    }

    private void LookAtOrder(string channel, Dictionary<int, int> feeds, List<int> shown)
    {
        var ordered = shown.OrderBy(number => _places.GetValueOrDefault(number)).ToList();
        Tell(channel, "out of order", [.. shown.Zip(ordered).Where(pair => pair.First != pair.Second).Select(pair => pair.First)]);
        foreach (var feed in shown.GroupBy(feeds.GetValueOrDefault))
            Tell(channel, $"of feed {feed.Key} out of order", [.. feed.Zip(feed.Order()).Where(pair => pair.First != pair.Second).Select(pair => pair.First)]);
    }

    private void Tell(string channel, string what, List<int> numbers)
    {
        if (numbers.Count > 0)
            _problems.Add($"#{channel}: {what}: {string.Join(", ", numbers.Take(20).Select(number => $"{number} ({Delivery(channel, number)})"))}");
    }

    /// <summary>What the bot thinks of it.</summary>
    private string Delivery(string channel, int number) => _run.Database.Lines($"""
        SELECT 'delivery', d.id, d.state, 'attempts', d.attempts, coalesce(d.reason, '')
        FROM posts p JOIN announcements a ON a.post_id = p.id JOIN deliveries d ON d.id = a.delivery_id WHERE a.channel = '{channel}' AND p.title LIKE 'Post {number} of feed %'
        """) is [var line] ? line : "no delivery";

    private static int NumberIn(string text) => int.Parse(Number.Match(text).Groups[1].Value, CultureInfo.InvariantCulture);
}
