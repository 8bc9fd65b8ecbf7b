using System.Globalization;
using AnnounceBot.Chat;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace AnnounceBot.Cli;

/// <summary>The log for people: when, how grave, what; one line an event, whatever strangers wrote into it.</summary>
internal sealed class PlainFormatter(TimeProvider clock) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "plain";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var time = clock.GetUtcNow().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var message = logEntry.Formatter(logEntry.State, logEntry.Exception);
        var text = logEntry.Exception is { } failure ? $"{message}\n{failure}" : message;
        textWriter.WriteLine($"{time} {LevelOf(logEntry.LogLevel)} {OneLine(text)}");
    }

    private static string LevelOf(LogLevel level) => level switch
    {
        LogLevel.Critical => "CRITICAL",
        LogLevel.Error => "ERROR  ",
        LogLevel.Warning => "warning",
        LogLevel.Information => "info   ",
        _ => "debug  ",
    };

    /// <summary>Without what would move a terminal's cursor or turn the direction of what follows.</summary>
    private static string OneLine(string text) => Inert.Lines(text).Replace("\n\n", " / ", StringComparison.Ordinal).Replace("\n", " / ", StringComparison.Ordinal);
}
