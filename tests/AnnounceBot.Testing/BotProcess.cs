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

    [GeneratedRegex(@"(?<=Open )http://\S+(?= in a browser)")]
    private static partial Regex Playground { get; }

    [GeneratedRegex(@"(?<=and the short links: )http://\S+(?=\n)")]
    private static partial Regex PublicSite { get; }

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
    public async Task<Uri> PlaygroundAsync(TimeSpan atMost) => new(await FindAsync(Playground, atMost));

    /// <summary>Waits for the address of the site for everybody, which the log tells.</summary>
    public async Task<Uri> PublicSiteAsync(TimeSpan atMost) => new(await FindAsync(PublicSite, atMost));

    /// <summary>Waits until it has said something, so many times.</summary>
    public Task WaitForAsync(string text, TimeSpan atMost, int times = 1) =>
        UntilAsync(() => (Output + Errors).Split(text).Length > times, $"\"{text}\" did not come {times} times", atMost);

    /// <summary>Waits until a match has come, on either stream. What was printed first need not be read first, and may be read in parts: the pattern has to tell where it ends.</summary>
    /// <returns>The match.</returns>
    public async Task<string> FindAsync(Regex pattern, TimeSpan atMost)
    {
        var found = Match.Empty;
        await UntilAsync(() => (found = pattern.Match(Output)).Success || (found = pattern.Match(Errors)).Success, $"Nothing like \"{pattern}\" came", atMost);
        return found.Value;
    }

    /// <summary>Ends it at once; afterwards it writes nothing any more into a folder that is to be deleted.</summary>
    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    /// <summary>Looks again and again; and once more when it has ended and all is read.</summary>
    private async Task UntilAsync(Func<bool> isSo, string complaint, TimeSpan atMost)
    {
        using var limit = new CancellationTokenSource(atMost);
        for (var isOver = false; !isSo(); isOver = limit.IsCancellationRequested || _reading.IsCompleted)
        {
            if (isOver)
                throw new InvalidOperationException($"{complaint}. Output:\n{Output}\nErrors:\n{Errors}");
            await Task.Delay(TimeSpan.FromMilliseconds(20), CancellationToken.None); // between two looks
        }
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
