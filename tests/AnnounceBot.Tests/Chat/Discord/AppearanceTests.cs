using AnnounceBot.Chat;
using AnnounceBot.Chat.Discord;

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

    private static AnnounceBot.Discord.Models.Embed Embed(Card card) => Appearance.Embeds(new() { Card = card }).ShouldHaveSingleItem();
}
