using AnnounceBot.Cli;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AnnounceBot.Tests.Cli;

public sealed class PlainFormatterTests
{
    [Fact]
    public void An_event_is_one_line_with_time_and_level()
    {
        Written(LogLevel.Warning, "Feed A\r\n2026-03-02 ERROR forged\nfails", null)
            .ShouldBe($"2026-03-02 12:00:00Z warning Feed A / 2026-03-02 ERROR forged / fails{Environment.NewLine}");
    }

    [Fact]
    public void No_kind_of_line_break_and_nothing_that_moves_a_terminal_gets_through()
    {
        Written(LogLevel.Warning, "A\u2028b\u0085c\vd\u001b[2J\u202ee", null).ShouldBe($"2026-03-02 12:00:00Z warning A / b / c / d[2Je{Environment.NewLine}");
    }

    [Fact]
    public void An_exception_stays_on_the_line()
    {
        var line = Written(LogLevel.Error, "It broke", new InvalidDataException("No more\npaper"));

        line.ShouldStartWith("2026-03-02 12:00:00Z ERROR   It broke / System.IO.InvalidDataException: No more / paper");
        line.TrimEnd().ShouldNotContain("\n");
    }

    private static string Written(LogLevel level, string message, Exception? exception)
    {
        var output = new StringWriter();
        var entry = new LogEntry<string>(level, "AnnounceBot.Watching.Poller", default, message, exception, (state, _) => state);
        new PlainFormatter(new TestClock(Some.Noon)).Write(entry, null, output);
        return output.ToString();
    }
}
