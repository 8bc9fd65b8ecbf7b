using System.Globalization;
using System.Text.Json.Nodes;
using AnnounceBot.Playground.Checking.Schemas;

namespace AnnounceBot.Playground.Checking.Document;

/// <summary>Checks what stands in a path and in a query, where everything is text.</summary>
internal static class ParameterCheck
{
    public static void CheckPath(Operation operation, IReadOnlyList<(string Name, string Value)> filled, Findings findings)
    {
        foreach (var (name, value) in filled)
        {
            if (operation.Parameters.FirstOrDefault(parameter => parameter.InPath && parameter.Name == name) is { } known)
                CheckText(known, value, Place.InPath(name), findings);
        }
    }

    public static void CheckQuery(Operation operation, List<KeyValuePair<string, string>> query, Findings findings)
    {
        foreach (var given in query.GroupBy(parameter => parameter.Key, parameter => parameter.Value))
        {
            var known = operation.Parameters.FirstOrDefault(parameter => !parameter.InPath && parameter.Name == given.Key);
            if (known is null)
                findings.Add(Place.Query(given.Key), "is unknown there");
            else if (known.IsList)
                known.Shape.Check(new JsonArray([.. given.Select(value => JsonValue.Create(value))]), Place.Query(given.Key), Strictness.ForRequests, findings);
            else if (given.Count() > 1)
                findings.Add(Place.Query(given.Key), string.Create(CultureInfo.InvariantCulture, $"stands there {given.Count()} times"));
            else
                CheckText(known, given.First(), Place.Query(given.Key), findings);
        }

        foreach (var missing in operation.Parameters.Where(parameter => parameter is { InPath: false, Required: true }))
        {
            if (query.All(given => given.Key != missing.Name))
                findings.Add(Place.Query(missing.Name), "is missing");
        }
    }

    // "5" may mean the text or the number: it is right if either is.
    private static void CheckText(Parameter known, string value, Place place, Findings findings)
    {
        var asText = new Findings();
        known.Shape.Check(JsonValue.Create(value), place, Strictness.ForRequests, asText);
        if (asText.Count == 0)
            return;

        if (Meant(value) is not { } meant)
        {
            findings.Add(asText);
            return;
        }

        var asMeant = new Findings();
        known.Shape.Check(meant, place, Strictness.ForRequests, asMeant);
        findings.Add(known.Shape.RulesOut(meant) ? asText : asMeant);
    }

    private static JsonValue? Meant(string value) => value switch
    {
        "true" => JsonValue.Create(true),
        "false" => JsonValue.Create(false),
        _ when decimal.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        _ => null,
    };
}
