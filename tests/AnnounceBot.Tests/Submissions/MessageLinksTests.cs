using AnnounceBot.Chat.Commands;
using AnnounceBot.Submissions;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Submissions;

public sealed class MessageLinksTests
{
    private static readonly Person Mia = SubmitBench.Mia;

    [Theory]
    [InlineData("Look: https://ada.example/1.", "https://ada.example/1")]
    [InlineData("(see https://ada.example/lamp_(oil)), or not", "https://ada.example/lamp_(oil)")]
    [InlineData("[wicks](<https://ada.example/1>) **https://ada.example/2**", "https://ada.example/1 https://ada.example/2")]
    [InlineData("<https://ada.example/1> HTTPS://www.ada.example/1/?utm_source=x", "https://ada.example/1")]
    [InlineData("https://discord.com/channels/1/2/3 https://cdn.discordapp.com/a.png https://discord.gg/x", "")]
    [InlineData("http://somewhere/ https:// no link", "")]
    [InlineData("In the playground: http://localhost:5080/blogs/workbench/tallow.", "http://localhost:5080/blogs/workbench/tallow")]
    public void Links_are_found_as_people_write_them(string text, string links) =>
        MessageLinks.In(text).ShouldBe(links.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public async Task The_first_link_of_a_message_is_taken_and_the_others_are_offered()
    {
        await using var bench = await SubmitBench.StartAsync();
        var (one, two, three) = (bench.Page("1", "One"), bench.Page("2", "Two"), bench.Page("3", "Three"));

        var preview = await bench.SubmitMessageAsync(Mia, $"Both {one} and {two}, and {three}!");
        var other = await bench.PressAsync(Mia, preview, preview.Buttons[^1].Label);
        await bench.PressAsync(Mia, other, "Send");

        preview.Card!.Title.ShouldBe("One");
        preview.Text.ShouldNotBeNull().ShouldStartWith("There are 3 links in what you chose. I took ");
        preview.Buttons.Select(button => button.Label).ShouldBe(["Send", "Edit", "Cancel", "Take 127.0.0.1/2", "Take 127.0.0.1/3"]);
        other.Card!.Title.ShouldBe("Three");
        other.Buttons.Select(button => button.Label).ShouldBe(["Send", "Edit", "Cancel", "Take 127.0.0.1/1", "Take 127.0.0.1/2"]);
        bench.All().ShouldHaveSingleItem().Title.ShouldBe("Three");
    }

    [Fact]
    public async Task Where_the_first_link_is_known_others_can_be_typed()
    {
        await using var bench = await SubmitBench.StartAsync();
        await bench.KnowAsync("https://ada.example/1");

        var answer = await bench.SubmitMessageAsync(Mia, "https://ada.example/1 https://ada.example/2");

        answer.Text.ShouldNotBeNull().ShouldStartWith("I know [Known](");
        answer.Text!.ShouldEndWith("\nThat was about the first of 2 links there. For another, type `/submit` with it.");
    }

    [Fact]
    public async Task A_message_without_a_link_says_so()
    {
        await using var bench = await SubmitBench.StartAsync();

        (await bench.SubmitMessageAsync(Mia, "Good morning")).Text.ShouldNotBeNull().ShouldStartWith("There is no web link in that message.");
    }
}
