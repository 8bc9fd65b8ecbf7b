using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AnnounceBot.Playground.Checking.Schemas;

/// <summary>Makes shapes of JSON Schema as an OpenAPI 3.1 document writes it.</summary>
/// <remarks>Only the keywords that Discord's document uses; another one is an error, so that nothing is checked less than it looks.</remarks>
internal sealed class SchemaReader
{
    private const string ReferencePrefix = "#/components/schemas/";
    private static readonly TimeSpan PatternLimit = TimeSpan.FromSeconds(1);

    private static readonly HashSet<string> SayNothing =
        ["title", "description", "default", "examples", "deprecated", "readOnly", "writeOnly", "contentEncoding"];

    private static readonly HashSet<string> Known =
    [
        "type", "$ref", "properties", "required", "additionalProperties", "minProperties", "maxProperties", "items", "minItems", "maxItems",
        "uniqueItems", "oneOf", "anyOf", "allOf", "enum", "const", "minLength", "maxLength", "minimum", "maximum", "pattern", "format",
    ];

    private readonly Dictionary<string, Shape> _named = new(StringComparer.Ordinal);
    private readonly List<Reference> _references = [];

    /// <summary>Reads a schema that others may refer to by name.</summary>
    public void ReadNamed(string name, JsonElement schema) => _named[name] = Read(DocumentCorrections.AppliedTo(name, schema));

    /// <summary>Ends the reading: every reference gets its schema.</summary>
    public void Link()
    {
        foreach (var reference in _references)
            reference.LinkTo(_named);
    }

    public Shape Read(JsonElement schema)
    {
        if (schema.ValueKind != JsonValueKind.Object)
            throw new OpenApiDocumentException($"there is a schema that is no object: {schema.GetRawText()}");

        var strange = schema.EnumerateObject().Select(keyword => keyword.Name).FirstOrDefault(keyword => !IsKnown(keyword));
        if (strange is not null)
            throw new OpenApiDocumentException($"a schema uses the keyword \"{strange}\", which the playground cannot check");

        List<Shape> parts = [.. Parts(schema)];
        return parts.Count == 1 ? parts[0] : new Together(parts);
    }

    private static bool IsKnown(string keyword) =>
        Known.Contains(keyword) || SayNothing.Contains(keyword) || keyword.StartsWith("x-", StringComparison.Ordinal);

    private IEnumerable<Shape> Parts(JsonElement schema)
    {
        if (schema.TryGetProperty("type", out var type))
            yield return new Kinds(type.ValueKind == JsonValueKind.Array ? Texts(type) : [type.GetString()!]);
        if (schema.TryGetProperty("$ref", out var reference))
            yield return Refer(reference.GetString()!);
        // An empty enum stands beside an allOf that tells the values.
        if (schema.TryGetProperty("enum", out var values) && values.GetArrayLength() > 0)
            yield return new OneOfValues([.. values.EnumerateArray().Select(value => (Node(value), (string?)null))]);
        if (schema.TryGetProperty("const", out var constant))
            yield return new OneOfValues([(Node(constant), null)]);
        foreach (var part in Combinations(schema).Concat(Numbers(schema, Format(schema))).Concat(Words(schema, Format(schema))).Concat(Containers(schema)))
            yield return part;
    }

    private IEnumerable<Shape> Combinations(JsonElement schema)
    {
        if (schema.TryGetProperty("allOf", out var all))
        {
            foreach (var part in all.EnumerateArray())
                yield return Read(part);
        }

        if (schema.TryGetProperty("oneOf", out var one))
            yield return IsEnumeration(one) ? Enumeration(one) : new Choice([.. one.EnumerateArray().Select(Read)], onlyOne: true);
        if (schema.TryGetProperty("anyOf", out var any))
            yield return new Choice([.. any.EnumerateArray().Select(Read)], onlyOne: false);
    }

