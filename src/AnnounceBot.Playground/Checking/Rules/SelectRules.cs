using System.Globalization;
using AnnounceBot.Playground.Checking.Schemas;

namespace AnnounceBot.Playground.Checking.Rules;

/// <summary>String selects (components/reference, "String Select").</summary>
internal static class SelectRules
{
    public static void Check(Part select, Findings findings)
    {
        var options = select["options"].Entries.ToList();
        var most = select.Whole("max_values") ?? 1;
        if (select.Whole("min_values") > most)
            findings.Add(select["min_values"].Place, string.Create(CultureInfo.InvariantCulture, $"is above max_values, which is {most}"));

        foreach (var again in options.Where(option => option.Text("value") is not null).GroupBy(option => option.Text("value")).SelectMany(same => same.Skip(1)))
            findings.Add(again["value"].Place, $"{Scalar.Shown(again["value"].Value)} is another option's, too");

        var chosen = options.Count(option => option.IsTrue("default"));
        if (chosen > most)
            findings.Add(select["options"].Place, string.Create(CultureInfo.InvariantCulture, $"{chosen} are chosen by default, at most {most} may be chosen"));
    }
}
