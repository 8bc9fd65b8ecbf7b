using System.Globalization;
using AnnounceBot.Playground.Checking.Schemas;

namespace AnnounceBot.Playground.Checking.Rules;

/// <summary>Options of slash commands ("Application Command Option Structure").</summary>
internal static class OptionRules
{
    private const int LongestChoice = 100;
    private const long LastGrouping = 2;

    public static void CheckAll(Part options, Findings findings)
    {
        CommandNames.CheckDistinct(options.Entries, findings);
        CheckOrder(options, findings);
        if (options.Entries.Select(IsGrouping).Distinct().Count() > 1)
            findings.Add(options.Place, "sub-commands and other options stand side by side");
        foreach (var option in options.Entries)
            Check(option, findings);
    }

    private static bool IsGrouping(Part option) => option.Whole("type") <= LastGrouping;

    private static void CheckOrder(Part options, Findings findings)
    {
        var late = options.Entries.SkipWhile(option => option.IsTrue("required") || IsGrouping(option)).Where(option => option.IsTrue("required"));
        foreach (var option in late)
            findings.Add(option["required"].Place, "comes after an option that is not required");
    }

    private static void Check(Part option, Findings findings)
    {
        CommandNames.Check(option, findings);
        if (option.IsTrue("autocomplete") && option["choices"].IsFilled)
            findings.Add(option["autocomplete"].Place, "excludes choices");
        CheckLimits(option, findings);
        CheckChoices(option["choices"], findings);
        CheckAll(option["options"], findings);
    }

    private static void CheckLimits(Part option, Findings findings)
    {
        if (Scalar.Number(option["min_value"].Value) > Scalar.Number(option["max_value"].Value))
            findings.Add(option["min_value"].Place, "is above max_value");
        if (option.Whole("min_length") > option.Whole("max_length"))
            findings.Add(option["min_length"].Place, "is above max_length");
    }

    private static void CheckChoices(Part choices, Findings findings)
    {
        CommandNames.CheckDistinct(choices.Entries, findings);
        foreach (var value in choices.Entries.Select(choice => choice["value"]))
        {
            if (value.AsText is { } text && Length.Of(text) is var length && length > LongestChoice)
                findings.Add(value.Place, string.Create(CultureInfo.InvariantCulture, $"{length} characters, at most {LongestChoice} are allowed"));
        }
    }
}
