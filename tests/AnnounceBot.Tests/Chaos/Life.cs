using AnnounceBot.Playground.Faults;

namespace AnnounceBot.Tests.Chaos;

/// <summary>From one start of the bot to its end.</summary>
/// <param name="Before">Published while it is down.</param>
/// <param name="During">Published one after the other while it runs.</param>
/// <param name="FaultsLast">How long channels stay hidden and permissions taken.</param>
/// <param name="Count">See <see cref="Tests.Chaos.Moment"/>.</param>
/// <param name="IsOutageAfter">Whether it then stays down until Discord has forgotten every nonce.</param>
internal sealed record Life(
    IReadOnlyList<ChaosPost> Before, IReadOnlyList<ChaosPost> During, IReadOnlyList<Fault> Faults, TimeSpan FaultsLast, Moment Moment, int Count, bool IsOutageAfter);
