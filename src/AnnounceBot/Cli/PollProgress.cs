using AnnounceBot.Watching;
using Spectre.Console;

namespace AnnounceBot.Cli;

/// <summary>Shows how far a round is: a bar on a terminal, a line now and then elsewhere.</summary>
internal sealed class PollProgress(Shell shell, int feeds)
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private PollSummary _summary = new(0, 0, 0, 0);
    private Action? _advance;
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
            _advance?.Invoke();
            if (_advance is null && shell.Clock.GetElapsedTime(_lineAt) >= BetweenLines)
            {
                _lineAt = shell.Clock.GetTimestamp();
                shell.Error.WriteLine($"{_summary.Polled} of {feeds} feeds polled, {_summary.New} new posts so far");
            }
        }
    }

    public Task ShowAsync(Func<Task> work) => shell.IsTerminal && feeds > 0 ? ShowBarAsync(work) : work();

    private async Task ShowBarAsync(Func<Task> work)
    {
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(shell.Error) });
        await console.Progress().AutoClear(true).StartAsync(async context =>
        {
            var bar = context.AddTask("Polling", maxValue: feeds);
            _advance = () => bar.Increment(1);
            await work();
        });
    }
}
