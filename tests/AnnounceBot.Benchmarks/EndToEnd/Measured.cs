using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace AnnounceBot.Benchmarks.EndToEnd;

/// <summary>What a whole process took, its start included.</summary>
/// <param name="Cpu">User and system time of all its threads.</param>
/// <param name="PeakBytes">The most memory that was resident at a time.</param>
/// <param name="Output">Its last line.</param>
internal sealed partial record Measured(TimeSpan Wall, TimeSpan Cpu, long PeakBytes, string Output)
{
    /// <summary>Runs a program and prints what the system counted for it: only a parent of one child can ask for that child's peak.</summary>
    public const string Verb = "measure";

    private const int Children = -1, Kilobyte = 1024;

    public static Measured Run(string measurer, string program, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(measurer, [Verb, program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {errors.Result}");
        var told = lines[^1].Split(' ').Select(number => long.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        return new(TimeSpan.FromMicroseconds(told[0]), TimeSpan.FromMicroseconds(told[1]), told[2], lines.Length > 1 ? lines[^2] : "");
    }

    public static int Tell(string program, IEnumerable<string> arguments)
    {
        var began = TimeProvider.System.GetTimestamp();
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        var wall = TimeProvider.System.GetElapsedTime(began);
        _ = GetUsage(Children, out var usage);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{(long)wall.TotalMicroseconds} {((usage.UserSeconds + usage.SystemSeconds) * 1_000_000) + usage.UserMicroseconds + usage.SystemMicroseconds} {usage.PeakKilobytes * Kilobyte}"));
        return process.ExitCode;
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetUsage(int who, out Usage usage);

    /// <summary>As Linux has it on 64 bits; what follows the peak is of no interest here.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 144)]
    private struct Usage
    {
        public long UserSeconds, UserMicroseconds, SystemSeconds, SystemMicroseconds, PeakKilobytes;
    }
}
