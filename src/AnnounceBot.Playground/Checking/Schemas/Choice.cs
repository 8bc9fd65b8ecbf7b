using System.Text.Json.Nodes;

namespace AnnounceBot.Playground.Checking.Schemas;

/// <summary>oneOf and anyOf: one of several shapes.</summary>
/// <param name="onlyOne">oneOf: the value may fit no second one.</param>
internal sealed class Choice(IReadOnlyList<Shape> shapes, bool onlyOne) : Shape
{
    public override IEnumerable<string> Names => shapes.SelectMany(shape => shape.Names);

    public override void Check(JsonNode? value, Place place, Strictness strictness, Findings findings)
    {
        var fitting = 0;
        Findings? nearest = null;
        foreach (var shape in shapes)
        {
            if (shape.RulesOut(value))
                continue;

            var found = new Findings();
            shape.Check(value, place, strictness, found);
            if (found.Count == 0)
                fitting++;
            else if (nearest is null || found.Count < nearest.Count)
                nearest = found;
        }

        if (fitting == 0)
            findings.Add(nearest ?? NoneAtAll(value, place, strictness));
        else if (onlyOne && fitting > 1)
            findings.Add(place, $"{Scalar.Shown(value)} can be read in {fitting} ways, where one is meant");
    }

    public override bool RulesOut(JsonNode? value)
    {
        foreach (var shape in shapes)
        {
            if (!shape.RulesOut(value))
                return false;
        }

        return true;
    }

    // Every shape is ruled out: by the value's kind, or by its "type". That it could have been null as well helps nobody.
    private Findings NoneAtAll(JsonNode? value, Place place, Strictness strictness)
    {
        var findings = new Findings();
        if (value is JsonObject members && members.TryGetPropertyValue("type", out var type))
        {
            findings.Add(place.Of("type"), $"{Scalar.Shown(type)} is not allowed there");
            return findings;
        }

        foreach (var shape in shapes.Where(shape => shape is not Kinds { AreNullOnly: true }))
            shape.Check(value, place, strictness, findings);
        var all = string.Join(", or ", findings.All.Select(finding => finding.Problem).Distinct());
        var told = new Findings();
        told.Add(place, all);
        return told;
    }
}
