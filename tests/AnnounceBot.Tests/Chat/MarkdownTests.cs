using AnnounceBot.Chat;

namespace AnnounceBot.Tests.Chat;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("blogs", "#blogs")]
    [InlineData("#blogs_*", @"#blogs\_\*")]
    [InlineData("2026", "#2026")]
    [InlineData("100000000000000077", "<#100000000000000077>")]
    public void A_channel_is_shown_by_its_name(string configured, string shown) => Markdown.Channel(configured).ShouldBe(shown);

    [Theory]
    [InlineData("plain words, 2 of them.", "plain words, 2 of them.")]
    [InlineData("*bold* _under_ ~gone~ `code` ||secret||", @"\*bold\* \_under\_ \~gone\~ \`code\` \|\|secret\|\|")]
    [InlineData("@everyone <@1> <#2> <t:0:R>", @"\@everyone \<\@1> \<#2> \<t\:0\:R>")]
    [InlineData("[bank](https://evil.example)", @"\[bank\](https\://evil.example)")]
    [InlineData(@"a\b", @"a\\b")]
    [InlineData("# Heading\n> quote\n- item\n  + item\n1. item", "\\# Heading\n\\> quote\n\\- item\n  \\+ item\n1\\. item")]
    [InlineData("well-known, 1+1, v2.0, C# (a > b): yes", "well-known, 1+1, v2.0, C# (a > b): yes")]
    public void A_strangers_text_means_nothing_to_Discord(string text, string escaped)
    {
        Markdown.Escape(text).ShouldBe(escaped);
    }

    [Theory]
    [InlineData("short", 10, "short")]
    [InlineData("**********", 20, @"\*\*\*\*\*\*\*\*\*\*")]
    [InlineData("**********", 10, @"\*\*\*\*…")]
    [InlineData("plain words", 6, "plain…")]
    public void A_text_that_is_too_long_is_never_cut_between_a_backslash_and_its_character(string text, int longest, string escaped)
    {
        Markdown.Escape(text, longest).ShouldBe(escaped);
    }

    [Fact]
    public void A_quote_covers_every_line()
    {
        Markdown.Quote("one\n\ntwo").ShouldBe("> one\n> \n> two");
    }

    [Fact]
    public void A_links_address_cannot_end_the_link()
    {
        Markdown.Link("read", new Uri("https://blog.example/a)b>c d")).ShouldBe("[read](<https://blog.example/a%29b%3Ec%20d>)");
    }
}
