using AnnounceBot.Chat;

namespace AnnounceBot.Tests.Chat;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData(@"a \*b\* \\ \<\@1>", @"a *b* \ <@1>")]
    [InlineData("**bold** *it* _it_ __un__ ~~gone~~ ||hidden|| ***both***", "bold it it un gone hidden both")]
    [InlineData("snake_case_name 2 * 3 * 4", "snake_case_name 2 * 3 * 4")]
    [InlineData("## Heading\n-# small\n> quote\n- item", "Heading\nsmall\n> quote\n- item")]
    [InlineData("**[a \\[b\\]](<https://ada.example/1>)** end", "a [b] (https://ada.example/1) end")]
    [InlineData("<https://ada.example/1> `co*d*e`", "https://ada.example/1 co*d*e")]
    [InlineData("<t:0:R> <:lamp:123456789012345678> </digest:123456789012345678>", "1970-01-01 00:00 :lamp: /digest")]
    [InlineData("> \\# not a heading", "> # not a heading")]
    public void It_is_what_a_person_reads(string markdown, string text)
    {
        Markdown.ToText(markdown).ShouldBe(text);
    }
}
