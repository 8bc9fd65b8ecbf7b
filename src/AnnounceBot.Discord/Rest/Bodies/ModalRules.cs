using AnnounceBot.Discord.Models;

namespace AnnounceBot.Discord.Rest.Bodies;

/// <summary>What a modal may be.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-modal</remarks>
internal static class ModalRules
{
    public static void Check(Modal modal)
    {
        Rule.Required(modal.CustomId, Limits.CustomId, "data.custom_id");
        Rule.Required(modal.Title, Limits.ModalTitle, "data.title");
        Rule.Holds(modal.Components.Count > 0, "data.components", $"empty, Discord wants 1 to {Limits.ModalComponents}");
        Rule.Count(modal.Components.Count, Limits.ModalComponents, "components", "data.components");
        for (var i = 0; i < modal.Components.Count; i++)
            Check(modal.Components[i], $"data.components[{i}]");

        var ids = modal.Components.SelectMany(component => component is ActionRow row ? row.Components : [component]).Select(ComponentRules.CustomIdOf);
        Rule.Unique(ids, "custom id", "data.components");
    }

    private static void Check(Component component, string at)
    {
        switch (component)
        {
            case Label label:
                Rule.Required(label.Text, Limits.FieldLabel, at + ".label");
                Rule.Optional(label.Description, Limits.FieldDescription, at + ".description");
                Rule.Holds(label.Component is not null, at + ".component", "missing, a label stands around a field");
                CheckField(label.Component!, at + ".component", hasLabel: true);
                break;
            case ActionRow row:
                Rule.Holds(row.Components is [TextInput], at + ".components", "a row of a modal holds one text field");
                CheckField(row.Components[0], at + ".components[0]", hasLabel: false);
                break;
            case TextDisplay text:
                Rule.Required(text.Content, Limits.InputText, at + ".content");
                break;
            default:
                Rule.Holds(component is UnknownComponent, at, $"{component.Type} has to stand in a label");
                break;
        }
    }

    private static void CheckField(Component field, string at, bool hasLabel)
    {
        switch (field)
        {
            case TextInput input:
                CheckInput(input, at, hasLabel);
                break;
            case SelectMenu select:
                Rule.Holds(select.Disabled is null, at + ".disabled", "a select of a modal cannot be disabled");
                ComponentRules.CheckSelect(select, at);
                break;
            default:
                Rule.Holds(field is UnknownComponent, at, $"{field.Type} is no field of a modal");
                break;
        }
    }

    private static void CheckInput(TextInput input, string at, bool hasLabel)
    {
        Rule.Required(input.CustomId, Limits.CustomId, at + ".custom_id");
        if (hasLabel)
            Rule.Holds(input.Label is null, at + ".label", "the label around it is its caption");
        else
            Rule.Required(input.Label, Limits.FieldLabel, at + ".label");

        Rule.Range(input.MinLength, 0, Limits.InputText, at + ".min_length");
        Rule.Range(input.MaxLength, Math.Max(1, input.MinLength ?? 1), Limits.InputText, at + ".max_length");
        Rule.Optional(input.Value, input.MaxLength ?? Limits.InputText, at + ".value");
        Rule.Optional(input.Placeholder, Limits.InputPlaceholder, at + ".placeholder");
    }
}
