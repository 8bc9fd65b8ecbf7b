using System.Globalization;
using AnnounceBot.Chat;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Chat;

public sealed class ConsoleChatTests
{
    [Fact]
    public async Task An_announcement_shows_title_author_quote_and_link()
    {
        var output = new StringWriter { NewLine = "\n" };
        var chat = new ConsoleChat(output, TimeZoneInfo.FindSystemTimeZoneById("Europe/Lisbon"), CultureInfo.GetCultureInfo("en-GB"));

        await chat.SendAsync("blogs", new()
        {
            Card = new()
            {
                Title = "A lamp",
                Link = "https://ada.example/1",
                LinkLabel = "read more",
                Author = "Ada",
                Source = "Ada's notes",
                PublishedAt = Some.Noon,
                Quote = "First paragraph.\n\nSecond one.",
                Tags = ["light"],
            },
        }, "nonce", default);

        output.ToString().ReplaceLineEndings("\n").ShouldBe("""
            #blogs
              A lamp
              by Ada · Ada's notes · 2 Mar 2026 12:00 · light
              > First paragraph.
              > Second one.
              ... read more at https://ada.example/1


            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Long_paragraphs_are_wrapped_between_words()
    {
        var output = new StringWriter();
        var chat = new ConsoleChat(output, TimeZoneInfo.Utc, CultureInfo.InvariantCulture);

        await chat.SendAsync("blogs", new() { Card = new() { Title = "A", Link = "l", LinkLabel = "read more", Quote = string.Join(' ', Enumerable.Repeat("lantern", 50)) } }, "nonce", default);

        var quoted = output.ToString().ReplaceLineEndings("\n").Split('\n').Where(line => line.StartsWith("  > ", StringComparison.Ordinal)).ToList();
        quoted.Count.ShouldBeGreaterThan(3);
        quoted.ShouldAllBe(line => line.Length <= 100);
        string.Join(' ', quoted.Select(line => line[4..])).ShouldBe(string.Join(' ', Enumerable.Repeat("lantern", 50)));
    }

    [Fact]
    public async Task Many_posts_at_once_are_a_line_each()
    {
        var output = new StringWriter();

        await new ConsoleChat(output, TimeZoneInfo.Utc, CultureInfo.InvariantCulture).SendAsync(
            "blogs", new() { Text = "2 posts came:", Links = [new("One", "https://a.example/1", "Ada"), new("Two", "https://a.example/2", null)] }, "nonce", default);

        output.ToString().ShouldContain("* One by Ada: https://a.example/1");
        output.ToString().ShouldContain("* Two: https://a.example/2");
    }
}
