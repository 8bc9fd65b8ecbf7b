using System.Globalization;

namespace AnnounceBot.Benchmarks.Service;

/// <summary>What the service is to be watched with.</summary>
/// <param name="Feeds">Each on a host of its own, polled once an hour.</param>
/// <param name="Factor">How many times as fast as the machine's its clock runs.</param>
/// <param name="Entries">How many entries a feed shows.</param>
/// <param name="Concurrency">The setting watching.concurrency.</param>
/// <param name="Changed">Of a thousand polls, so many find a new post.</param>
/// <param name="Hanging">Of a hundred servers, so many never answer again after the first time.</param>
/// <param name="Idle">How many minutes it is watched while nothing is due.</param>
/// <param name="Hours">How many hours of polls it is watched.</param>
/// <param name="IsSecure">Over TLS, with a handshake for each poll, as a server that is asked once an hour makes it.</param>
internal sealed record ServicePlan(int Feeds, int Factor = 30, int Entries = 30, int Concurrency = 16, int Changed = 20, int Hanging = 0, int Idle = 30, int Hours = 2, bool IsSecure = false)
{
    /// <param name="arguments">How many feeds, then <c>name=number</c> for what is to be otherwise.</param>
    public static ServicePlan Parse(IReadOnlyList<string> arguments)
    {
        var given = arguments.Skip(1).Select(argument => argument.Split('=')).ToDictionary(pair => pair[0], pair => Number(pair[^1]));
        return new(
            Number(arguments[0]), given.GetValueOrDefault("factor", 30), given.GetValueOrDefault("entries", 30), given.GetValueOrDefault("concurrency", 16),
            given.GetValueOrDefault("changed", 20), given.GetValueOrDefault("hanging", 0), given.GetValueOrDefault("idle", 30), given.GetValueOrDefault("hours", 2), given.GetValueOrDefault("secure", 0) == 1);
    }

    public string[] ToArguments() =>
    [
        Written(Feeds), $"factor={Written(Factor)}", $"entries={Written(Entries)}", $"concurrency={Written(Concurrency)}", $"changed={Written(Changed)}", $"hanging={Written(Hanging)}",
        $"idle={Written(Idle)}", $"hours={Written(Hours)}", $"secure={(IsSecure ? 1 : 0)}",
    ];

    /// <summary>Where a blog is: all answer at one port, each at an address of its own in 127.0.0.0/8.</summary>
    public Uri Blog(int number, int port) => new(string.Create(
        CultureInfo.InvariantCulture, $"{(IsSecure ? "https" : "http")}://127.{1 + (number >> 16)}.{(number >> 8) & 255}.{number & 255}:{port}/{number}"));

    private static int Number(string written) => int.Parse(written, CultureInfo.InvariantCulture);

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);
}
