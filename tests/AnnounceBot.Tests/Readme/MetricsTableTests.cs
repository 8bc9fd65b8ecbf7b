using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;
using AnnounceBot.Tests.Web.Operators;
using Microsoft.AspNetCore.Http;

namespace AnnounceBot.Tests.Readme;

/// <summary>The README's table of metrics says what /metrics says.</summary>
public sealed class MetricsTableTests
{
    private const string Title = "| metric | kind | what it is |";

    [Fact]
    public async Task Every_metric_is_there()
    {
        await using var web = await WebServer.StartAsync(async call => await call.Response.WriteAsync(Some.Rss(("1", "https://ada.example/1", "One", Some.Noon.AddHours(-1)))));
        await using var bench = await OperatorBench.StartAsync();
        await bench.PollAsync(web.At("feed.xml"));
        await bench.DeliverAsync();
        var lines = (await bench.GetAsync("metrics")).Text.Split('\n');

        var rows = File.ReadAllLines(Repository.File("README.md")).SkipWhile(line => line != Title).Skip(2).TakeWhile(line => line.StartsWith('|'));

        // Of Discord's another chat tells nothing.
        rows.Where(row => !row.StartsWith("| `announcebot_discord_", StringComparison.Ordinal)).ShouldBe(Rows(lines));
    }

    private static IEnumerable<string> Rows(string[] lines)
    {
        for (var i = 0; i + 1 < lines.Length; i++)
        {
            if (lines[i].StartsWith("# HELP ", StringComparison.Ordinal))
            {
                var (help, type) = (lines[i]["# HELP ".Length..].Split(' ', 2), lines[i + 1].Split(' ')[^1]);
                var labels = lines[i + 2].Contains('{', StringComparison.Ordinal) && type != "histogram" ? $"{{{lines[i + 2].Split('{')[1].Split('=')[0]}}}" : "";
                yield return $"| `{help[0]}{labels}` | {type} | {help[1]} |";
            }
        }
    }
}
