using AnnounceBot.Playground.Faults;
using Xunit.Abstractions;

namespace AnnounceBot.Tests.Chaos;

/// <summary>Everything goes wrong at once, again and again: in the end every post stands once in each of its channels, in order. The README tells how to have more of it.</summary>
public sealed class ChaosTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Killed_at_any_moment_and_with_every_fault_it_announces_every_post_once_and_in_order()
    {
        var size = ChaosSize.FromEnvironment();
        var plan = new ChaosPlan(size);
        var begun = TimeProvider.System.GetTimestamp();
        await using var run = await ChaosRun.StartAsync();
        try
        {
            foreach (var life in plan.Lives)
                await run.LiveAsync(life);
            await run.SettleAsync(plan.Messages, TimeSpan.FromMinutes(3));

            var verdict = new ChaosVerdict(plan, run);
            output.WriteLine($"seed {size.Seed}: {plan.Posts.Count} posts, {verdict.Messages} messages, {plan.Lives.Count} kills, {run.KillsInMidRequest.All} of them in the middle of a request, "
                + $"whose effect had happened in {run.KillsInMidRequest.WithEffect}; {Faults(run)}; {run.Lookups} looked for; {run.Retried.Count} refused and retried; "
                + $"duplicates {verdict.Doubled}, losses {verdict.Lost}; {TimeProvider.System.GetElapsedTime(begun).TotalSeconds:0} s");
            verdict.Problems.ShouldBeEmpty();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            throw new InvalidOperationException($"CHAOS_SEED={size.Seed} CHAOS_POSTS={size.Posts} CHAOS_KILLS={size.Kills}: {failure.Message}\nThe log's end:\n{run.LastLines}", failure);
        }
    }

    private static string Faults(ChaosRun run) =>
        string.Join(", ", Enum.GetValues<FaultKind>().Select(kind => $"{kind} {run.Server.Faults.Happened(kind)}"));
}
