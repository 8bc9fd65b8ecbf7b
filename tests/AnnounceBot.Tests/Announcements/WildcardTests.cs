using AnnounceBot.Announcements;

namespace AnnounceBot.Tests.Announcements;

public sealed class WildcardTests
{
    [Theory]
    [InlineData("*", "")]
    [InlineData("*", "Ada's notes")]
    [InlineData("Ada's notes", "ada's NOTES")]
    [InlineData("Ada*", "Ada's notes")]
    [InlineData("*notes", "Ada's notes")]
    [InlineData("a*a", "Aa")]
    [InlineData("*://blog.example/*/feed", "https://blog.example/en/feed")]
    [InlineData("a*b*b", "a-b-b-b")]
    [InlineData("a.c(", "A.C(")]
    public void A_star_stands_for_any_text(string pattern, string text) => new Wildcard(pattern).Matches(text).ShouldBeTrue();

    [Theory]
    [InlineData("Ada", "Ada's notes")]
    [InlineData("Ada*", "By Ada")]
    [InlineData("*notes", "Ada's notes, continued")]
    [InlineData("a*a", "a")]
    [InlineData("ab*ba", "aba")]
    [InlineData("*x*", "Ada")]
    [InlineData("a.c", "abc")]
    public void All_else_must_be_there(string pattern, string text) => new Wildcard(pattern).Matches(text).ShouldBeFalse();
}
