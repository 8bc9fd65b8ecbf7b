using System.Globalization;
using System.Text.Json.Nodes;

namespace AnnounceBot.Playground.Interactions;

/// <summary>Texts and numbers in options: typed, within their limits, one of their choices.</summary>
internal static class OptionValue
{
    private const int Text = 3;
    private const int Integer = 4;
    private const int LongestText = 6000;
    private const double GreatestNumber = 9007199254740992;

    public static JsonNode Read(JsonObject definition, string given)
    {
        var text = Chosen(definition, given) ?? given;
        return definition["type"]!.GetValue<int>() switch
        {
            Text => ReadText(definition, text),
            Integer => ReadInteger(definition, text),
            _ => ReadNumber(definition, text),
        };
    }

    // By its value, or by its name, which is what people see.
    private static string? Chosen(JsonObject definition, string given)
    {
        if (definition["choices"] is not JsonArray { Count: > 0 } choices)
            return null;

        var chosen = choices.FirstOrDefault(choice => choice!["value"]!.ToString() == given) ?? choices.FirstOrDefault(choice => choice!["name"]!.ToString() == given);
        return chosen?["value"]!.ToString() ?? throw Wrong(definition, $"one of {string.Join(", ", choices.Select(choice => choice!["value"]!.ToString()))}");
    }

    private static JsonValue ReadText(JsonObject definition, string text)
    {
        var least = definition["min_length"]?.GetValue<int>() ?? 1;
        var most = definition["max_length"]?.GetValue<int>() ?? LongestText;
        return text.Length >= least && text.Length <= most
            ? JsonValue.Create(text)
            : throw Wrong(definition, string.Create(CultureInfo.InvariantCulture, $"{least} to {most} characters"));
    }

    private static JsonValue ReadInteger(JsonObject definition, string text)
    {
        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            throw Wrong(definition, "a whole number");

        DemandRange(definition, number);
        return JsonValue.Create(number);
    }

    private static JsonValue ReadNumber(JsonObject definition, string text)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            throw Wrong(definition, "a number");

        DemandRange(definition, number);
        return JsonValue.Create(number);
    }

    private static void DemandRange(JsonObject definition, double number)
    {
        var least = definition["min_value"]?.GetValue<double>() ?? -GreatestNumber;
        var most = definition["max_value"]?.GetValue<double>() ?? GreatestNumber;
        if (number < least || number > most)
            throw Wrong(definition, string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most}"));
    }

    private static InteractionException Wrong(JsonObject definition, string wanted) => new($"The option \"{definition["name"]}\" wants {wanted}.");
}
