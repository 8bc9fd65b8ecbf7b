using System.Collections.ObjectModel;
using System.Globalization;
using System.Text.Json;

namespace AnnounceBot.Discord.Rest;

/// <summary>Discord's own account of what was wrong. Gateways in front of it answer with HTML instead, which says nothing.</summary>
/// <remarks>https://discord.com/developers/docs/reference#error-messages</remarks>
internal sealed record ErrorBody
{
    private static readonly ErrorBody Unreadable = new();

    public int Code { get; private init; }

    public string Message { get; private init; } = "no reason given";

    public double? RetryAfter { get; private init; }

    public bool IsGlobal { get; private init; }

    public IReadOnlyDictionary<string, string> Errors { get; private init; } = ReadOnlyDictionary<string, string>.Empty;

    public static ErrorBody Parse(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Parse(document.RootElement) : Unreadable;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)   // the latter: half a character
        {
            return Unreadable;
        }
    }

    private static ErrorBody Parse(JsonElement root)
    {
        var errors = new Dictionary<string, string>();
        if (root.TryGetProperty("errors", out var tree))
            Flatten(tree, "", errors);

        return new()
        {
            Code = root.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.Number && code.TryGetInt32(out var number) ? number : 0,
            Message = root.TryGetProperty("message", out var message) && message.ValueKind == JsonValueKind.String ? message.GetString()! : Unreadable.Message,
            RetryAfter = root.TryGetProperty("retry_after", out var wait) && wait.ValueKind == JsonValueKind.Number ? wait.GetDouble() : null,
            IsGlobal = root.TryGetProperty("global", out var global) && global.ValueKind == JsonValueKind.True,
            Errors = errors,
        };
    }

    /// <summary>A tree of names and numbers, with lists of sentences at its leaves.</summary>
    private static void Flatten(JsonElement node, string path, Dictionary<string, string> errors)
    {
        if (node.ValueKind != JsonValueKind.Object)
        {
            errors[path] = node.ToString();
            return;
        }

        foreach (var child in node.EnumerateObject())
        {
            if (child.Name == "_errors")
                errors[path] = Sentences(child.Value);
            else
                Flatten(child.Value, Join(path, child.Name), errors);
        }
    }

    private static string Join(string path, string name) =>
        int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? $"{path}[{name}]"
        : path.Length == 0 ? name
        : $"{path}.{name}";

    private static string Sentences(JsonElement list) => list.ValueKind != JsonValueKind.Array
        ? list.ToString()
        : string.Join(" ", list.EnumerateArray().Select(Sentence));

    private static string Sentence(JsonElement error) =>
        error.ValueKind == JsonValueKind.Object && error.TryGetProperty("message", out var message) ? message.ToString() : error.ToString();
}
