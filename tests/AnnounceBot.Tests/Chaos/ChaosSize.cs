using System.Globalization;

namespace AnnounceBot.Tests.Chaos;

/// <summary>How much chaos: a little in every run, more by environment variables.</summary>
/// <param name="Seed">The same seed gives the same posts, faults and kills.</param>
/// <param name="Kills">How often the bot is killed.</param>
internal sealed record ChaosSize(int Seed, int Posts, int Kills)
{
    public static ChaosSize FromEnvironment() => new(Number("CHAOS_SEED", 20261121), Number("CHAOS_POSTS", 200), Number("CHAOS_KILLS", 9));

    private static int Number(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
