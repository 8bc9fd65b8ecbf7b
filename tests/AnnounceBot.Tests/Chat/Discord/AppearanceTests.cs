using AnnounceBot.Chat;
using AnnounceBot.Chat.Discord;
using AnnounceBot.Discord.Models;

namespace AnnounceBot.Tests.Chat.Discord;

public sealed class AppearanceTests
{
    private static readonly Card Plain = new() { Title = @"A \*bold\* title", Link = "https://ada.example/1" };

    [Fact]
    public void A_card_is_an_embed_with_the_title_as_link_and_the_excerpt_as_quote()
    {
        var embed = Embed(Plain with
        {
            Author = "Ada",
            Text = "> One.\n> Two.",
            Footer = "Ada's notes · lamps, light",
            Image = "https://ada.example/lamp.png",
            PublishedAt = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero),
        });

        embed.Title.ShouldBe(@"A \*bold\* title");
        embed.Url.ShouldBe("https://ada.example/1");
        embed.Author!.Name.ShouldBe("Ada");
        embed.Description.ShouldBe("> One.\n> Two.");
        embed.Image!.Url.ShouldBe("https://ada.example/lamp.png");
        embed.Footer!.Text.ShouldBe("Ada's notes · lamps, light");
        embed.Timestamp.ShouldBe(new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("/relative")]
    public void Only_web_addresses_become_links(string address)
    {
        var embed = Embed(Plain with { Link = address, Image = address });

        embed.Url.ShouldBeNull();
        embed.Image.ShouldBeNull();
    }

    [Fact]
    public void What_is_too_long_for_Discord_is_cut()
    {
        var embed = Embed(Plain with { Title = new('t', 400), Author = new('a', 400), Text = new('q', 5000), Footer = new('s', 3000) });

        embed.Title!.Length.ShouldBe(256);
        embed.Author!.Name.Length.ShouldBe(256);
        (embed.Title.Length + embed.Author.Name.Length + embed.Description!.Length + embed.Footer!.Text.Length).ShouldBeLessThanOrEqualTo(6000);
    }

    [Fact]
    public void The_longest_card_of_all_stays_below_what_Discord_takes_together()
    {
        var embed = Embed(new() { Title = new('t', 9000), Author = new('a', 9000), Text = string.Join('\n', Enumerable.Repeat("> word", 9000)), Footer = new('s', 9000) });

        (embed.Title!.Length + embed.Author!.Name.Length + embed.Description!.Length + embed.Footer!.Text.Length).ShouldBeLessThanOrEqualTo(6000);
    }

    [Fact]
    public void Text_and_mention_together_fit()
    {
        var content = Appearance.Content(new() { Text = new('w', 3000) }, new(1000000000000000012));

        content!.Length.ShouldBe(2000);
        content.ShouldStartWith("<@&1000000000000000012>\nw");
    }

    [Fact]
    public void Blank_parts_are_left_out()
    {
        var embed = Embed(Plain with { Author = " ", Footer = " " });

        embed.Author.ShouldBeNull();
        embed.Footer.ShouldBeNull();
    }

    [Fact]
    public void Buttons_stand_in_rows_of_five_with_who_hears_of_them_and_what()
    {
        var buttons = Enumerable.Range(1, 7).Select(i => new ChatButton($"Number {i}", "hold", $"{i}", i == 7 ? ButtonLook.Danger : ButtonLook.Quiet));

        var rows = Controls.Rows(new() { Buttons = [.. buttons] }).Cast<ActionRow>().ToList();

        rows.Select(row => row.Components.Count).ShouldBe([5, 2]);
        rows[1].Components[1].ShouldBe(new Button { Label = "Number 7", CustomId = "hold:7", Style = ButtonStyle.Danger });
    }

    [Theory]
    [InlineData("Lamps,\nand  how\tto light them", "Lamps, and how to light them")]
    [InlineData("", "New post")]
    [InlineData(" \u200b\u2060 ", "New post")]
    [InlineData("🪔", "🪔")]
    public void A_thread_is_called_by_one_line_that_is_never_empty(string topic, string name)
    {
        Appearance.ThreadName(topic).ShouldBe(name);
    }

    [Fact]
    public void A_long_name_of_a_thread_is_cut_between_characters()
    {
        var name = Appearance.ThreadName(string.Concat(Enumerable.Repeat("👩‍🚀", 30)));

        name.ShouldBe(string.Concat(Enumerable.Repeat("👩‍🚀", 19)) + "…");
        name.Length.ShouldBeLessThanOrEqualTo(100);
    }

    [Fact]
    public void A_message_without_a_topic_names_its_thread_by_what_it_says()
    {
        Appearance.ThreadName(new ChatMessage { Text = "12 posts came from [Ada](<https://ada.example/>):\n* One" }).ShouldBe("12 posts came from Ada (https://ada.example/):");
        Appearance.ThreadName(new ChatMessage { Card = Plain }).ShouldBe("A *bold* title");
    }

    private static AnnounceBot.Discord.Models.Embed Embed(Card card) => Appearance.Embeds(new() { Card = card }).ShouldHaveSingleItem();
}
