using System.Globalization;
using System.Text.Json.Nodes;

namespace AnnounceBot.Playground.Checking.Schemas;

/// <summary>minLength and maxLength; a character is a code point, as JSON Schema counts.</summary>
internal sealed class Length(int? least, int? most) : Shape
{
    public static int Of(string text) => text.EnumerateRunes().Count();

    public override void Check(JsonNode? value, Place place, Strictness strictness, Findings findings)
    {
        if (Scalar.Text(value) is not { } text)
            return;

        // A text has at most as many code points as UTF-16 units, so most need no counting.
        if (text.Length > most && Of(text) is var length && length > most)
            findings.Add(place, string.Create(CultureInfo.InvariantCulture, $"{length} characters, at most {most} are allowed"));
        if (least > 0 && Of(text) < least)
            findings.Add(place, string.Create(CultureInfo.InvariantCulture, $"{Of(text)} characters, at least {least} are needed"));
    }
}
