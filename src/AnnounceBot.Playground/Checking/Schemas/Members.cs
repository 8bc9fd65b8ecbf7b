using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json.Nodes;

namespace AnnounceBot.Playground.Checking.Schemas;

/// <summary>properties, required and additionalProperties, minProperties and maxProperties.</summary>
/// <param name="properties">The named properties; null if the schema does not say which there are, so that none is unknown.</param>
/// <param name="required">Those that must be there.</param>
/// <param name="others">What every other property must be; null if the schema does not say.</param>
/// <param name="refusesOthers">additionalProperties is false: others are refused for answers, too.</param>
internal sealed class Members(
    IReadOnlyDictionary<string, Shape>? properties,
    IReadOnlyList<string> required,
    Shape? others,
    bool refusesOthers,
    int? least,
    int? most) : Shape
{
    private readonly FrozenDictionary<string, Shape> _properties =
        (properties ?? FrozenDictionary<string, Shape>.Empty).ToFrozenDictionary(StringComparer.Ordinal);

    public override IEnumerable<string> Names => _properties.Keys;

    public override void Check(JsonNode? value, Place place, Strictness strictness, Findings findings)
    {
        if (value is not JsonObject members)
            return;

        foreach (var name in required)
        {
            if (!members.ContainsKey(name))
                findings.Add(place.Of(name), "is missing");
        }

        CountMembers(members, place, findings);
        foreach (var (name, member) in members)
            CheckMember(name, member, place, strictness, findings);
    }

    // A component's or option's "type" tells which of several shapes is meant.
    public override bool RulesOut(JsonNode? value) =>
        value is JsonObject members
        && members.TryGetPropertyValue("type", out var type)
        && _properties.TryGetValue("type", out var shape)
        && shape.RulesOut(type);

    private void CheckMember(string name, JsonNode? member, Place place, Strictness strictness, Findings findings)
    {
        if (_properties.TryGetValue(name, out var shape))
            shape.Check(member, place.Of(name), strictness.Inside(), findings);
        else if (others is not null)
            others.Check(member, place.Of(name), strictness.Inside(), findings);
        else if (refusesOthers || (properties is not null && strictness.Refuses(name)))
            findings.Add(place.Of(name), "is unknown there");
    }

    private void CountMembers(JsonObject members, Place place, Findings findings)
    {
        if (members.Count < least)
            findings.Add(place, string.Create(CultureInfo.InvariantCulture, $"{members.Count} properties, at least {least} are needed"));
        if (members.Count > most)
            findings.Add(place, string.Create(CultureInfo.InvariantCulture, $"{members.Count} properties, at most {most} are allowed"));
    }
}
