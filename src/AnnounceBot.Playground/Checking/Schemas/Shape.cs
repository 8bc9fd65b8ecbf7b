using System.Text.Json.Nodes;

namespace AnnounceBot.Playground.Checking.Schemas;

/// <summary>Something that a JSON value must be: one keyword of JSON Schema, or several together.</summary>
internal abstract class Shape
{
    /// <summary>The properties that it names for the object itself, not for those inside.</summary>
    public virtual IEnumerable<string> Names => [];

    /// <summary>Adds what is wrong with the value.</summary>
    public abstract void Check(JsonNode? value, Place place, Strictness strictness, Findings findings);

    /// <summary>Whether a short look shows that the value is meant to be something else. False proves nothing.</summary>
    public virtual bool RulesOut(JsonNode? value) => false;
}
