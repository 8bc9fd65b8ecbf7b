using System.Globalization;
using AnnounceBot.Discord.Rest;

namespace AnnounceBot.Discord.Tests.Rest;

public sealed class TextLimitsTests
{
    [Theory]
    [InlineData("", 1, "")]
    [InlineData("abcde", 5, "abcde")]
    [InlineData("abcdef", 5, "abcd…")]
    [InlineData("abc def", 5, "abc…")]
    [InlineData("abcdef", 1, "…")]
    [InlineData("ab👍🏽cd", 6, "ab…")]
    [InlineData("ab👍🏽cd", 7, "ab👍🏽…")]
    [InlineData("e\u0301e\u0301e\u0301", 4, "e\u0301…")]
    [InlineData("👨‍👩‍👧‍👦x", 10, "…")]
    public void It_cuts_between_characters_as_people_see_them(string text, int longest, string cut) => TextLimits.Cut(text, longest).ShouldBe(cut);

    [Fact]
    public void It_never_is_longer_and_never_halves_a_character()
    {
        var random = new Random(4);
        string[] pieces = ["a", " ", "é", "e\u0301", "👍🏽", "👨‍👩‍👧‍👦", "🇵🇹", "\uD83D", "한", "\r\n", "क्षि"];
        for (var run = 0; run < 2_000; run++)
        {
            var text = string.Concat(Enumerable.Range(0, 30).Select(_ => pieces[random.Next(pieces.Length)]));
            var longest = random.Next(1, 60);

            var cut = TextLimits.Cut(text, longest);

            cut.Length.ShouldBeLessThanOrEqualTo(longest);
            if (text.Length > longest)
            {
                var edges = StringInfo.ParseCombiningCharacters(text).ToHashSet();
                text.ShouldStartWith(cut[..^1]);
                var end = cut.Length - 1;
                edges.Contains(end).ShouldBeTrue($"{end} in {text}");
            }
        }
    }

    [Fact]
    public void No_room_at_all_is_a_mistake() => Should.Throw<ArgumentOutOfRangeException>(() => TextLimits.Cut("a", 0));
}
