using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace AnnounceBot.Cli;

internal static class Logs
{
    /// <summary>One line an event, on the error stream: the output is for data.</summary>
    public static ILoggingBuilder AddLog(this ILoggingBuilder logging, LogChoice choice) => logging
        .SetMinimumLevel(choice.Level)
        // What others tell below that is of use to their authors, and holds whole addresses.
        .AddFilter("Microsoft", choice.Level > LogLevel.Warning ? choice.Level : LogLevel.Warning)
        // What breaks a service is told by whoever ends because of it, once.
        .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None)
        .AddConsoleFormatter<PlainFormatter, ConsoleFormatterOptions>()
        .AddConsoleFormatter<JsonFormatter, ConsoleFormatterOptions>()
        .AddConsole(console =>
        {
            console.FormatterName = choice.IsJson ? JsonFormatter.FormatterName : PlainFormatter.FormatterName;
            console.LogToStandardErrorThreshold = LogLevel.Trace;
        });
}
