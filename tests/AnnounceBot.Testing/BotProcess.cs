using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace AnnounceBot.Testing;

/// <summary>The bot as a process of its own, that can be killed. Its program lies beside the tests that reference it.</summary>
public sealed partial class BotProcess : IDisposable
{
    /// <summary>For what a process of its own does, its start included, on a machine that is busy with many.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Many run beside each other: unless a test says otherwise, the operators' site takes a free port.</summary>
    public static readonly KeyValuePair<string, string> AnyPort = new("ANNOUNCEBOT__WEB__LISTEN", "http://127.0.0.1:0");

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _errors = new();
    private readonly Task _reading;

    private BotProcess(Process process)
    {
        _process = process;
        _reading = Task.WhenAll(ReadAsync(process.StandardOutput, _output), ReadAsync(process.StandardError, _errors));
    }

    [GeneratedRegex(@"http://[^\s]+?/(?=\s)")]
    private static partial Regex Address { get; }

    public int Id => _process.Id;

    public int ExitCode => _process.ExitCode;

    public string Output => Text(_output);

    public string Errors => Text(_errors);

    public static BotProcess Start(params IEnumerable<string> arguments) => StartWith(new Dictionary<string, string>(), arguments);

    public static BotProcess StartWith(IReadOnlyDictionary<string, string> environment, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "announcebot.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment.Remove("DISCORD_TOKEN");
        start.Environment[AnyPort.Key] = AnyPort.Value;
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return new(Process.Start(start)!);
    }

    public void Kill() => _process.Kill();

    /// <summary>Sends a signal as a terminal or a service manager would.</summary>
    public void Signal(string name) => Process.Start("kill", ["-s", name, $"{_process.Id}"]).WaitForExit();

    public async Task WaitForExitAsync(TimeSpan atMost)
    {
        try
        {
            await _process.WaitForExitAsync().WaitAsync(atMost);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"It did not end within {atMost}. Output:\n{Output}\nErrors:\n{Errors}");
        }

        await _reading;
    }

    /// <summary>Waits for the playground's address, which a bot without a token prints.</summary>
    public async Task<Uri> PlaygroundAsync(TimeSpan atMost)
    {
        await WaitForAsync("in a browser", atMost);
        return new(Address.Match(Errors).Value);
    }

    /// <summary>Waits until it has said something, so many times.</summary>
    public async Task WaitForAsync(string text, TimeSpan atMost, int times = 1)
    {
        using var limit = new CancellationTokenSource(atMost);
        while ((Output + Errors).Split(text).Length <= times)
        {
            if (_process.HasExited || limit.IsCancellationRequested)
                throw new InvalidOperationException($"\"{text}\" did not come {times} times. Output:\n{Output}\nErrors:\n{Errors}");
            await Task.Delay(TimeSpan.FromMilliseconds(20), CancellationToken.None); // between two looks
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    private static async Task ReadAsync(StreamReader reader, StringBuilder into)
    {
        var buffer = new char[4096];
        while (await reader.ReadAsync(buffer) is var count and > 0)
        {
            lock (into)
                into.Append(buffer, 0, count);
        }
    }

    private static string Text(StringBuilder from)
    {
        lock (from)
            return from.ToString();
    }
}
