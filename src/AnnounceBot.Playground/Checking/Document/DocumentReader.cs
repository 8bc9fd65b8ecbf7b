using System.Text.Json;
using AnnounceBot.Playground.Checking.Schemas;

namespace AnnounceBot.Playground.Checking.Document;

/// <summary>Reads an OpenAPI 3.1 document: its schemas, then its paths.</summary>
internal static class DocumentReader
{
    private const string ResponsePrefix = "#/components/responses/";

    // The length of a token in a path is nobody's mistake.
    private static readonly Kinds AnyText = new(["string"]);

    private static readonly string[] Methods = ["get", "put", "post", "patch", "delete"];

    public static Routes<Operation> Read(JsonElement document)
    {
        if (document.ValueKind != JsonValueKind.Object || !document.TryGetProperty("openapi", out var version) || !document.TryGetProperty("paths", out var paths))
            throw new OpenApiDocumentException("it is no OpenAPI document: \"openapi\" or \"paths\" is missing");
        if (version.GetString()?.StartsWith("3.1", StringComparison.Ordinal) != true)
            throw new OpenApiDocumentException($"it is written in OpenAPI {version}, the playground reads 3.1");

        var schemas = new SchemaReader();
        var components = document.TryGetProperty("components", out var found) ? found : default;
        foreach (var schema in Members(components, "schemas"))
            schemas.ReadNamed(schema.Name, schema.Value);

        var routes = new Routes<Operation>();
        foreach (var path in paths.EnumerateObject())
        {
            foreach (var (method, operation) in Operations(path.Value))
                routes.Add(path.Name, method.ToUpperInvariant(), ReadOperation(path, operation, components, schemas));
        }

        schemas.Link();
        return routes;
    }

    private static IEnumerable<(string Method, JsonElement Operation)> Operations(JsonElement path)
    {
        foreach (var method in Methods)
        {
            if (path.TryGetProperty(method, out var operation))
                yield return (method, operation);
        }
    }

    private static Operation ReadOperation(JsonProperty path, JsonElement operation, JsonElement components, SchemaReader schemas)
    {
        var body = operation.TryGetProperty("requestBody", out var requestBody) ? requestBody : default;
        var contents = Members(body, "content").ToList();
        var json = contents.FirstOrDefault(content => content.Name == "application/json");
        return new Operation(
            path.Name,
            [.. Entries(path.Value, "parameters").Concat(Entries(operation, "parameters")).Select(parameter => ReadParameter(parameter, schemas))],
            json.Value.ValueKind == JsonValueKind.Object ? schemas.Read(json.Value.GetProperty("schema")) : null,
            Files: contents.Any(content => content.Name == "multipart/form-data"),
            BodyRequired: body.ValueKind == JsonValueKind.Object && body.TryGetProperty("required", out var required) && required.GetBoolean(),
            Members(operation, "responses").ToDictionary(answer => answer.Name, answer => ReadAnswer(answer.Value, components, schemas)));
    }

    private static Parameter ReadParameter(JsonElement parameter, SchemaReader schemas)
    {
        var schema = parameter.GetProperty("schema");
        var inPath = parameter.GetProperty("in").GetString() == "path";
        return new Parameter(
            parameter.GetProperty("name").GetString()!,
            inPath,
            Required: parameter.TryGetProperty("required", out var required) && required.GetBoolean(),
            IsList: MeansList(schema) || Entries(schema, "oneOf").Any(MeansList),
            inPath && schema.TryGetProperty("maxLength", out _) ? AnyText : schemas.Read(schema));
    }

    private static bool MeansList(JsonElement schema) =>
        schema.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.GetString() == "array";

    private static Shape? ReadAnswer(JsonElement answer, JsonElement components, SchemaReader schemas)
    {
        if (answer.TryGetProperty("$ref", out var reference))
            answer = components.GetProperty("responses").GetProperty(reference.GetString()![ResponsePrefix.Length..]);

        var json = Members(answer, "content").FirstOrDefault(content => content.Name == "application/json");
        return json.Value.ValueKind == JsonValueKind.Object ? schemas.Read(json.Value.GetProperty("schema")) : null;
    }

    private static JsonElement.ObjectEnumerator Members(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var members) ? members.EnumerateObject() : default;

    private static JsonElement.ArrayEnumerator Entries(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var entries) ? entries.EnumerateArray() : default;
}
