using System.Net;
using AnnounceBot.Playground.Blogs;
using AnnounceBot.Playground.Checking;

namespace AnnounceBot.Playground;

/// <summary>What a playground is started with.</summary>
/// <param name="Port">The TCP port, 0 to 65535; 0 takes any free one.</param>
/// <param name="Community">Whose blogs are served, and what the guild is called; <see cref="SampleCommunity.None"/> for no blogs.</param>
public sealed record PlaygroundOptions(int Port, SampleCommunity Community)
{
    /// <summary>Channels that must be there, by name or id: those that the guild does not have anyway are added as text channels.</summary>
    public IReadOnlyList<string> Channels { get; init; } = [];

    /// <summary>How often a client of the gateway must give a sign of life: 41.25 seconds, as Discord asks for, unless a test is in a hurry.</summary>
    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromSeconds(41.25);

    /// <summary>How long a bot waits between two identifies: 5 seconds, as at Discord, unless a test is in a hurry. One that comes sooner is answered with op 9.</summary>
    public TimeSpan IdentifySpacing { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How many times as many requests as at Discord each rate limit takes, 1 or more: 1, unless a test is in a hurry. With 40 a channel takes 40 messages a
    /// second, and all requests together 2,000. The headers tell the limits as they are then; faults answer with 429 as ever.
    /// </summary>
    public int RateLimitFactor { get; init; } = 1;

    /// <summary>Discord's description of its API, to check requests and answers against; null: only the rules of Discord's pages are checked.</summary>
    public OpenApiDocument? OpenApi { get; init; }

    /// <summary>Rolls the dice for faults that happen only sometimes; seeded by 1 unless another is given.</summary>
    public Random Random { get; init; } = new(1);

    /// <summary>The address to listen on; null: the loopback ones. Another than a loopback address is refused unless <see cref="AllowOthers"/> is set too.</summary>
    public IPAddress? Listen { get; init; }

    /// <summary>Whether other machines may connect, and pages of other sites: everybody who reaches the port may then do everything.</summary>
    public bool AllowOthers { get; init; }
}
