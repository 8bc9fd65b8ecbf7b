using AnnounceBot.Digests.Rendering.Pages;

namespace AnnounceBot.Tests.Digests.Rendering;

public sealed class YamlScalarTests
{
    [Theory]
    [InlineData("Recent Lantern blogs, July 25, 2016")]
    [InlineData("it's [new] (really) {so} & C#!")]
    [InlineData("a:b, http://a.example/#x")]
    [InlineData("-dash, ?why, :colon")]
    [InlineData("yes we can")]
    [InlineData("1.2.3")]
    [InlineData("24 lamps")]
    [InlineData("灯り")]
    [InlineData("C:\\oil")]
    public void Is_plain_wherever_it_can_be(string text) => YamlScalar.Of(text, isInList: false).ShouldBe(text);

    [Theory]
    [InlineData("Lamps: oil")]
    [InlineData("Lamps:")]
    [InlineData("Lamps #1")]
    [InlineData("#1")]
    [InlineData("- item")]
    [InlineData("-")]
    [InlineData("? key")]
    [InlineData("[new] lamps")]
    [InlineData("{new}")]
    [InlineData("*star")]
    [InlineData("&anchor")]
    [InlineData("!tag")]
    [InlineData("|")]
    [InlineData("> fold")]
    [InlineData("'quoted'")]
    [InlineData("%directive")]
    [InlineData("@at")]
    [InlineData("`tick")]
    [InlineData("yes")]
    [InlineData("No")]
    [InlineData("null")]
    [InlineData("~")]
    [InlineData("True")]
    [InlineData("off")]
    [InlineData("2016")]
    [InlineData("-1.5e3")]
    [InlineData("0x1F")]
    [InlineData("0o17")]
    [InlineData("1_000")]
    [InlineData("12:30:45")]
    [InlineData(".inf")]
    [InlineData(".NaN")]
    [InlineData("2016-07-25")]
    [InlineData("2016-07-25 15:01:57")]
    [InlineData("")]
    public void Has_quotation_marks_where_it_would_be_something_else(string text) => YamlScalar.Of(text, isInList: false).ShouldBe($"\"{text}\"");

    [Fact]
    public void Quotation_marks_in_it_are_escaped() => YamlScalar.Of("\"C:\\oil\"", isInList: false).ShouldBe("\"\\\"C:\\\\oil\\\"\"");

    [Fact]
    public void A_comma_ends_an_item_of_a_list() => YamlScalar.Of("oil, lamps", isInList: true).ShouldBe("\"oil, lamps\"");
}
