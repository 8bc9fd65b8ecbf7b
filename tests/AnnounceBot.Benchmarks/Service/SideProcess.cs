using System.Diagnostics;

namespace AnnounceBot.Benchmarks.Service;

/// <summary>A part of the scenario in a process of its own, so that its work and memory are not counted as the bot's. It ends when its input does.</summary>
internal sealed class SideProcess : IDisposable
{
    private readonly Process _process;

    public SideProcess(params IEnumerable<string> arguments)
    {
        _process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, arguments) { RedirectStandardOutput = true, RedirectStandardInput = true })!;
        FirstLine = _process.StandardOutput.ReadLine()!;
    }

    public string FirstLine { get; }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
