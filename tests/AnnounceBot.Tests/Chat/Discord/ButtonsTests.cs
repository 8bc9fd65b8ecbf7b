using AnnounceBot.Chat;
using AnnounceBot.Chat.Discord;
using AnnounceBot.Discord.Models;

namespace AnnounceBot.Tests.Chat.Discord;

public sealed class ButtonsTests
{
    [Fact]
    public void Buttons_stand_in_rows_of_five_in_their_order()
    {
        var rows = Buttons.Rows([.. Enumerable.Range(1, 12).Select(number => new ChatButton($"{number}", "keep", $"{number}"))]);

        rows.Select(row => ((ActionRow)row).Components.Count).ShouldBe([5, 5, 2]);
        rows.SelectMany(row => ((ActionRow)row).Components).Select(button => ((Button)button).CustomId).ShouldBe(
            Enumerable.Range(1, 12).Select(number => $"keep:{number}"));
    }

    [Fact]
    public void No_buttons_are_no_rows() => Buttons.Rows([]).ShouldBeEmpty();

    [Fact]
    public void More_than_twenty_five_are_a_mistake_of_ours() =>
        Should.Throw<ArgumentException>(() => Buttons.Rows([.. Enumerable.Range(1, 26).Select(number => new ChatButton($"{number}", "keep", $"{number}"))]));

    [Theory]
    [InlineData(nameof(ButtonLook.Quiet), ButtonStyle.Secondary)]
    [InlineData(nameof(ButtonLook.Main), ButtonStyle.Primary)]
    [InlineData(nameof(ButtonLook.Danger), ButtonStyle.Danger)]
    public void A_look_is_a_style(string look, ButtonStyle style) =>
        One(new("Keep", "keep", "1", Enum.Parse<ButtonLook>(look))).Style.ShouldBe(style);

    [Fact]
    public void A_label_that_is_too_long_is_cut() => One(new(new('x', 100), "keep", "1")).Label.ShouldBe($"{new string('x', 79)}…");

    private static Button One(ChatButton button) =>
        Buttons.Rows([button]).ShouldHaveSingleItem().ShouldBeOfType<ActionRow>().Components.ShouldHaveSingleItem().ShouldBeOfType<Button>();
}
