using System.Globalization;
using AnnounceBot.Storage;
using AnnounceBot.Testing;

namespace AnnounceBot.Tests.Digests.Histories;

/// <summary>Every known post is in exactly one published issue, or still a candidate, or out because a person says so: never in two, never lost.</summary>
public sealed class HistoryTests : IDisposable
{
    private const int Steps = 60;

    private static readonly int Histories = int.TryParse(Environment.GetEnvironmentVariable("HISTORIES"), out var wanted) ? wanted : 30;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Europe/Lisbon", "2026-03-20", 1_000_000)]
    [InlineData("America/New_York", "2026-10-20", 2_000_000)]
    [InlineData("Australia/Lord_Howe", "2026-03-25", 3_000_000)]
    [InlineData("Asia/Kolkata", "2026-01-01", 4_000_000)]
    public async Task No_post_is_lost_between_issues_and_none_is_in_two(string zone, string begin, int firstSeed)
    {
        var empty = _folder.File("empty.db");
        Database.Open(empty).Dispose();

        foreach (var seed in Enumerable.Range(firstSeed, Histories))
        {
            await using var history = new History(empty, TimeZoneInfo.FindSystemTimeZoneById(zone), DateTimeOffset.Parse(begin, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal), seed);
            try
            {
                await history.PassAsync(Steps);
            }
            catch (Exception broken) // whatever it is, the seed is to be told
            {
                throw new ShouldAssertException($"Seed {seed} in {zone}:\n{history.Told}\n{broken.Message}", broken);
            }
        }
    }
}
