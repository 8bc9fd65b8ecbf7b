using System.Diagnostics;
using System.Globalization;
using AnnounceBot.Playground;
using AnnounceBot.Playground.Blogs;

namespace AnnounceBot.Benchmarks.Delivery;

/// <summary>A playground in a process of its own, so that its memory is not counted as the bot's.</summary>
internal sealed class PlaygroundProcess : IDisposable
{
    public const string Verb = "playground";

    private readonly Process _process;

    /// <param name="factor">See <see cref="PlaygroundOptions.RateLimitFactor"/>.</param>
    public PlaygroundProcess(int factor)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [Verb, factor.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true, RedirectStandardInput = true };
        _process = Process.Start(start)!;
        Api = new(_process.StandardOutput.ReadLine()!);
    }

    public Uri Api { get; }

    /// <summary>Serves until its input ends.</summary>
    public static async Task ServeAsync(int factor)
    {
        var options = new PlaygroundOptions(0, SampleCommunity.None) { RateLimitFactor = factor, Channels = ["news"] };
        await using var server = await PlaygroundServer.StartAsync(options, TimeProvider.System, CancellationToken.None);
        Console.WriteLine(server.Api);
        await Console.In.ReadToEndAsync();
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
