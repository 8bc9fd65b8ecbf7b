using Xunit.Abstractions;

namespace AnnounceBot.Feeds.Tests.Hostile;

public sealed class MutantTests(ITestOutputHelper output)
{
    /// <summary>As many as fit into every run; more on demand: <c>MUTANTS=500000 dotnet test tests/AnnounceBot.Feeds.Tests --filter MutantTests</c>.</summary>
    private static readonly int Mutants = int.TryParse(Environment.GetEnvironmentVariable("MUTANTS"), out var wanted) ? wanted : 20_000;

    private const int ExcerptLength = 500;
    private const long MostBytes = 64 * 1024 * 1024;

    [Fact]
    public void A_damaged_document_is_read_or_refused_quickly_and_within_bounds()
    {
        var seeds = SeedDocuments.All();
        var mutator = new Mutator(seed: 2026);
        var (slowest, largest, feeds) = (TimeSpan.Zero, 0L, 0);

        for (var number = 0; number < Mutants; number++)
        {
            var mutant = mutator.Mutate(seeds[number % seeds.Count]);
            var isFeed = false;

            var cost = Cost.Of(() => isFeed = Exercise(mutant));

            feeds += isFeed ? 1 : 0;
            slowest = cost.Took > slowest ? cost.Took : slowest;
            largest = Math.Max(largest, cost.Allocated);
        }

        output.WriteLine($"{Mutants} mutants of {seeds.Count} documents: {feeds} feeds, slowest {slowest.TotalMilliseconds:F0} ms, most allocated {largest / 1024.0 / 1024:F1} MB");
        slowest.ShouldBeLessThan(Cost.Longest);
        largest.ShouldBeLessThan(MostBytes);
    }

    private static bool Exercise(byte[] document)
    {
        var outcome = FeedParser.Parse(document, null, new Uri("https://blog.test/feed.xml"));
        if (outcome is not ParseOutcome.Feed { Document: var feed })
        {
            (outcome as ParseOutcome.Failed)?.Reason.ShouldNotContain("even after mending");
            return false;
        }

        _ = feed.Title?.ToText();
        foreach (var entry in feed.Entries)
        {
            _ = entry.Title?.ToText();
            _ = entry.Summary?.ToText();
            _ = entry.Content?.Links();
            Excerpt.Of(entry, ExcerptLength).Length.ShouldBeLessThanOrEqualTo(ExcerptLength);
        }

        return true;
    }
}
