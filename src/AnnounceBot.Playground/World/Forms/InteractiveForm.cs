using System.Text.Json.Nodes;
using AnnounceBot.Playground.World.Shapes;

namespace AnnounceBot.Playground.World.Forms;

/// <summary>Buttons and selects.</summary>
/// <param name="claimCustomId">Reads a custom id and notes it when the message has it twice.</param>
internal sealed class InteractiveForm(Func<Form, string?> claimCustomId)
{
    private const int LinkStyle = 5;

    public void Fill(JsonObject component, Form form, ComponentType type)
    {
        if (type == ComponentType.Button)
            FillButton(component, form);
        else
            FillSelect(component, form, type);
        component.Put("disabled", form.Boolean("disabled"));
    }

    private void FillButton(JsonObject button, Form form)
    {
        if (!form.Has("style"))
            form.Wrong("style", FormError.Required);
        var style = form.Choice("style", 1, 2, 3, 4, LinkStyle);
        button["style"] = style;
        button.Put("label", form.Text("label", 80));
        button.Put("emoji", Emoji(form));
        if (!form.Has("label") && !form.Has("emoji"))
            form.Wrong(new("BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED", "A label or an emoji is required"));

        var (wanted, forbidden) = style == LinkStyle ? ("url", "custom_id") : ("custom_id", "url");
        if (form.Has(forbidden))
            form.Wrong(new("BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", "A custom id and url cannot both be specified"));
        if (!form.Has(wanted))
            form.Wrong(new($"BUTTON_COMPONENT_{wanted.ToUpperInvariant()}_REQUIRED", $"A {wanted.Replace('_', ' ')} is required"));
        else
            button.Put(wanted, style == LinkStyle ? form.Url("url", 512, "discord") : claimCustomId(form));
    }

    private void FillSelect(JsonObject select, Form form, ComponentType type)
    {
        select["custom_id"] = claimCustomId(form);
        select.Put("placeholder", form.Text("placeholder", 150));
        select["min_values"] = form.Integer("min_values", 0, 25) ?? 1;
        select["max_values"] = form.Integer("max_values", 1, 25) ?? 1;
        if (type == ComponentType.StringSelect)
            select["options"] = Options(form);
        else
            select.Put("default_values", form.Node("default_values")?.DeepClone());
        if (type == ComponentType.ChannelSelect)
            select.Put("channel_types", form.Node("channel_types")?.DeepClone());
    }

    private static JsonArray Options(Form form)
    {
        var values = new HashSet<string>();
        var options = new JsonArray();
        foreach (var option in form.Objects("options", 25, 1))
        {
            var value = option.Text("value", 100, min: 1);
            if (value is not null && !values.Add(value))
                option.Wrong("value", new("SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used"));

            var made = new JsonObject { ["label"] = option.Text("label", 100, min: 1), ["value"] = value };
            made.Put("description", option.Text("description", 100));
            made.Put("emoji", Emoji(option));
            made.Put("default", option.Boolean("default"));
            options.Add(made);
        }

        return options;
    }

    private static JsonObject? Emoji(Form form)
    {
        if (form.Object("emoji") is not { } emoji)
            return null;
        if (emoji.Has("id") || emoji.Text("name", 32) is not { } name || !EmojiText.IsOne(name))
        {
            emoji.Wrong("name", new("COMPONENT_INVALID_EMOJI", "Invalid emoji"));
            return null;
        }

        return new() { ["name"] = name };
    }
}
