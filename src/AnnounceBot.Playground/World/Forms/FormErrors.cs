using System.Text.Json.Nodes;

namespace AnnounceBot.Playground.World.Forms;

/// <summary>Everything that is wrong with a body, by property path: Discord tells all of it at once.</summary>
internal sealed class FormErrors
{
    private readonly JsonObject _tree = [];

    public bool Any => _tree.Count > 0;

    public void Add(IEnumerable<string> path, FormError error)
    {
        var node = path.Aggregate(_tree, (parent, key) => Child<JsonObject>(parent, key, () => []));
        Child<JsonArray>(node, "_errors", () => []).Add(new JsonObject { ["code"] = error.Code, ["message"] = error.Message });
    }

    public Refusal ToRefusal() => new(400, 50035, "Invalid Form Body", (JsonObject)_tree.DeepClone());

    /// <summary>A refusal for one field.</summary>
    public static Refusal Refuse(string field, FormError error)
    {
        var errors = new FormErrors();
        errors.Add([field], error);
        return errors.ToRefusal();
    }

    private static T Child<T>(JsonObject parent, string key, Func<T> make)
        where T : JsonNode
    {
        if (parent[key] is T there)
            return there;

        var made = make();
        parent[key] = made;
        return made;
    }
}
