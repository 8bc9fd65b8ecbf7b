using AnnounceBot.Chat;
using AnnounceBot.Chat.Discord;

namespace AnnounceBot.Tests.Chat.Discord;

public sealed class MarkdownCutTests
{
    [Fact]
    public void What_fits_stays_as_it_is()
    {
        MarkdownCut.Fit("> A *text*", 10).ShouldBe("> A *text*");
    }

    [Theory]
    [InlineData("> One line.\n> Another line.\n> A third one.", 30, "> One line.\n> Another line.\n…")]
    [InlineData("One.\nA second line that is much longer than the first", 30, "One.\nA second line that is mu…")]
    [InlineData("A line without an end to it", 11, "A line wit…")]
    public void Whole_lines_go_first_then_characters(string markdown, int longest, string cut)
    {
        MarkdownCut.Fit(markdown, longest).ShouldBe(cut);
    }

    [Theory]
    [InlineData(@"words \*and\* more", 8, "words…")]
    [InlineData(@"words \\\\ more words", 11, @"words \\\\…")]
    [InlineData(@"words \\\\ more words", 10, @"words \\…")]
    public void No_escape_is_halved(string markdown, int longest, string cut)
    {
        MarkdownCut.Fit(markdown, longest).ShouldBe(cut);
    }

    [Theory]
    [InlineData("See [the notes](<https://ada.example/1>) by Ada", 20)]
    [InlineData("See [the notes](<https://ada.example/1>) by Ada", 38)]
    [InlineData("See <https://ada.example/1> by Ada and others", 20)]
    [InlineData("See https://ada.example/1 by Ada and others", 20)]
    [InlineData("See `code that is not so long` by Ada", 20)]
    [InlineData("See <@&1000000000000000012> by Ada and others", 20)]
    [InlineData(@"See [the \] notes](https://ada.example/1) by Ada", 30)]
    public void Links_addresses_and_mentions_are_whole_or_nothing(string markdown, int longest)
    {
        MarkdownCut.Fit(markdown, longest).ShouldBe("See…");
    }

    [Fact]
    public void A_link_that_fits_stays()
    {
        MarkdownCut.Fit("See [it](<https://ada.example/1>), [them](<https://ada.example/2>)", 40).ShouldBe("See [it](<https://ada.example/1>),…");
    }

    [Theory]
    [InlineData("**bold words and more of them**", 20, "**bold words and…**")]
    [InlineData("||**bold words** and a secret||", 20, "||**bold words**…||")]
    [InlineData("**bold ||secret words||**", 20, "**bold ||secret…||**")]
    [InlineData("```\ncode that is long enough\n```", 20, "```\ncode that i…\n```")]
    public void What_was_opened_is_closed(string markdown, int longest, string cut)
    {
        MarkdownCut.Fit(markdown, longest).ShouldBe(cut);
    }

    [Fact]
    public void Wherever_it_is_cut_it_fits_and_a_strangers_text_stays_inert()
    {
        var title = Markdown.Escape("**@everyone** [a](https://x.example) ~~b~~ <@&1> `c` ||d|| 👩‍🚀 https://ada.example/ \\");

        for (var longest = 1; longest <= title.Length; longest++)
        {
            var cut = MarkdownCut.Fit(title, longest);
            cut.Length.ShouldBeLessThanOrEqualTo(longest);
            Markdown.ToText(cut).ShouldNotContain('\\'.ToString() + '…');
            title.ShouldStartWith(cut.TrimEnd('…'));
        }
    }
}
