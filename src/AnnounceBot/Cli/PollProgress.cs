using AnnounceBot.Watching;
using Spectre.Console;

namespace AnnounceBot.Cli;

/// <summary>Shows how far a round is: a bar on a terminal, a line now and then elsewhere.</summary>
internal sealed class PollProgress(Shell shell, int feeds)
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private PollSummary _summary = new(0, 0, 0, 0);
    private ProgressTask? _bar;
    private long _lineAt = shell.Clock.GetTimestamp();

    public PollSummary Summary
    {
        get
        {
            lock (_lock)
                return _summary;
        }
    }

    public void Count(PollResult result, int newPosts)
    {
        lock (_lock)
        {
            _summary = _summary.With(result, newPosts);
            _bar?.Increment(1);
            if (_bar is null && shell.Clock.GetElapsedTime(_lineAt) >= BetweenLines)
            {
                _lineAt = shell.Clock.GetTimestamp();
                shell.Error.WriteLine($"{_summary.Polled} of {feeds} feeds polled, {_summary.New} new posts so far");
            }
        }
    }

    public async Task ShowAsync(Func<Task> work)
    {
        if (!shell.IsTerminal || feeds == 0)
        {
            await work();
            return;
        }

        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(shell.Error) });
        await console.Progress().AutoClear(true).StartAsync(async context =>
        {
            _bar = context.AddTask("Polling", maxValue: feeds);
            await work();
        });
    }
}
