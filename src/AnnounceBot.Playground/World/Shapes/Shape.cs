using System.Globalization;
using System.Text.Json.Nodes;

namespace AnnounceBot.Playground.World.Shapes;

/// <summary>Small things that several of Discord's objects are made of.</summary>
internal static class Shape
{
    public static string Timestamp(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'+00:00'", CultureInfo.InvariantCulture);

    public static JsonArray Strings(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)JsonValue.Create(text))]);

    public static JsonArray List(IEnumerable<JsonNode?> items) => new([.. items]);

    /// <summary>A copy whose numbers can be read as any type that holds them, as if it had come over the wire.</summary>
    public static JsonNode Copy(JsonNode node) => JsonNode.Parse(node.ToJsonString())!;

    /// <summary>Sets a property, unless there is nothing to set it to.</summary>
    public static void Put(this JsonObject target, string name, JsonNode? value)
    {
        if (value is not null)
            target[name] = value;
    }
}
