using System.Text.Json;
using System.Text.Json.Nodes;
using AnnounceBot.Playground.World.Shapes;

namespace AnnounceBot.Playground.World.Forms;

/// <summary>Checks the options of a slash command, and those of its sub-commands.</summary>
internal static class OptionForm
{
    /// <param name="depth">0 below the command, 1 below a group or sub-command, 2 below a sub-command of a group.</param>
    public static JsonArray ReadAll(Form parent, int depth)
    {
        var names = new HashSet<string>();
        var optionalCame = false;
        var options = new List<JsonObject>();
        foreach (var form in parent.Objects("options", CommandLimits.Options))
        {
            var option = Read(form, depth);
            options.Add(option);
            if (option["name"] is { } name && !names.Add(name.ToString()))
                form.Wrong("name", new("APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Application command option names must be unique"));

            var isRequired = option["required"] is not null;
            if (isRequired && optionalCame)
                form.Wrong(new("APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options must be placed before non-required options"));
            optionalCame |= !isRequired && !IsNested(option);
        }

        if (options.Exists(IsNested) && !options.TrueForAll(IsNested))
            parent.Wrong("options", new("APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Sub-command and sub-command group option types are mutually exclusive to all other types"));
        return Shape.List(options);
    }

    private static JsonObject Read(Form form, int depth)
    {
        if (!form.Has("type"))
            form.Wrong("type", FormError.Required);
        var type = (OptionType?)form.Choice("type", [.. Enum.GetValues<OptionType>().Where(each => Fits(each, depth)).Select(each => (long)each)]);
        var option = new JsonObject
        {
            ["type"] = (int?)type,
            ["name"] = CommandForm.NameIn(form),
            ["description"] = form.Text("description", CommandLimits.Description, min: 1),
        };
        option.Put("name_localizations", CommandForm.Translations(form, "name_localizations", CommandLimits.Name));
        option.Put("description_localizations", CommandForm.Translations(form, "description_localizations", CommandLimits.Description));
        if (type is OptionType.SubCommand or OptionType.SubCommandGroup)
            option["options"] = ReadAll(form, type == OptionType.SubCommandGroup ? 1 : 2);
        else if (type is { } value)
            FillValue(option, form, value);
        return option;
    }

    private static bool IsNested(JsonObject option) => option.ContainsKey("options");

    private static bool Fits(OptionType type, int depth) => type switch
    {
        OptionType.SubCommandGroup => depth == 0,
        OptionType.SubCommand => depth <= 1,
        _ => true,
    };

    private static void FillValue(JsonObject option, Form form, OptionType type)
    {
        option.Put("required", form.Boolean("required") == true ? true : null);
        option.Put("autocomplete", form.Boolean("autocomplete") == true ? true : null);
        if (option["autocomplete"] is not null && form.Node("choices") is JsonArray { Count: > 0 })
            form.Wrong(new("APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES_EXCLUSIVE", "Autocomplete and choices are mutually exclusive"));

        if (type is OptionType.Text or OptionType.Integer or OptionType.Number && form.Has("choices"))
            option["choices"] = Shape.List(form.Objects("choices", CommandLimits.Choices).Select(choice => Choice(choice, type)).ToArray());
        if (type is OptionType.Text)
        {
            option.Put("min_length", form.Integer("min_length", 0, CommandLimits.TextLength));
            option.Put("max_length", form.Integer("max_length", 1, CommandLimits.TextLength));
        }

        if (type is OptionType.Integer or OptionType.Number)
        {
            option.Put("min_value", form.Node("min_value")?.DeepClone());
            option.Put("max_value", form.Node("max_value")?.DeepClone());
        }

        if (type is OptionType.Channel)
            option.Put("channel_types", form.Node("channel_types")?.DeepClone());
    }

    private static JsonObject Choice(Form form, OptionType type)
    {
        var choice = new JsonObject { ["name"] = form.Text("name", CommandLimits.ChoiceName, min: 1) };
        choice.Put("name_localizations", CommandForm.Translations(form, "name_localizations", CommandLimits.ChoiceName));
        choice["value"] = type switch
        {
            OptionType.Text => form.Text("value", CommandLimits.ChoiceValue, min: 1),
            OptionType.Integer => form.Integer("value", -CommandLimits.GreatestNumber, CommandLimits.GreatestNumber),
            _ => Number(form),
        };
        return choice;
    }

    private static JsonNode? Number(Form form)
    {
        if (form.Node("value") is { } value && value.GetValueKind() == JsonValueKind.Number)
            return value.DeepClone();

        form.Wrong("value", FormError.NoNumber(form.Node("value")?.ToString() ?? ""));
        return null;
    }
}
