using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AnnounceBot.Playground.World;

namespace AnnounceBot.Tests.Chaos;

/// <summary>Compares what people were told with what is stored, and that with what stands in the channels.</summary>
internal sealed partial class RushVerdict
{
    private readonly RushRun _run;
    private readonly List<string> _problems = [];

    public RushVerdict(RushSize size, RushRun run)
    {
        _run = run;
        var rows = run.Database.Lines("SELECT title, state, coalesce(decided_by, '-') FROM submissions").ConvertAll(Row.Of);
        var stored = rows.ToLookup(row => row.Number);
        foreach (var (number, receipt) in run.People.Receipts)
        {
            Demand(receipt.StartsWith("Sent", StringComparison.Ordinal), $"the receipt of {number} says: {receipt}");
            Demand(stored[number].Count() == 1, $"{number} is stored {stored[number].Count()} times");
        }

        Demand(run.People.Receipts.Count == size.Submissions, $"{run.People.Receipts.Count} have a receipt");
        foreach (var (number, text) in run.People.Verdicts)
            Demand(stored[number].All(row => Decision.Match(text) is { Success: true } told && told.Groups[1].Value == row.By && told.Groups[2].Value == row.State), $"of {number} a moderator was told: {text}");
        LookAtDeeds(rows);
        LookAtChannels(rows);
        Demand(run.Screen.Thinking == 0, $"{run.Screen.Thinking} still see \"thinking…\"");
        Demand(run.Database.Lines("SELECT 1 FROM open_answers").Count == 0, "answers are still open");
        (Stored, Decided) = (rows.Count, rows.Count(row => row.State != "pending"));
    }

    [GeneratedRegex(@"\*\*(\w+)\*\* (approved|rejected) it")]
    private static partial Regex Decision { get; }

    public int Stored { get; }

    public int Decided { get; }

    public IReadOnlyList<string> Problems => _problems;

    private void LookAtDeeds(List<Row> rows)
    {
        var deeds = _run.Database.Lines("SELECT s.title, d.deed, d.person FROM deeds d JOIN submissions s ON s.id = d.subject WHERE d.kind = 'submission'").ConvertAll(Row.Of).ToLookup(deed => deed.Number);
        foreach (var row in rows)
        {
            IEnumerable<Row> expected = row.State == "pending" ? [] : [row];
            Demand(deeds[row.Number].SequenceEqual(expected), $"of {row}, these were written down: {string.Join(", ", deeds[row.Number])}");
        }
    }

    private void LookAtChannels(List<Row> rows)
    {
        var announced = Messages(channel => $"{channel["name"]}" == RushRun.Announced).ToLookup(RushSpot.Title);
        var told = Messages(channel => channel["type"]!.GetValue<int>() == (int)ChannelType.DirectMessage).Select(RushSpot.Text).ToList();
        foreach (var row in rows)
        {
            var title = RushPeople.Title(row.Number);
            Demand(announced[title].Count() == (row.State == "approved" ? 1 : 0), $"{row} is announced {announced[title].Count()} times");
            var outcomes = told.Count(text => text.Contains($"[{title}](", StringComparison.Ordinal));
            Demand(outcomes == (row.State == "pending" ? 0 : 1), $"of {row} its submitter heard {outcomes} times");
        }
    }

    private IEnumerable<JsonNode> Messages(Func<JsonNode, bool> isMeant) =>
        _run.Server.State["channels"]!.AsArray().Where(channel => isMeant(channel!)).SelectMany(channel => channel!["messages"]!.AsArray()).OfType<JsonNode>();

    private void Demand(bool isSo, string problem)
    {
        if (!isSo)
            _problems.Add(problem);
    }

    /// <param name="State">Or the deed: they are called the same.</param>
    private sealed record Row(int Number, string State, string By)
    {
        public static Row Of(string line) => line.Split(' ') is [_, var number, var state, var by]
            ? new(int.Parse(number, null), state, by)
            : throw new FormatException(line);
    }
}
