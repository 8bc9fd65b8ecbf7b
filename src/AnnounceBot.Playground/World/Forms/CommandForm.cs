using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AnnounceBot.Playground.World.Shapes;

namespace AnnounceBot.Playground.World.Forms;

/// <summary>Checks the definitions of commands (developers/interactions/application-commands).</summary>
internal static partial class CommandForm
{
    private const int SlashCommand = 1;

    private static readonly string[] Texts = ["name", "description"];
    private static readonly string[] Lists = ["options", "choices"];

    // Discord names the scripts whose marks it takes (Devanagari, Thai); .NET cannot, so all marks are taken.
    [GeneratedRegex(@"^[-_'\p{L}\p{N}\p{M}]{1,32}$")]
    private static partial Regex LowerName { get; }

    /// <param name="body">All commands of one place.</param>
    /// <returns>The definitions, without id and version, defaults left out.</returns>
    public static Outcome<IReadOnlyList<JsonObject>> ReadAll(JsonNode? body)
    {
        var errors = new FormErrors();
        var list = body as JsonArray;
        if (list is null)
            errors.Add([], FormError.NoList);

        List<JsonObject> commands = [];
        foreach (var (index, item) in (list ?? []).Index())
        {
            string[] place = [index.ToString(CultureInfo.InvariantCulture)];
            if (item is not JsonObject definition)
                errors.Add(place, FormError.NoObject);
            else
                commands.Add(Read(new Form(definition, errors, place)));
        }

        RefuseTwins(commands, errors);
        return errors.Any ? errors.ToRefusal() : commands;
    }

    /// <summary>The name of a slash command or an option, which is narrower than other text.</summary>
    public static string? NameIn(Form form)
    {
        var name = form.Text("name", CommandLimits.Name, min: 1);
        if (name is not null && (!LowerName.IsMatch(name) || name.Any(char.IsUpper)))
            form.Wrong("name", new("APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid"));
        return name;
    }

    public static JsonObject? Translations(Form form, string name, int max)
    {
        if (form.Object(name) is not { } translations)
            return null;

        var read = new JsonObject();
        foreach (var locale in translations.PropertyNames)
        {
            if (CommandLimits.Locales.Contains(locale))
                read[locale] = translations.Text(locale, max, min: 1);
            else
                translations.Wrong(locale, FormError.NotOneOf(CommandLimits.Locales.Select(known => $"'{known}'")));
        }

        return read;
    }

    private static JsonObject Read(Form form)
    {
        var type = form.Choice("type", SlashCommand, 2, 3) ?? SlashCommand;
        var command = new JsonObject
        {
            ["type"] = type,
            ["name"] = type == SlashCommand ? NameIn(form) : form.Text("name", CommandLimits.Name, min: 1),
            ["name_localizations"] = Translations(form, "name_localizations", CommandLimits.Name),
            ["description"] = Description(form, type),
            ["description_localizations"] = Translations(form, "description_localizations", CommandLimits.Description),
            ["default_member_permissions"] = form.Snowflake("default_member_permissions"),
            ["dm_permission"] = form.Boolean("dm_permission") ?? true,
            ["contexts"] = Numbers(form, "contexts", 2),
            ["integration_types"] = Numbers(form, "integration_types", 1) ?? new JsonArray(0),
            ["nsfw"] = form.Boolean("nsfw") ?? false,
        };
        if (type == SlashCommand && form.Has("options"))
            command["options"] = OptionForm.ReadAll(form, depth: 0);
        if (SizeOf(command) > CommandLimits.Together)
            form.Wrong(new("APPLICATION_COMMAND_TOO_LARGE", $"Command exceeds maximum size ({CommandLimits.Together})"));
        return command;
    }

    private static string Description(Form form, long type)
    {
        if (type == SlashCommand)
            return form.Text("description", CommandLimits.Description, min: 1) ?? "";
        if (form.Text("description", CommandLimits.Description) is not null)
            form.Wrong("description", new("APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED", "Context menu commands cannot have a description"));
        return "";
    }

    private static JsonArray? Numbers(Form form, string name, int greatest)
    {
        if (!form.Has(name))
            return null;

        var numbers = form.List(name, greatest + 1, 1);
        foreach (var number in numbers.Select(number => number?.ToString() ?? "null"))
        {
            if (!int.TryParse(number, CultureInfo.InvariantCulture, out var value) || value < 0 || value > greatest)
                form.Wrong(name, FormError.NotOneOf(Enumerable.Range(0, greatest + 1).Select(each => each.ToString(CultureInfo.InvariantCulture))));
        }

        return Shape.List(numbers.Select(number => number?.DeepClone()));
    }

    // Translations count by their longest, as the documentation has it.
    private static int SizeOf(JsonObject part)
    {
        var own = Texts.Sum(name => Math.Max(
            part[name]?.ToString().Length ?? 0,
            (part[$"{name}_localizations"] as JsonObject)?.Max(translation => translation.Value?.ToString().Length) ?? 0));
        var value = part["value"]?.ToString().Length ?? 0;
        return own + value + Lists.Sum(name => (part[name] as JsonArray)?.OfType<JsonObject>().Sum(SizeOf) ?? 0);
    }

    private static void RefuseTwins(List<JsonObject> commands, FormErrors errors)
    {
        var names = new HashSet<(string, string)>();
        foreach (var (index, command) in commands.Index())
        {
            if (command["name"] is { } name && !names.Add((command["type"]!.ToString(), name.ToString())))
                errors.Add([index.ToString(CultureInfo.InvariantCulture), "name"], new("APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique"));
        }
    }
}
