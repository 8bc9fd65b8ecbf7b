using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace AnnounceBot.Benchmarks.EndToEnd;

/// <summary>Polls many feeds over loopback with the bot and with its floor, each a whole process, in turns.</summary>
internal sealed class PollScenario(Programs programs, int feeds, int entries, Uri server, string folder)
{
    private const int Grown = 100, Starts = 5;

    private readonly List<(string Phase, Measured Floor, Measured Bot)> _measured = [];

    /// <param name="published">Where the programs stand, or are published to; null: a temporary folder.</param>
    public static async Task RunAsync(int feeds, int entries, int runs, string? published)
    {
        var folder = Directory.CreateTempSubdirectory("announcebot-poll-");
        try
        {
            var programs = new Programs(published ?? folder.FullName);
            using var server = Process.Start(new ProcessStartInfo(programs.Benchmarks, [FeedServer.Verb, $"{feeds}", $"{entries}"]) { RedirectStandardOutput = true, RedirectStandardInput = true })!;
            var scenario = new PollScenario(programs, feeds, entries, new(server.StandardOutput.ReadLine()!), folder.FullName);
            for (var run = 0; run < runs; run++)
                await scenario.RoundAsync(run);
            scenario.MeasureStarts();
            PollTable.Print(feeds, entries, scenario._measured);
            server.StandardInput.Close();
            await server.WaitForExitAsync();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task RoundAsync(int run)
    {
        var (store, database) = (Path.Combine(folder, $"floor-{run}.db"), Path.Combine(folder, $"bot-{run}.db"));
        var configuration = Path.Combine(folder, $"bot-{run}.json");
        await File.WriteAllTextAsync(configuration, Configuration(database));
        Poll("cold", store, configuration, feeds * entries);
        Poll("unchanged", store, configuration, 0);
        var grown = Math.Min(Grown, feeds);
        using var http = new HttpClient();
        (await http.PostAsync(new Uri(server, $"/grow/{grown}"), content: null)).EnsureSuccessStatusCode();
        Poll($"{grown} changed", store, configuration, grown);
        File.Delete(store);
        File.Delete(database);
    }

    private void Poll(string phase, string store, string configuration, int expected)
    {
        var floor = Measured.Run(programs.Benchmarks, programs.Benchmarks, PollFloor.Verb, new Uri(server, "/feeds").AbsoluteUri, $"{feeds}", store);
        Check("The floor", expected, int.Parse(floor.Output, CultureInfo.InvariantCulture));
        var bot = Measured.Run(programs.Benchmarks, programs.Bot, "poll", "--all", "--json", "--config", configuration);
        using var outcome = JsonDocument.Parse(bot.Output);
        Check("The bot", expected, outcome.RootElement.GetProperty("new").GetInt32());
        Check("Of the bot's feeds", feeds, outcome.RootElement.GetProperty("polled").GetInt32() - outcome.RootElement.GetProperty("failed").GetInt32());
        _measured.Add((phase, floor, bot));
    }

    private void MeasureStarts()
    {
        for (var start = 0; start < Starts; start++)
        {
            _measured.Add(("start", Measured.Run(programs.Benchmarks, programs.Benchmarks, PollFloor.Verb), Measured.Run(programs.Benchmarks, programs.Bot, "--version")));
            _measured.Add(("help", Measured.Run(programs.Benchmarks, programs.Benchmarks, PollFloor.Verb), Measured.Run(programs.Benchmarks, programs.Bot, "poll", "--help")));
        }
    }

    private static void Check(string whose, int expected, int found)
    {
        if (found != expected)
            throw new InvalidOperationException($"{whose} {found} are not the {expected} that there are: nothing was measured");
    }

    private string Configuration(string database) => JsonSerializer.Serialize(new
    {
        storage = new { path = database },
        feeds = Enumerable.Range(1, feeds).Select(number => new { url = new Uri(server, $"/feeds/{number}").AbsoluteUri }),
        routes = new[] { new { channel = "blogs" } },
        // All feeds are of one host here: as many at a time as the floor has.
        watching = new { perHost = 16, allowedNetworks = new[] { "127.0.0.0/8" } },
    });
}
