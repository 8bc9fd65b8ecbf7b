using AnnounceBot.Explain.Doctor;

namespace AnnounceBot.Cli;

/// <summary>Says now and then how far the reading of the feeds is: on a terminal in one line that is gone at the end.</summary>
internal sealed class DoctorProgress(Shell shell) : IProgress<RoundState>
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(5), BetweenLooks = TimeSpan.FromMilliseconds(200);

    private readonly Lock _lock = new();
    private long _toldAt = shell.Clock.GetTimestamp();

    public void Report(RoundState value)
    {
        lock (_lock)
        {
            var isOver = value.Read == value.Feeds;
            if (shell.IsTerminal && isOver)
                shell.Error.Write("\r\e[K");
            if (isOver || shell.Clock.GetElapsedTime(_toldAt) < (shell.IsTerminal ? BetweenLooks : BetweenLines))
                return;
            _toldAt = shell.Clock.GetTimestamp();
            var line = $"{value.Read} of {value.Feeds} feeds read, {value.Failing} of them cannot be";
            if (shell.IsTerminal)
                shell.Error.Write($"\r\e[K{line}");
            else
                shell.Error.WriteLine(line);
        }
    }
}
