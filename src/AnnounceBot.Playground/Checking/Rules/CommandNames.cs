using System.Text;
using System.Text.RegularExpressions;
using AnnounceBot.Playground.Checking.Schemas;

namespace AnnounceBot.Playground.Checking.Rules;

/// <summary>Names of slash commands and of their options ("Application Command Naming").</summary>
internal static partial class CommandNames
{
    // .NET knows the scripts Devanagari and Thai by their blocks.
    [GeneratedRegex(@"^[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]{1,32}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Allowed { get; }

    /// <summary>The name and its translations.</summary>
    public static void Check(Part named, Findings findings)
    {
        CheckOne(named["name"], findings);
        foreach (var (_, name) in named["name_localizations"].Members)
            CheckOne(name, findings);
        Locales.Check(named["name_localizations"], findings);
        Locales.Check(named["description_localizations"], findings);
    }

    public static void CheckDistinct(IEnumerable<Part> named, Findings findings)
    {
        foreach (var again in named.Where(part => part.Text("name") is not null).GroupBy(part => part.Text("name")).SelectMany(same => same.Skip(1)))
            findings.Add(again["name"].Place, $"{Scalar.Shown(again["name"].Value)} is there already");
    }

    private static void CheckOne(Part name, Findings findings)
    {
        if (name.AsText is not { } text)
            return;

        if (!Allowed.IsMatch(text))
            findings.Add(name.Place, $"{Scalar.Shown(name.Value)} is no name: 1 to 32 letters, digits, hyphens, underlines and apostrophes");
        else if (text.EnumerateRunes().Any(rune => Rune.ToLowerInvariant(rune) != rune))
            findings.Add(name.Place, $"{Scalar.Shown(name.Value)} has capital letters, the names of slash commands and options are lower-case");
    }
}
