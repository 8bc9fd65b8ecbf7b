using AnnounceBot.Chat;

namespace AnnounceBot.Tests.Chat;

public sealed class InertTests
{
    [Theory]
    [InlineData("a\r\nb\u2028c\vd", "a\nb\nc\nd")]
    [InlineData("a\n\n\n\n b ", "a\n\nb")]
    [InlineData("\t# a\u00A0\u3000b", "# a b")]
    [InlineData("\u202Eesrever\u202C \u2066x\u2069 ze\u200Bro \uFEFF\u00AD", "esrever x zero")]
    [InlineData("\u001b[31mred\0", "[31mred")]
    [InlineData("\u3164\u2800\u115F", "")]
    [InlineData("می\u200Cخواهم 👩‍👩‍👧 e\u0301", "می\u200Cخواهم 👩‍👩‍👧 e\u0301")]
    [InlineData("🏴󠁧󠁢󠁥󠁮󠁧󠁿 a\U000E0041b", "🏴󠁧󠁢󠁥󠁮󠁧󠁿 ab")]
    [InlineData("Z\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307a", "Z\u0300\u0301\u0302\u0303\u0304a")]
    [InlineData("a  b", "a b")]
    [InlineData("a \nb", "a\nb")]
    [InlineData("a\n b", "a\nb")]
    [InlineData("a\n\n\nb", "a\n\nb")]
    [InlineData(" a", "a")]
    [InlineData("a\n", "a")]
    [InlineData(" ", "")]
    public void What_only_pretends_to_be_text_is_gone(string text, string inert)
    {
        Inert.Lines(text).ShouldBe(inert);
        Inert.OneLine(text).ShouldBe(inert.Replace("\n\n", " ", StringComparison.Ordinal).Replace('\n', ' '));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Häuser – “it isn’t much” … 5 € ½")]
    [InlineData("One.\nTwo.\n\nThree.")]
    public void A_text_without_any_of_it_is_not_copied(string text) => Inert.Lines(text).ShouldBeSameAs(text);

    [Fact]
    public void What_is_not_copied_is_what_a_copy_would_be() =>
        Enumerable.Range(0, char.MaxValue + 1).Where(code => Inert.Lines($"\u0250a{(char)code}b") != "\u0250" + Inert.Lines($"a{(char)code}b")).ShouldBeEmpty();

    [Fact]
    public void Half_a_character_is_a_question_mark()
    {
        Inert.Lines("a\ud800b\udc00").ShouldBe("a\uFFFDb\uFFFD");
    }
}
