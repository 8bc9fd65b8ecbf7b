using AnnounceBot.Chat;
using AnnounceBot.Chat.Discord;

namespace AnnounceBot.Tests.Chat.Discord;

public sealed class AppearanceTests
{
    private static readonly Card Plain = new() { Title = "A *bold* title", Link = "https://ada.example/1", LinkLabel = "read more" };

    [Fact]
    public void A_card_is_an_embed_with_the_title_as_link_and_the_excerpt_as_quote()
    {
        var embed = Embed(Plain with
        {
            Author = "Ada",
            Quote = "One.\nTwo.",
            Source = "Ada's notes",
            Tags = ["lamps", "light"],
            Image = "https://ada.example/lamp.png",
            PublishedAt = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero),
        });

        embed.Title.ShouldBe(@"A \*bold\* title");
        embed.Url.ShouldBe("https://ada.example/1");
        embed.Author!.Name.ShouldBe("Ada");
        embed.Description.ShouldBe("> One.\n> Two.\n… [read more](<https://ada.example/1>)");
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
        embed.Description.ShouldBe("");
    }

    [Fact]
    public void What_is_too_long_for_Discord_is_cut()
    {
        var embed = Embed(Plain with { Title = new('t', 400), Author = new('a', 400), Quote = new('q', 5000), Source = new('s', 3000) });

        embed.Title!.Length.ShouldBe(256);
        embed.Author!.Name.Length.ShouldBe(256);
        embed.Description!.ShouldEndWith("… [read more](<https://ada.example/1>)");
        (embed.Title.Length + embed.Author.Name.Length + embed.Description.Length + embed.Footer!.Text.Length).ShouldBeLessThanOrEqualTo(6000);
    }

    [Fact]
    public void Many_posts_are_a_line_each()
    {
        var message = new ChatMessage { Text = "2 posts:", Links = [new("One [1]", "https://ada.example/1", "Ada"), new("Two", "javascript:alert(1)", null)] };

        Appearance.Content(message).ShouldBe("2 posts:\n* [One \\[1\\]](<https://ada.example/1>) by Ada\n* Two");
        Appearance.Embeds(message).ShouldBeEmpty();
    }

    private static AnnounceBot.Discord.Models.Embed Embed(Card card) => Appearance.Embeds(new() { Card = card }).ShouldHaveSingleItem();
}
