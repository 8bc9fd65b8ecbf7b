using System.Globalization;
using System.Text.Json.Nodes;

namespace AnnounceBot.Playground.Checking.Schemas;

/// <summary>minimum and maximum, and the range that the formats int32 and int64 bring.</summary>
internal sealed class Range(decimal? least, decimal? most) : Shape
{
    public override void Check(JsonNode? value, Place place, Strictness strictness, Findings findings)
    {
        if (Scalar.Number(value) is not { } number)
            return;

        if (number < least)
            findings.Add(place, string.Create(CultureInfo.InvariantCulture, $"{number} is below {least}"));
        if (number > most)
            findings.Add(place, string.Create(CultureInfo.InvariantCulture, $"{number} is above {most}"));
    }
}
