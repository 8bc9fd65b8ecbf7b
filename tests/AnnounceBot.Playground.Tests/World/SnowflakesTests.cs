using System.Globalization;
using AnnounceBot.Playground.World;
using AnnounceBot.Testing;

namespace AnnounceBot.Playground.Tests.World;

public sealed class SnowflakesTests
{
    [Fact]
    public void An_id_tells_when_it_was_made()
    {
        var clock = new TestClock();

        Snowflakes.TimeOf(new Snowflakes(clock).Next()).ShouldBe(clock.GetUtcNow());
    }

    [Fact]
    public void Each_id_is_greater_than_the_one_before_also_when_the_clock_goes_back()
    {
        var clock = new TestClock();
        var ids = new Snowflakes(clock);
        List<ulong> made = [Next()];

        made.Add(Next());
        clock.JumpTo(clock.GetUtcNow().AddHours(-1));
        made.Add(Next());
        clock.Advance(TimeSpan.FromHours(2));
        made.Add(Next());

        made.ShouldBe(made.Order());
        made.Distinct().Count().ShouldBe(4);

        ulong Next() => ulong.Parse(ids.Next(), CultureInfo.InvariantCulture);
    }
}
