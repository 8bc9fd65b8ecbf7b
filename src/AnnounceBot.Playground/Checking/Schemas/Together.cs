using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace AnnounceBot.Playground.Checking.Schemas;

/// <summary>A schema: all of its keywords at once, those of its allOf too.</summary>
internal sealed class Together(IReadOnlyList<Shape> parts) : Shape
{
    // What the other parts name may not be refused by this one. Known only once every reference is; harmless if computed twice.
    private IReadOnlyList<FrozenSet<string>>? _others;

    public override IEnumerable<string> Names => parts.SelectMany(part => part.Names);

    public override void Check(JsonNode? value, Place place, Strictness strictness, Findings findings)
    {
        _others ??= [.. parts.Select(NamesBeside)];
        for (var at = 0; at < parts.Count; at++)
            parts[at].Check(value, place, strictness.Beside(_others[at]), findings);
    }

    public override bool RulesOut(JsonNode? value) => parts.Any(part => part.RulesOut(value));

    private FrozenSet<string> NamesBeside(Shape part) =>
        parts.Where(other => other != part).SelectMany(other => other.Names).ToFrozenSet(StringComparer.Ordinal);
}
