using AnnounceBot.Discord.Interactions;
using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Rest;

namespace AnnounceBot.Chat.Discord;

/// <summary>How the buttons of our messages look on Discord, and what comes back when one is pressed.</summary>
internal static class Buttons
{
    /// <returns>Rows of buttons; none if there are no buttons, which takes those away that an edited message had.</returns>
    /// <exception cref="ArgumentException">There are more than 25, or one has a name or an argument that cannot come back.</exception>
    public static IReadOnlyList<Component> Rows(IReadOnlyList<ChatButton> buttons)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(buttons.Count, Limits.Rows * Limits.RowButtons);
        return [.. buttons.Select(Button).Chunk(Limits.RowButtons).Select(row => new ActionRow { Components = row })];
    }

    private static Button Button(ChatButton button) => new()
    {
        Label = TextLimits.Cut(button.Label, Limits.ButtonLabel),
        CustomId = button.Argument is { Length: > 0 } argument ? CustomId.Of(button.Name, argument) : CustomId.Of(button.Name),
        Style = StyleOf(button.Look),
    };

    private static ButtonStyle StyleOf(ButtonLook look) => look switch
    {
        ButtonLook.Main => ButtonStyle.Primary,
        ButtonLook.Danger => ButtonStyle.Danger,
        _ => ButtonStyle.Secondary,
    };
}
