using System.Text.Json.Nodes;
using AnnounceBot.Cli;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AnnounceBot.Tests.Cli;

public sealed class JsonFormatterTests
{
    [Fact]
    public void An_event_is_one_object_with_its_fields()
    {
        var line = Written("Feed Ada fails", null, new("Feed", "Ada"), new("Wait", TimeSpan.FromMinutes(1.5)), new("Count", 3), new("DueAt", Some.Noon), new("{OriginalFormat}", "Feed {Feed} fails"));

        JsonNode.DeepEquals(JsonNode.Parse(line), JsonNode.Parse("""
            { "time": "2026-03-02T12:00:00.000Z", "level": "warning", "source": "AnnounceBot.Watching.Poller", "message": "Feed Ada fails",
              "fields": { "feed": "Ada", "wait": 90, "count": 3, "dueAt": "2026-03-02T12:00:00Z" } }
            """)).ShouldBeTrue(line);
    }

    [Fact]
    public void What_strangers_write_and_exceptions_stay_on_one_line()
    {
        var line = Written("A\r\n{\"level\":\"error\"}\u2028\u001b[2J", new InvalidDataException("No more\npaper"), new KeyValuePair<string, object?>("Feed", "A\nB"));

        line.TrimEnd().ShouldAllBe(letter => letter >= ' ' && letter <= '~');
        JsonNode.Parse(line)!["exception"]!.GetValue<string>().ShouldStartWith("System.IO.InvalidDataException: No more\npaper");
        JsonNode.Parse(line)!["fields"]!["feed"]!.GetValue<string>().ShouldBe("A\nB");
    }

    private static string Written(string message, Exception? exception, params KeyValuePair<string, object?>[] fields)
    {
        var output = new StringWriter();
        var entry = new LogEntry<KeyValuePair<string, object?>[]>(LogLevel.Warning, "AnnounceBot.Watching.Poller", default, fields, exception, (_, _) => message);
        new JsonFormatter(new TestClock(Some.Noon)).Write(entry, null, output);
        return output.ToString();
    }
}
