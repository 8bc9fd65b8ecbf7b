using AnnounceBot.Discord.Tests.Support;

namespace AnnounceBot.Discord.Tests.Gateway;

/// <summary>A day of everything that can go wrong, in virtual time. <see cref="SimulatedDiscord"/> fails the test on two connections at once, on identifies too fast or too many, and on a lost event.</summary>
public sealed class SimulatedDayTests
{
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(8)]
    [InlineData(13)]
    [InlineData(21)]
    [InlineData(34)]
    public void After_each_fault_it_is_connected_again_before_long(int seed)
    {
        var discord = new SimulatedDiscord(seed, betweenFaults: TimeSpan.FromMinutes(3));

        discord.Run(Day);

        discord.LongestGap.ShouldBeLessThan(TimeSpan.FromMinutes(6));
        discord.Identifies.ShouldBeInRange(50, 900);
        discord.Resumes.ShouldBeGreaterThan(50);
        discord.Faults.ShouldBeGreaterThan(400);
        discord.Kinds.Count.ShouldBe(22, string.Join(", ", discord.Kinds));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void When_hardly_anything_works_the_days_identifies_still_suffice(int seed)
    {
        var discord = new SimulatedDiscord(seed, betweenFaults: TimeSpan.FromSeconds(10));

        discord.Run(Day * 3);

        discord.Identifies.ShouldBeInRange(900, 2700);
    }
}
