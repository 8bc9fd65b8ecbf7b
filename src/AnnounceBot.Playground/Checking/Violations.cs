using System.Collections.Immutable;

namespace AnnounceBot.Playground.Checking;

/// <summary>What was wrong with the requests since the server's start. Safe for use by several threads at once.</summary>
public sealed class Violations
{
    private const int MostKept = 1000;

    private ImmutableArray<Violation> _all = [];
    private ImmutableArray<Violation> _ofAnswers = [];

    /// <summary>The requests' violations, oldest first; a client that goes on and on is not listed beyond its thousandth.</summary>
    public IReadOnlyList<Violation> All => _all;

    /// <summary>What was wrong with the playground's own answers: always empty if it is as faithful as it should be.</summary>
    public IReadOnlyList<Violation> OfAnswers => _ofAnswers;

    internal void Add(IReadOnlyList<Violation> found) => Add(ref _all, found);

    internal void AddOfAnswer(IReadOnlyList<Violation> found) => Add(ref _ofAnswers, found);

    private static void Add(ref ImmutableArray<Violation> list, IReadOnlyList<Violation> found)
    {
        if (found.Count > 0)
            ImmutableInterlocked.Update(ref list, all => all.Length < MostKept ? all.AddRange(found) : all);
    }
}
