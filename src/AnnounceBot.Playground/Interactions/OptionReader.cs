using System.Text.Json;
using System.Text.Json.Nodes;
using AnnounceBot.Playground.World;

namespace AnnounceBot.Playground.Interactions;

/// <summary>Reads a command's options by their definitions.</summary>
/// <param name="definitions">Of the command or sub-command that was called.</param>
/// <param name="uploads">Keeps the files that come along.</param>
internal sealed class OptionReader(JsonArray definitions, Resolved resolved, Uploads uploads)
{
    /// <summary>What was sent: everything must be there and fit.</summary>
    public JsonArray Read(JsonObject given)
    {
        var options = new JsonArray();
        foreach (var (name, value) in given)
        {
            var definition = Definition(name);
            options.Add(Option(definition, Value(definition, value)));
        }

        var missing = definitions.OfType<JsonObject>().FirstOrDefault(definition => definition["required"]?.GetValue<bool>() == true && !given.ContainsKey(Name(definition)));
        return missing is null ? options : throw new InteractionException($"The option \"{Name(missing)}\" is missing: {missing["description"]}.");
    }

    /// <summary>What is being typed: the focused option is text as it stands, others may be unfinished.</summary>
    public JsonArray ReadTyped(JsonObject given, string? focused)
    {
        var target = focused ?? given.Select(pair => pair.Key).LastOrDefault(name => Completes(Definition(name)));
        if (target is null || !Completes(Definition(target)))
            throw new InteractionException("The bot completes none of these options.");

        var options = new JsonArray();
        foreach (var (name, value) in given)
        {
            var definition = Definition(name);
            options.Add(name == target ? Focused(definition, value) : Option(definition, Unfinished(definition, value)));
        }

        if (!given.ContainsKey(target))
            options.Add(Focused(Definition(target), null));
        return options;
    }

    private static JsonObject Focused(JsonObject definition, JsonNode? value)
    {
        var option = Option(definition, value?.ToString() ?? "");
        option["focused"] = true;
        return option;
    }

    private JsonNode Unfinished(JsonObject definition, JsonNode? value)
    {
        try
        {
            return Value(definition, value);
        }
        catch (InteractionException)
        {
            return value?.ToString() ?? "";
        }
    }

    private JsonNode Value(JsonObject definition, JsonNode? value)
    {
        var text = value?.ToString() ?? "";
        return definition["type"]!.GetValue<int>() switch
        {
            3 or 4 or 10 => OptionValue.Read(definition, text),
            5 => bool.TryParse(text, out var flag) ? flag : throw Wrong(definition, "true or false"),
            6 => resolved.User(text) ?? throw Wrong(definition, "a person"),
            7 => resolved.Channel(text, definition["channel_types"] as JsonArray) ?? throw Wrong(definition, "a channel that you see and that is of the right kind"),
            8 => resolved.Role(text) ?? throw Wrong(definition, "a role"),
            9 => resolved.Mentionable(text) ?? throw Wrong(definition, "a person or a role"),
            _ => Attachment(definition, value),
        };
    }

    private string Attachment(JsonObject definition, JsonNode? value)
    {
        if (value is not JsonObject file || file["filename"] is not { } name || name.GetValueKind() != JsonValueKind.String)
            throw Wrong(definition, "a file, as {\"filename\":\"notes.txt\"}");

        var content = Content(definition, file["content"]);
        var (id, place) = uploads.Add(new("", name.GetValue<string>(), "application/octet-stream", content));
        var url = file["url"]?.ToString() ?? (file["content"] is null ? $"https://cdn.discordapp.com/ephemeral-attachments/{PlaygroundIds.Bot}/{id}/{name}" : place.AbsoluteUri);
        return resolved.Attachment(new()
        {
            ["id"] = id,
            ["filename"] = name.DeepClone(),
            ["content_type"] = file["contentType"]?.DeepClone() ?? "application/octet-stream",
            ["size"] = file["size"]?.DeepClone() ?? content.Length,
            ["url"] = url,
            ["proxy_url"] = url,
            ["ephemeral"] = true,
        });
    }

    private static byte[] Content(JsonObject definition, JsonNode? content)
    {
        var bytes = new byte[((content?.ToString().Length ?? 0) * 3 / 4) + 3];
        return Convert.TryFromBase64String(content?.ToString() ?? "", bytes, out var length) ? bytes[..length] : throw Wrong(definition, "a file whose content is base64");
    }

    private JsonObject Definition(string name) =>
        definitions.OfType<JsonObject>().FirstOrDefault(definition => Name(definition) == name)
        ?? throw new InteractionException($"There is no option \"{name}\"; there are: {string.Join(", ", definitions.OfType<JsonObject>().Select(Name)) switch { "" => "none", var names => names }}.");

    private static JsonObject Option(JsonObject definition, JsonNode value) =>
        new() { ["name"] = Name(definition), ["type"] = definition["type"]!.GetValue<int>(), ["value"] = value };

    private static bool Completes(JsonObject definition) => definition["autocomplete"]?.GetValue<bool>() == true;

    private static string Name(JsonObject definition) => definition["name"]!.GetValue<string>();

    private static InteractionException Wrong(JsonObject definition, string wanted) => new($"The option \"{Name(definition)}\" wants {wanted}.");
}
