using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AnnounceBot.Playground.Checking.Schemas;

/// <summary>Reads and compares JSON's simple values, however the node was made.</summary>
internal static class Scalar
{
    public static JsonValueKind KindOf(JsonNode? value) => value?.GetValueKind() ?? JsonValueKind.Null;

    public static string? Text(JsonNode? value) =>
        KindOf(value) == JsonValueKind.String ? value!.GetValue<string>() : null;

    /// <summary>The number; null for what is none, or too large for any limit that the document tells.</summary>
    public static decimal? Number(JsonNode? value)
    {
        if (KindOf(value) != JsonValueKind.Number)
            return null;
        return decimal.TryParse(value!.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>A value that equals another's if JSON Schema takes them as equal: 1 and 1.0 are.</summary>
    public static object? Comparable(JsonNode? value) => KindOf(value) switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value!.GetValue<string>(),
        JsonValueKind.Number => Number(value) ?? (object)value!.ToJsonString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => value!.ToJsonString(),
    };

    /// <summary>The value as a sentence quotes it.</summary>
    public static string Shown(JsonNode? value)
    {
        var json = value?.ToJsonString() ?? "null";
        return json.Length <= 60 ? json : json[..57] + "...";
    }
}
