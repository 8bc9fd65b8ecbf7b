namespace AnnounceBot.Feeds.Tests;

public sealed class ReadingTimeTests
{
    [Fact]
    public void Nothing_takes_no_time() => ReadingTime.Of(" …—! ").ShouldBe(TimeSpan.Zero);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(238, 1)]
    [InlineData(239, 2)]
    [InlineData(2380, 10)]
    public void Words_are_counted(int words, int minutes) =>
        ReadingTime.Of(string.Join(' ', Enumerable.Repeat("lamp's", words))).ShouldBe(TimeSpan.FromMinutes(minutes));

    [Theory]
    [InlineData(400, 1)]
    [InlineData(800, 2)]
    public void Japanese_and_Chinese_are_counted_by_character(int characters, int minutes) =>
        ReadingTime.Of(new string('灯', characters)).ShouldBe(TimeSpan.FromMinutes(minutes));
}
