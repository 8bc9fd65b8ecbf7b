using System.Text.Json;
using AnnounceBot.Chat;

namespace AnnounceBot.Tests.Chat;

public sealed class ChatJsonTests
{
    [Fact]
    public void A_message_that_was_stored_before_there_were_menus_has_none()
    {
        var message = JsonSerializer.Deserialize("""{"Text":"Words","Buttons":[{"Label":"Keep","Name":"keep","Argument":"1"}],"Tags":[]}""", ChatJson.Default.ChatMessage)!;

        message.Menus.ShouldBeEmpty();
        message.Buttons.ShouldHaveSingleItem().Name.ShouldBe("keep");
    }

    [Fact]
    public void A_menu_comes_back_as_it_was_stored()
    {
        var menu = new ChatMenu("section", "12", "Choose", [new("Lamps", "a")]) { Least = 0, Chosen = ["a"] };

        var read = JsonSerializer.Deserialize(JsonSerializer.Serialize(new() { Menus = [menu] }, ChatJson.Default.ChatMessage), ChatJson.Default.ChatMessage)!.Menus.ShouldHaveSingleItem();

        (read.Name, read.Argument, read.Hint, read.Least, read.Most).ShouldBe(("section", "12", "Choose", 0, 1));
        (read.Choices, read.Chosen).ShouldSatisfyAllConditions(parts => parts.Choices.ShouldBe(menu.Choices), parts => parts.Chosen.ShouldBe(["a"]));
    }
}
