using System.Globalization;

namespace AnnounceBot.Benchmarks.EndToEnd;

/// <summary>The one table: medians of all rounds, and how many times the floor's the bot's are.</summary>
internal static class PollTable
{
    private const double Megabyte = 1024 * 1024;

    public static void Print(int feeds, int entries, IEnumerable<(string Phase, Measured Floor, Measured Bot)> measured)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{feeds} feeds of {entries} entries; medians; CPU is user and system time; start is the floor's without work beside --version and poll --help"));
        Console.WriteLine("| phase | runs | wall, s: floor | bot | times | CPU, s: floor | bot | times | peak, MiB: floor | bot |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        foreach (var phase in measured.GroupBy(round => round.Phase))
        {
            var rounds = phase.ToList();
            var wall = (Floor: Median(rounds, round => round.Floor.Wall.TotalSeconds), Bot: Median(rounds, round => round.Bot.Wall.TotalSeconds));
            var cpu = (Floor: Median(rounds, round => round.Floor.Cpu.TotalSeconds), Bot: Median(rounds, round => round.Bot.Cpu.TotalSeconds));
            var peak = (Floor: Median(rounds, round => round.Floor.PeakBytes / Megabyte), Bot: Median(rounds, round => round.Bot.PeakBytes / Megabyte));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {phase.Key} | {rounds.Count} | {wall.Floor:0.00} | {wall.Bot:0.00} | {wall.Bot / wall.Floor:0.0} | {cpu.Floor:0.00} | {cpu.Bot:0.00} | {cpu.Bot / cpu.Floor:0.0} | {peak.Floor:0} | {peak.Bot:0} |"));
        }
    }

    private static double Median<T>(IEnumerable<T> rounds, Func<T, double> figure)
    {
        var sorted = rounds.Select(figure).Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
