using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AnnounceBot.Playground.World.Shapes;

namespace AnnounceBot.Playground.Interactions;

/// <summary>Reads what was filled into a modal's fields.</summary>
internal sealed class FieldReader(JsonObject fields, Resolved resolved)
{
    private const int TextInput = 4;
    private const int FileUpload = 19;
    private const int RadioGroup = 21;
    private const int CheckboxGroup = 22;
    private const int Checkbox = 23;
    private const int LongestText = 4000;

    public JsonObject Read(JsonObject field)
    {
        var type = field["type"]!.GetValue<int>();
        var filled = new JsonObject { ["type"] = type, ["id"] = field["id"]!.DeepClone(), ["custom_id"] = Name(field) };
        switch (type)
        {
            case TextInput:
                filled["value"] = Text(field);
                break;
            case RadioGroup:
                filled["value"] = Radio(field);
                break;
            case Checkbox:
                filled["value"] = fields[Name(field)] is { } flag && flag.GetValueKind() == JsonValueKind.True;
                break;
            case FileUpload:
                filled["values"] = NoFile(field);
                break;
            default:
                filled["values"] = Chosen(field, type);
                break;
        }

        return filled;
    }

    private string Text(JsonObject field)
    {
        var text = fields[Name(field)]?.ToString() ?? field["value"]?.ToString() ?? "";
        var least = Math.Max(field["min_length"]?.GetValue<int>() ?? 0, IsRequired(field) ? 1 : 0);
        var most = field["max_length"]?.GetValue<int>() ?? LongestText;
        if (text.Length == 0 && !IsRequired(field))
            return text;
        return text.Length >= least && text.Length <= most
            ? text
            : throw new InteractionException(string.Create(CultureInfo.InvariantCulture, $"\"{Name(field)}\" wants {least} to {most} characters."));
    }

    private string? Radio(JsonObject field)
    {
        if (fields[Name(field)]?.ToString() is not { } value)
            return IsRequired(field) ? throw new InteractionException($"\"{Name(field)}\" wants a choice.") : null;
        return Options(field).Contains(value) ? value : throw new InteractionException($"\"{value}\" cannot be chosen from \"{Name(field)}\".");
    }

    private JsonArray Chosen(JsonObject field, int type)
    {
        var values = Values(field);
        if (values.Count == 0 && !IsRequired(field))
            return [];
        if (type != CheckboxGroup)
            return Shape.Strings(SelectValues.Read(field, values, resolved));

        if (values.FirstOrDefault(value => !Options(field).Contains(value)) is { } unknown)
            throw new InteractionException($"\"{unknown}\" cannot be chosen from \"{Name(field)}\".");
        return Shape.Strings(values);
    }

    private static JsonArray NoFile(JsonObject field) =>
        IsRequired(field) ? throw new InteractionException($"\"{Name(field)}\" wants a file, and files cannot be sent here.") : [];

    private IReadOnlyList<string> Values(JsonObject field) => fields[Name(field)] switch
    {
        null => [],
        JsonArray list => [.. list.Select(value => value?.ToString() ?? "")],
        var one => [one.ToString()],
    };

    private static IEnumerable<string> Options(JsonObject field) => field["options"]?.AsArray().Select(option => option!["value"]!.ToString()) ?? [];

    private static bool IsRequired(JsonObject field) => field["required"]?.GetValue<bool>() ?? true;

    private static string Name(JsonObject field) => field["custom_id"]!.GetValue<string>();
}
