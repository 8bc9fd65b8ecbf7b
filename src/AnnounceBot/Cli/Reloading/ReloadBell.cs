using System.Runtime.InteropServices;
using AnnounceBot.Delivery;

namespace AnnounceBot.Cli.Reloading;

/// <summary>SIGHUP, as <c>systemctl reload</c> sends it, asks for the configuration to be read again. On a terminal it keeps its old meaning: the line is gone.</summary>
internal sealed class ReloadBell : IDisposable
{
    private readonly Doorbell _bell = new();
    private readonly PosixSignalRegistration? _signal;
    private int _isAsked;

    public ReloadBell(bool isTerminal) => _signal = isTerminal || OperatingSystem.IsWindows() ? null : PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal =>
    {
        signal.Cancel = true;
        Ring();
    });

    public void Ring()
    {
        Interlocked.Exchange(ref _isAsked, 1);
        _bell.Ring();
    }

    /// <returns>Whether somebody asked since the last time; otherwise the time is over.</returns>
    public async Task<bool> WaitAsync(TimeSpan atMost, TimeProvider clock, CancellationToken cancellationToken)
    {
        await _bell.WaitAsync(atMost, clock, cancellationToken);
        return Interlocked.Exchange(ref _isAsked, 0) == 1;
    }

    public void Dispose() => _signal?.Dispose();
}
