using System.Text.Json;
using System.Text.Json.Nodes;

namespace AnnounceBot.Playground.Checking.Schemas;

/// <summary>type: which of JSON's kinds a value may be.</summary>
internal sealed class Kinds(IReadOnlyList<string> allowed) : Shape
{
    public bool AreNullOnly { get; } = allowed is ["null"];

    public override void Check(JsonNode? value, Place place, Strictness strictness, Findings findings)
    {
        if (RulesOut(value))
            findings.Add(place, $"{Name(value)} instead of {string.Join(" or ", allowed.Select(Article))}");
    }

    public override bool RulesOut(JsonNode? value)
    {
        var kind = Scalar.KindOf(value);
        foreach (var type in allowed)
        {
            if (Fits(type, kind, value))
                return false;
        }

        return true;
    }

    private static bool Fits(string type, JsonValueKind kind, JsonNode? value) => type switch
    {
        "null" => kind == JsonValueKind.Null,
        "string" => kind == JsonValueKind.String,
        "boolean" => kind is JsonValueKind.True or JsonValueKind.False,
        "number" => kind == JsonValueKind.Number,
        "integer" => kind == JsonValueKind.Number && Scalar.Number(value) is { } number && decimal.IsInteger(number),
        "array" => kind == JsonValueKind.Array,
        _ => kind == JsonValueKind.Object,
    };

    private static string Name(JsonNode? value) => Scalar.KindOf(value) switch
    {
        JsonValueKind.Null => "null",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => $"the number {Scalar.Shown(value)}",
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        _ => Scalar.Shown(value),
    };

    private static string Article(string type) => type switch
    {
        "null" => "null",
        "array" => "a list",
        "integer" => "a whole number",
        "object" => "an object",
        "boolean" => "true or false",
        _ => "a " + type,
    };
}
