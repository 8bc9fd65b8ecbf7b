namespace AnnounceBot.Discord.Tests;

public sealed class SnowflakeTests
{
    /// <summary>The example of Discord's reference page.</summary>
    [Fact]
    public void It_tells_when_it_was_made()
    {
        Snowflake.Parse("175928847299117063", null).CreatedAt.ShouldBe(new DateTimeOffset(2016, 4, 30, 11, 18, 25, 796, TimeSpan.Zero));
    }

    [Fact]
    public void The_smallest_of_a_moment_is_not_newer_than_any_made_then()
    {
        var id = Snowflake.Parse("175928847299117063", null);

        Snowflake.At(id.CreatedAt).ShouldBeLessThanOrEqualTo(id);
        Snowflake.At(id.CreatedAt.AddMilliseconds(1)).ShouldBeGreaterThan(id);
    }

    [Fact]
    public void It_keeps_all_its_digits()
    {
        Snowflake.Parse("18446744073709551615", null).ToString().ShouldBe("18446744073709551615");
    }

    [Theory]
    [InlineData("")]
    [InlineData("blogs")]
    [InlineData("-1")]
    [InlineData("1.0")]
    [InlineData("18446744073709551616")]
    public void What_is_no_id_is_refused(string text)
    {
        Snowflake.TryParse(text, null, out _).ShouldBeFalse();
        Should.Throw<FormatException>(() => Snowflake.Parse(text, null));
    }

    [Fact]
    public void There_was_nothing_before_2015()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Snowflake.At(new DateTimeOffset(2014, 12, 31, 0, 0, 0, TimeSpan.Zero)));
    }
}
