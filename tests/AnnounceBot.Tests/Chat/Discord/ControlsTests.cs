using AnnounceBot.Chat;
using AnnounceBot.Chat.Discord;
using AnnounceBot.Discord.Models;

namespace AnnounceBot.Tests.Chat.Discord;

public sealed class ControlsTests
{
    [Fact]
    public void Buttons_stand_in_rows_of_five_in_their_order()
    {
        var rows = Controls.Rows(new() { Buttons = Numbered(12) });

        rows.Select(row => ((ActionRow)row).Components.Count).ShouldBe([5, 5, 2]);
        rows.SelectMany(row => ((ActionRow)row).Components).Select(button => ((Button)button).CustomId).ShouldBe(
            Enumerable.Range(1, 12).Select(number => $"keep:{number}"));
    }

    [Fact]
    public void Neither_menus_nor_buttons_are_no_rows() => Controls.Rows(new()).ShouldBeEmpty();

    [Fact]
    public void More_than_five_rows_are_a_mistake_of_ours()
    {
        Should.Throw<ArgumentException>(() => Controls.Rows(new() { Buttons = Numbered(26) }));
        Should.Throw<ArgumentException>(() => Controls.Rows(new() { Buttons = Numbered(21), Menus = [Menu] }));
        Controls.Rows(new() { Buttons = Numbered(20), Menus = [Menu] }).Count.ShouldBe(5);
    }

    [Fact]
    public void Each_menu_has_a_row_of_its_own_above_the_buttons()
    {
        var rows = Controls.Rows(new() { Buttons = Numbered(2), Menus = [Menu, Menu with { Argument = "13" }] }).Cast<ActionRow>().ToList();

        rows.Select(row => row.Components.Count).ShouldBe([1, 1, 2]);
        rows.Take(2).Select(row => row.Components[0].ShouldBeOfType<StringSelect>().CustomId).ShouldBe(["section:12", "section:13"]);
    }

    [Fact]
    public void A_menu_says_how_many_are_chosen_and_which_are_already()
    {
        var menu = OneMenu(Menu with { Least = 0, Most = 2, Chosen = ["b"], Argument = "" });

        menu.CustomId.ShouldBe("section");
        (menu.MinValues, menu.MaxValues, menu.Placeholder).ShouldBe((0, 2, "Choose a section"));
        menu.Options.ShouldBe([new() { Label = "Lamps", Value = "a" }, new() { Label = "Wicks", Value = "b", Default = true }]);
    }

    [Fact]
    public void What_a_menu_shows_is_cut_to_what_fits()
    {
        var menu = OneMenu(Menu with { Hint = new('h', 200), Choices = [new(new('l', 200), "a")] });

        menu.Placeholder.ShouldBe($"{new string('h', 149)}…");
        menu.Options[0].Label.ShouldBe($"{new string('l', 99)}…");
    }

    [Theory]
    [InlineData(nameof(ButtonLook.Quiet), ButtonStyle.Secondary)]
    [InlineData(nameof(ButtonLook.Main), ButtonStyle.Primary)]
    [InlineData(nameof(ButtonLook.Danger), ButtonStyle.Danger)]
    public void A_look_is_a_style(string look, ButtonStyle style) =>
        One(new("Keep", "keep", "1", Enum.Parse<ButtonLook>(look))).Style.ShouldBe(style);

    [Fact]
    public void A_label_that_is_too_long_is_cut() => One(new(new('x', 100), "keep", "1")).Label.ShouldBe($"{new string('x', 79)}…");

    private static ChatMenu Menu { get; } = new("section", "12", "Choose a section", [new("Lamps", "a"), new("Wicks", "b")]);

    private static List<ChatButton> Numbered(int count) => [.. Enumerable.Range(1, count).Select(number => new ChatButton($"{number}", "keep", $"{number}"))];

    private static StringSelect OneMenu(ChatMenu menu) =>
        Controls.Rows(new() { Menus = [menu] }).ShouldHaveSingleItem().ShouldBeOfType<ActionRow>().Components.ShouldHaveSingleItem().ShouldBeOfType<StringSelect>();

    private static Button One(ChatButton button) =>
        Controls.Rows(new() { Buttons = [button] }).ShouldHaveSingleItem().ShouldBeOfType<ActionRow>().Components.ShouldHaveSingleItem().ShouldBeOfType<Button>();
}
