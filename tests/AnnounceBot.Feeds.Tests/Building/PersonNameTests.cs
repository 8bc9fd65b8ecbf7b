using AnnounceBot.Feeds.Building;

namespace AnnounceBot.Feeds.Tests.Building;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("ada@blog.test (Ada Lane)", "Ada Lane")]
    [InlineData("Ada Lane (ada@blog.test)", "Ada Lane")]
    [InlineData("Ada Lane <mailto:ada@blog.test>", "Ada Lane")]
    [InlineData("ada@blog.test", "ada@blog.test")]
    [InlineData("Ada @ home", "Ada @ home")]
    [InlineData(" Ada\n\tLane\u0007 ", "Ada Lane")]
    [InlineData("  ", null)]
    [InlineData(null, null)]
    public void A_name_is_taken_without_its_address(string? told, string? name) => PersonName.From(told).ShouldBe(name);

    [Fact]
    public void A_name_has_an_end() => PersonName.From(new string('x', 10_000))!.Length.ShouldBe(500);
}
