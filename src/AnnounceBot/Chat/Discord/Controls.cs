using AnnounceBot.Chat.Commands;
using AnnounceBot.Discord.Interactions;
using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Rest;

namespace AnnounceBot.Chat.Discord;

/// <summary>How the menus and buttons of our messages look on Discord, and what comes back when one is used.</summary>
internal static class Controls
{
    /// <returns>A row for each menu, and below them rows of buttons; none if there is neither, which takes those away that an edited message had.</returns>
    /// <exception cref="ArgumentException">There are more than five rows, or something has a name or an argument that cannot come back.</exception>
    public static IReadOnlyList<Component> Rows(ChatMessage message)
    {
        List<Component> rows =
        [
            .. message.Menus.Select(menu => new ActionRow { Components = [Menu(menu)] }),
            .. message.Buttons.Select(Button).Chunk(Limits.RowButtons).Select(row => new ActionRow { Components = row }),
        ];
        return rows.Count <= Limits.Rows ? rows : throw new ArgumentException($"There are {rows.Count} rows of menus and buttons; {Limits.Rows} fit.", nameof(message));
    }

    /// <returns>What was chosen in a menu, as the menu has it from top to bottom.</returns>
    public static IReadOnlyList<string> Chosen(ComponentInvocation choice)
    {
        var offered = (choice.Message?.Components ?? []).OfType<ActionRow>().SelectMany(row => row.Components).OfType<StringSelect>()
            .FirstOrDefault(menu => menu.CustomId == choice.Interaction.Data?.CustomId)?.Options;
        return offered is null ? choice.Chosen.Texts : [.. offered.Select(option => option.Value).Where(choice.Chosen.Texts.Contains)];
    }

    private static StringSelect Menu(ChatMenu menu) => new()
    {
        CustomId = Id(menu.Name, menu.Argument),
        Placeholder = TextLimits.Cut(menu.Hint, Limits.SelectPlaceholder),
        MinValues = menu.Least,
        MaxValues = menu.Most,
        Options = [.. menu.Choices.Select(choice => Option(choice, menu.Chosen.Contains(choice.Value)))],
    };

    private static SelectOption Option(OptionChoice choice, bool isChosen) => new()
    {
        Label = TextLimits.Cut(choice.Label, Limits.SelectOptionText),
        Value = choice.Value,
        Default = isChosen ? true : null,
    };

    private static Button Button(ChatButton button) => new()
    {
        Label = TextLimits.Cut(button.Label, Limits.ButtonLabel),
        CustomId = Id(button.Name, button.Argument),
        Style = StyleOf(button.Look),
    };

    private static string Id(string name, string argument) => argument.Length > 0 ? CustomId.Of(name, argument) : CustomId.Of(name);

    private static ButtonStyle StyleOf(ButtonLook look) => look switch
    {
        ButtonLook.Main => ButtonStyle.Primary,
        ButtonLook.Danger => ButtonStyle.Danger,
        _ => ButtonStyle.Secondary,
    };
}
