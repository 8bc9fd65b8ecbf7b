using System.Globalization;
using AnnounceBot.Chat;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Chat;

public sealed class ConsoleChatTests
{
    [Fact]
    public async Task A_direct_message_says_whom_it_is_for()
    {
        var output = new StringWriter { NewLine = "\n" };

        await new ConsoleChat(output, TimeZoneInfo.Utc, CultureInfo.InvariantCulture).CreateAsync("@33", new() { Text = "Thank you." }, "nonce", default);

        output.ToString().ReplaceLineEndings("\n").ShouldBe("To @33\n  Thank you.\n\n");
    }

    [Fact]
    public async Task An_announcement_shows_title_author_quote_and_link()
    {
        var output = new StringWriter { NewLine = "\n" };
        var chat = new ConsoleChat(output, TimeZoneInfo.FindSystemTimeZoneById("Europe/Lisbon"), CultureInfo.GetCultureInfo("en-GB"));

        await chat.CreateAsync("blogs", new()
        {
            Card = new()
            {
                Title = @"A \*lamp\*",
                Link = "https://ada.example/1",
                Author = "Ada",
                Text = "> First paragraph.\n> \n> Second one.\n… [read more](<https://ada.example/1>)",
                Footer = "Ada's notes · light",
                PublishedAt = Some.Noon,
            },
        }, "nonce", default);

        output.ToString().ReplaceLineEndings("\n").ShouldBe("""
            #blogs
              A *lamp*
              by Ada
              > First paragraph.
              > Second one.
              … read more (https://ada.example/1)
              Ada's notes · light · 2 Mar 2026 12:00
              https://ada.example/1


            """.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("readers")]
    [InlineData("@readers")]
    public async Task A_mention_is_shown_by_its_name(string mention)
    {
        var output = new StringWriter();
        var chat = new ConsoleChat(output, TimeZoneInfo.Utc, CultureInfo.InvariantCulture);

        await chat.CreateAsync("blogs", new() { Mention = mention, Text = "Words" }, "nonce", default);

        output.ToString().ReplaceLineEndings("\n").ShouldBe("#blogs\n  @readers\n  Words\n\n");
    }

    [Fact]
    public async Task Buttons_and_menus_are_left_out_since_nobody_could_use_them()
    {
        var output = new StringWriter();
        var chat = new ConsoleChat(output, TimeZoneInfo.Utc, CultureInfo.InvariantCulture);

        await chat.CreateAsync("blogs", new() { Text = "Words", Buttons = [new("More…", "more", "1")], Menus = [new("section", "1", "Choose", [new("Lamps", "a")])] }, "nonce", default);

        output.ToString().ReplaceLineEndings("\n").ShouldBe("#blogs\n  Words\n\n");
    }

    [Fact]
    public async Task Long_paragraphs_are_wrapped_between_words()
    {
        var output = new StringWriter();
        var chat = new ConsoleChat(output, TimeZoneInfo.Utc, CultureInfo.InvariantCulture);

        await chat.CreateAsync("blogs", new() { Card = new() { Title = "A", Text = "> " + string.Join(' ', Enumerable.Repeat("lantern", 50)) } }, "nonce", default);

        var quoted = output.ToString().ReplaceLineEndings("\n").Split('\n').Where(line => line.StartsWith("  > ", StringComparison.Ordinal)).ToList();
        quoted.Count.ShouldBeGreaterThan(3);
        quoted.ShouldAllBe(line => line.Length <= 100);
        string.Join(' ', quoted.Select(line => line[4..])).ShouldBe(string.Join(' ', Enumerable.Repeat("lantern", 50)));
    }
}
