using System.Text;
using Microsoft.Extensions.Logging;

namespace AnnounceBot.Cli;

/// <summary>Takes what verbs say to people, and writes it as events of the log: who asked for JSON shall find nothing else there.</summary>
internal sealed class JsonWords(TextWriter output, TimeProvider clock) : TextWriter
{
    public const string Source = "announcebot";

    private readonly StringBuilder _begun = new();
    private readonly Lock _lock = new();

    public override Encoding Encoding => output.Encoding;

    public override void Write(char value)
    {
        lock (_lock)
        {
            if (value != '\n')
                _begun.Append(value);
            else
                End();
        }
    }

    /// <summary>Lines that are said at once are one event.</summary>
    public override void WriteLine(string? value)
    {
        lock (_lock)
        {
            _begun.Append(value);
            End();
        }
    }

    public override Task WriteLineAsync(string? value)
    {
        WriteLine(value);
        return Task.CompletedTask;
    }

    private void End()
    {
        var message = _begun.ToString().Trim();
        _begun.Clear();
        if (message.Length > 0)
            output.WriteLine(LogLine.Json(clock.GetUtcNow(), LogLevel.Information, Source, message));
    }
}
