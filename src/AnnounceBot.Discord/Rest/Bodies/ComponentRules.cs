using AnnounceBot.Discord.Models;

namespace AnnounceBot.Discord.Rest.Bodies;

/// <summary>What may be pressed or chosen in a message. What this library does not know is left to Discord.</summary>
/// <remarks>https://discord.com/developers/docs/components/reference</remarks>
internal static class ComponentRules
{
    /// <param name="isV2">Whether the message is made of components alone, and not only of rows.</param>
    public static void Check(IReadOnlyList<Component> components, string at, bool isV2)
    {
        if (!isV2)
            Rule.Count(components.Count, Limits.Rows, "rows", at);

        for (var i = 0; i < components.Count; i++)
            Check(components[i], $"{at}[{i}]", isV2);

        var all = components.SelectMany(WithInner).ToList();
        Rule.Count(all.Count, Limits.ComponentsV2, "components", at);
        Rule.Optional(string.Concat(all.OfType<TextDisplay>().Select(text => text.Content)), Limits.InputText, at);
        Rule.Unique(all.Select(CustomIdOf), "custom id", at);
    }

    /// <summary>A select, in a message or a modal.</summary>
    public static void CheckSelect(SelectMenu select, string at)
    {
        Rule.Required(select.CustomId, Limits.CustomId, at + ".custom_id");
        Rule.Optional(select.Placeholder, Limits.SelectPlaceholder, at + ".placeholder");
        Rule.Range(select.MinValues, 0, Limits.SelectOptions, at + ".min_values");
        Rule.Range(select.MaxValues, Math.Max(1, select.MinValues ?? 1), Limits.SelectOptions, at + ".max_values");
        if (select is StringSelect texts)
            CheckOptions(texts.Options, at + ".options");
    }

    public static string? CustomIdOf(Component component) => component switch
    {
        Button button => button.CustomId,
        SelectMenu select => select.CustomId,
        TextInput input => input.CustomId,
        Label label => label.Component is null ? null : CustomIdOf(label.Component),
        _ => null,
    };

    private static IEnumerable<Component> WithInner(Component component) =>
        component is ActionRow row ? row.Components.SelectMany(WithInner).Prepend(row) : [component];

    private static void Check(Component component, string at, bool isV2)
    {
        switch (component)
        {
            case ActionRow row:
                CheckRow(row.Components, at + ".components");
                break;
            case TextDisplay text when isV2:
                Rule.Required(text.Content, Limits.InputText, at + ".content");
                break;
            default:
                Rule.Holds(isV2 || component is UnknownComponent, at, $"{component.Type} cannot stand outside a row");
                break;
        }
    }

    private static void CheckRow(IReadOnlyList<Component> inner, string at)
    {
        Rule.Holds(inner.Count > 0, at, "empty, Discord wants 1 to 5 buttons or one select");
        Rule.Count(inner.Count, inner.Any(component => component is SelectMenu) ? 1 : Limits.RowButtons, "components in a row", at);
        for (var i = 0; i < inner.Count; i++)
            CheckInner(inner[i], $"{at}[{i}]");
    }

    private static void CheckInner(Component component, string at)
    {
        switch (component)
        {
            case Button button:
                CheckButton(button, at);
                break;
            case SelectMenu select:
                CheckSelect(select, at);
                break;
            default:
                Rule.Holds(component is UnknownComponent, at, $"{component.Type} cannot stand in a row of a message");
                break;
        }
    }

    private static void CheckButton(Button button, string at)
    {
        Rule.Optional(button.Label, Limits.ButtonLabel, at + ".label");
        Rule.Holds(!string.IsNullOrWhiteSpace(button.Label) || button.Emoji is not null || button.Style == ButtonStyle.Premium, at + ".label", "empty, Discord wants a label or an emoji");
        if (button.Style == ButtonStyle.Link)
        {
            Rule.Holds(button.CustomId is null, at + ".custom_id", "a link has none");
            Rule.Holds(button.Url is not null, at + ".url", "missing, a link needs an address");
            Rule.Url(button.Url, Limits.ButtonUrl, at + ".url", "http", "https", "discord");
        }
        else if (button.Style != ButtonStyle.Premium)
        {
            Rule.Holds(button.Url is null, at + ".url", "only a link has an address");
            Rule.Required(button.CustomId, Limits.CustomId, at + ".custom_id");
        }
    }

    private static void CheckOptions(IReadOnlyList<SelectOption> options, string at)
    {
        Rule.Holds(options.Count > 0, at, $"empty, Discord wants 1 to {Limits.SelectOptions}");
        Rule.Count(options.Count, Limits.SelectOptions, "options", at);
        for (var i = 0; i < options.Count; i++)
        {
            Rule.Required(options[i].Label, Limits.SelectOptionText, $"{at}[{i}].label");
            Rule.Required(options[i].Value, Limits.SelectOptionText, $"{at}[{i}].value");
            Rule.Optional(options[i].Description, Limits.SelectOptionText, $"{at}[{i}].description");
        }

        Rule.Unique(options.Select(option => option.Value), "value", at);
    }
}
