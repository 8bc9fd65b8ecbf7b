using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace AnnounceBot.Playground.Checking.Schemas;

/// <summary>enum, const, and Discord's way to name an enumeration's values: oneOf with a const and a title each.</summary>
/// <param name="allowed">The values, with the name of those that have one.</param>
internal sealed class OneOfValues(IReadOnlyList<(JsonNode? Value, string? Name)> allowed) : Shape
{
    private const int MostListed = 12;

    private readonly FrozenSet<object> _values = allowed.Select(one => Key(one.Value)).ToFrozenSet();

    public override void Check(JsonNode? value, Place place, Strictness strictness, Findings findings)
    {
        if (RulesOut(value))
            findings.Add(place, $"{Scalar.Shown(value)} is none of {Listed}");
    }

    public override bool RulesOut(JsonNode? value) => !_values.Contains(Key(value));

    private string Listed =>
        string.Join(", ", allowed.Take(MostListed).Select(Told)) + (allowed.Count > MostListed ? " and others" : "");

    private static string Told((JsonNode? Value, string? Name) one) =>
        one.Name is { } name && name != Scalar.Text(one.Value) ? $"{Scalar.Shown(one.Value)} ({name})" : Scalar.Shown(one.Value);

    // null is a value too, but no key.
    private static object Key(JsonNode? value) => Scalar.Comparable(value) ?? DBNull.Value;
}
