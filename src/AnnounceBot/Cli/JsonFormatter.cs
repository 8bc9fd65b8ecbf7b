using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace AnnounceBot.Cli;

/// <summary>The log for programs: one JSON object an event, each on a line of its own.</summary>
internal sealed class JsonFormatter(TimeProvider clock) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "announcebot-json";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter) => textWriter.WriteLine(LogLine.Json(
        clock.GetUtcNow(), logEntry.LogLevel, logEntry.Category, logEntry.Formatter(logEntry.State, logEntry.Exception),
        logEntry.State as IEnumerable<KeyValuePair<string, object?>>, logEntry.Exception));
}
