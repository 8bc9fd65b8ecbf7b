using System.Buffers;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AnnounceBot.Playground.Checking.Schemas;

/// <summary>format: the meaning of a text. Formats that say nothing about a text are not looked at.</summary>
internal sealed partial class Format(string format) : Shape
{
    private static readonly SearchValues<char> NeverInAddresses = SearchValues.Create(" <>\"{}|\\^`");

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:?\d\d)$")]
    private static partial Regex Rfc3339 { get; }

    public override void Check(JsonNode? value, Place place, Strictness strictness, Findings findings)
    {
        if (Scalar.Text(value) is not { } text)
            return;

        if (Problem(text) is { } problem)
            findings.Add(place, $"{Scalar.Shown(value)} is no {problem}");
    }

    private string? Problem(string text) => format switch
    {
        "snowflake" when !IsId(text) => "id (a 64-bit number as a string)",
        "date-time" when !IsMoment(text) => "date and time with an offset (RFC 3339)",
        "uri" when !IsAddress(text) => "absolute address (URI)",
        _ => null,
    };

    private static bool IsId(string text) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _) && (text == "0" || text[0] != '0');

    private static bool IsMoment(string text) =>
        Rfc3339.IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    // Uri also takes file paths and addresses with spaces; RFC 3986 does not.
    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out _) && !text.StartsWith('/') && !text.AsSpan().ContainsAny(NeverInAddresses);
}
