using System.Text.Json.Nodes;
using AnnounceBot.Playground.Checking.Schemas;

namespace AnnounceBot.Playground.Checking.Rules;

/// <summary>A part of a body and its place. What is missing or of another kind reads as nothing: that is the document's to refuse.</summary>
internal readonly record struct Part(JsonNode? Value, Place Place)
{
    public bool IsThere => Value is not null;

    public bool IsObject => Value is JsonObject;

    public string? AsText => Scalar.Text(Value);

    public Part this[string name] => new(Value is JsonObject members && members.TryGetPropertyValue(name, out var value) ? value : null, Place.Of(name));

    /// <summary>The entries, if it is a list.</summary>
    public IEnumerable<Part> Entries
    {
        get
        {
            var place = Place;
            return Value is JsonArray list ? list.Select((entry, at) => new Part(entry, place.At(at))) : [];
        }
    }

    /// <summary>The properties, if it is an object.</summary>
    public IEnumerable<(string Name, Part Part)> Members
    {
        get
        {
            var place = Place;
            return Value is JsonObject members ? members.Select(member => (member.Key, new Part(member.Value, place.Of(member.Key)))) : [];
        }
    }

    public bool Has(string name) => Value is JsonObject members && members.ContainsKey(name);

    public string? Text(string name) => this[name].AsText;

    public long? Whole(string name) =>
        Scalar.Number(this[name].Value) is { } number && decimal.IsInteger(number) && number is > long.MinValue and < long.MaxValue ? (long)number : null;

    public bool IsTrue(string name) => Scalar.Comparable(this[name].Value) is true;

    /// <summary>Something that is neither null, nor an empty text, nor an empty list.</summary>
    public bool IsFilled => Value switch
    {
        JsonArray list => list.Count > 0,
        JsonObject => true,
        null => false,
        _ => AsText is not "",
    };
}
