using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AnnounceBot.Playground.Checking.Schemas;

/// <summary>pattern: a regular expression that a text must match somewhere.</summary>
internal sealed class Pattern(Regex expression) : Shape
{
    public override void Check(JsonNode? value, Place place, Strictness strictness, Findings findings)
    {
        if (Scalar.Text(value) is { } text && !expression.IsMatch(text))
            findings.Add(place, $"{Scalar.Shown(value)} does not look like {expression}");
    }
}
