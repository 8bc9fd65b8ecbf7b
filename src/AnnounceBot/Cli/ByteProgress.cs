using System.Globalization;
using Spectre.Console;

namespace AnnounceBot.Cli;

/// <summary>Shows how far a copy is: a bar on a terminal, a line now and then elsewhere.</summary>
/// <param name="expected">About how many bytes it will have.</param>
internal sealed class ByteProgress(Shell shell, string what, long expected)
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(5);

    private ProgressTask? _bar;
    private long _lineAt = shell.Clock.GetTimestamp();

    public static string Words(long bytes) => bytes < 1_000_000
        ? string.Create(CultureInfo.InvariantCulture, $"{(bytes + 999) / 1_000} kB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB");

    public void Tell(long written)
    {
        _bar?.Value(Math.Min(written, expected));
        if (_bar is not null || shell.Clock.GetElapsedTime(_lineAt) < BetweenLines)
            return;
        _lineAt = shell.Clock.GetTimestamp();
        shell.Error.WriteLine($"{what}: {Words(written)} of about {Words(expected)}");
    }

    public async Task ShowAsync(Action work)
    {
        if (!shell.IsTerminal)
        {
            work();
            return;
        }

        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(shell.Error) });
        await console.Progress().AutoClear(true).StartAsync(context =>
        {
            _bar = context.AddTask(what, maxValue: expected);
            work();
            return Task.CompletedTask;
        });
    }
}