    private static IEnumerable<Shape> Words(JsonElement schema, string? format)
    {
        if (Any(schema, "minLength", "maxLength"))
            yield return new Length(Limit(schema, "minLength"), Limit(schema, "maxLength"));
        // The format of ids says what their pattern does, and better.
        if (schema.TryGetProperty("pattern", out var pattern) && format != "snowflake")
            yield return new Pattern(new Regex(pattern.GetString()!, RegexOptions.CultureInvariant, PatternLimit));
        if (format is "snowflake" or "date-time" or "uri")
            yield return new Format(format);
    }

    private static IEnumerable<Shape> Numbers(JsonElement schema, string? format)
    {
        var (lowest, highest) = format switch
        {
            "int32" => (int.MinValue, int.MaxValue),
            "int64" => (long.MinValue, long.MaxValue),
            _ => ((decimal?)null, (decimal?)null),
        };
        lowest = Bound(schema, "minimum") ?? lowest;
        highest = Bound(schema, "maximum") ?? highest;
        if ((lowest ?? highest) is not null)
            yield return new Range(lowest, highest);
    }

    private IEnumerable<Shape> Containers(JsonElement schema)
    {
        if (Any(schema, "items", "minItems", "maxItems", "uniqueItems"))
        {
            yield return new Items(
                schema.TryGetProperty("items", out var each) ? Read(each) : null,
                Limit(schema, "minItems"),
                Limit(schema, "maxItems"),
                schema.TryGetProperty("uniqueItems", out var unique) && unique.GetBoolean());
        }

        if (Any(schema, "properties", "required", "additionalProperties", "minProperties", "maxProperties"))
            yield return MembersOf(schema);
    }

    private Members MembersOf(JsonElement schema)
    {
        var others = schema.TryGetProperty("additionalProperties", out var additional) ? additional : default;
        return new Members(
            schema.TryGetProperty("properties", out var properties)
                ? properties.EnumerateObject().ToDictionary(property => property.Name, property => Read(property.Value), StringComparer.Ordinal)
                : null,
            schema.TryGetProperty("required", out var required) ? Texts(required) : [],
            others.ValueKind == JsonValueKind.Object ? Read(others) : null,
            refusesOthers: others.ValueKind == JsonValueKind.False,
            Limit(schema, "minProperties"),
            Limit(schema, "maxProperties"));
    }

    private Reference Refer(string address)
    {
        if (!address.StartsWith(ReferencePrefix, StringComparison.Ordinal))
            throw new OpenApiDocumentException($"there is a $ref to \"{address}\", which is not among the document's own schemas");

        var reference = new Reference(address[ReferencePrefix.Length..]);
        _references.Add(reference);
        return reference;
    }

    private static bool IsEnumeration(JsonElement choices) =>
        choices.EnumerateArray().All(choice => choice.TryGetProperty("const", out _) && !choice.TryGetProperty("type", out _));

    private static OneOfValues Enumeration(JsonElement choices) => new(
        [.. choices.EnumerateArray().Select(choice => (Node(choice.GetProperty("const")), choice.TryGetProperty("title", out var title) ? title.GetString() : null))]);

    private static bool Any(JsonElement schema, params ReadOnlySpan<string> keywords)
    {
        foreach (var keyword in keywords)
        {
            if (schema.TryGetProperty(keyword, out _))
                return true;
        }

        return false;
    }

    private static string? Format(JsonElement schema) => schema.TryGetProperty("format", out var format) ? format.GetString() : null;

    private static int? Limit(JsonElement schema, string keyword) => schema.TryGetProperty(keyword, out var limit) ? limit.GetInt32() : null;

    private static decimal? Bound(JsonElement schema, string keyword) => schema.TryGetProperty(keyword, out var bound) ? bound.GetDecimal() : null;

    private static List<string> Texts(JsonElement list) => [.. list.EnumerateArray().Select(text => text.GetString()!)];

    private static JsonNode? Node(JsonElement value) => JsonNode.Parse(value.GetRawText());
}
