using System.Text.Json;
using System.Text.Json.Nodes;

namespace AnnounceBot.Playground.Checking.Schemas;

/// <summary>Where the document says something else than Discord's pages, which hold.</summary>
/// <remarks>
/// The pages write <c>default_member_permissions</c> as a string of digits, the document wants an integer; the pages' sample has a
/// number as <c>attachments[].id</c>, the document wants a string. Both kinds pass here; the rules say what is wrong with the first.
/// </remarks>
internal static class DocumentCorrections
{
    private static readonly (string Schema, string Property, string[] Types)[] All =
    [
        ("ApplicationCommandCreateRequest", "default_member_permissions", ["string", "integer", "null"]),
        ("ApplicationCommandPatchRequestPartial", "default_member_permissions", ["string", "integer", "null"]),
        ("ApplicationCommandUpdateRequest", "default_member_permissions", ["string", "integer", "null"]),
        ("MessageAttachmentRequest", "id", ["string", "integer"]),
    ];

    public static JsonElement AppliedTo(string name, JsonElement schema)
    {
        foreach (var (_, property, types) in All.Where(correction => correction.Schema == name))
            schema = Corrected(schema, property, types);
        return schema;
    }

    private static JsonElement Corrected(JsonElement schema, string property, string[] types)
    {
        var copy = JsonObject.Create(schema)!.DeepClone().AsObject();
        if (copy["properties"] is JsonObject properties && properties.ContainsKey(property))
            properties[property] = new JsonObject { ["type"] = new JsonArray([.. types.Select(type => JsonValue.Create(type))]) };
        return copy.Deserialize<JsonElement>();
    }
}
