using Xunit.Abstractions;

namespace AnnounceBot.Tests.Chaos;

/// <summary>All come at once, and the bot is killed while they do: nobody's link is lost, nothing is decided twice, and nobody waits for ever. The README tells how to have more of it.</summary>
public sealed class RushTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Killed_in_a_rush_it_keeps_what_it_receipted_decides_once_and_tells_who_waited()
    {
        var size = RushSize.FromEnvironment();
        var begun = TimeProvider.System.GetTimestamp();
        await using var run = await RushRun.StartAsync(size);
        try
        {
            await run.RunAsync();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            var waiting = run.People.Count.Acknowledged - run.People.Count.Answered - run.People.Count.Told;
            throw new InvalidOperationException($"RUSH_SUBMISSIONS={size.Submissions} RUSH_PRESSES={size.Presses}: {waiting} were left waiting. {failure.Message}\nThe log's end:\n{run.LastLines}", failure);
        }

        var verdict = new RushVerdict(size, run);
        var count = run.People.Count;
        output.WriteLine($"{size.Submissions} submissions and {size.Presses} presses at once, {size.Kills} kills: {verdict.Stored} stored, {verdict.Decided} decided; "
            + $"{count.Acknowledged} acknowledged (half of them within {count.Times[count.Acknowledged / 2].TotalMilliseconds:0} ms, all within {count.Times[^1].TotalMilliseconds:0} ms), {count.Answered} of them answered, {count.Told} told to try again; "
            + $"{count.Unheard} not heard; {verdict.Problems.Count} problems; {TimeProvider.System.GetElapsedTime(begun).TotalSeconds:0} s");
        verdict.Problems.ShouldBeEmpty();
        count.Acknowledged.ShouldBe(count.Answered + count.Told);
    }
}
