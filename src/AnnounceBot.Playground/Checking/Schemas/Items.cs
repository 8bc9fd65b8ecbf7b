using System.Globalization;
using System.Text.Json.Nodes;

namespace AnnounceBot.Playground.Checking.Schemas;

/// <summary>items, minItems, maxItems and uniqueItems.</summary>
internal sealed class Items(Shape? each, int? least, int? most, bool unique) : Shape
{
    public override void Check(JsonNode? value, Place place, Strictness strictness, Findings findings)
    {
        if (value is not JsonArray list)
            return;

        if (list.Count < least)
            findings.Add(place, string.Create(CultureInfo.InvariantCulture, $"{list.Count} entries, at least {least} are needed"));
        if (list.Count > most)
            findings.Add(place, string.Create(CultureInfo.InvariantCulture, $"{list.Count} entries, at most {most} are allowed"));
        if (unique && Repeated(list) is { } twice)
            findings.Add(place, $"{twice} stands there twice");
        for (var at = 0; each is not null && at < list.Count; at++)
            each.Check(list[at], place.At(at), strictness.Inside(), findings);
    }

    private static string? Repeated(JsonArray list)
    {
        var seen = new HashSet<object>();
        foreach (var entry in list)
        {
            if (!seen.Add(Scalar.Comparable(entry) ?? DBNull.Value))
                return Scalar.Shown(entry);
        }

        return null;
    }
}
