using System.Text.Json.Nodes;

namespace AnnounceBot.Playground.Checking.Schemas;

/// <summary>$ref: a schema that stands elsewhere, and may lead back here.</summary>
internal sealed class Reference(string name) : Shape
{
    private Shape? _target;

    public override IEnumerable<string> Names => Target.Names;

    private Shape Target => _target ?? throw new InvalidOperationException($"The schema {name} is not linked.");

    public override void Check(JsonNode? value, Place place, Strictness strictness, Findings findings) =>
        Target.Check(value, place, strictness, findings);

    public override bool RulesOut(JsonNode? value) => Target.RulesOut(value);

    public void LinkTo(IReadOnlyDictionary<string, Shape> schemas) =>
        _target = schemas.TryGetValue(name, out var found)
            ? found
            : throw new OpenApiDocumentException($"there is a $ref to the schema \"{name}\", which it does not have");
}
