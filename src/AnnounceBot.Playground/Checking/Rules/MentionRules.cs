using AnnounceBot.Playground.Checking.Schemas;

namespace AnnounceBot.Playground.Checking.Rules;

/// <summary>allowed_mentions (resources/message, "Allowed Mentions Object").</summary>
internal static class MentionRules
{
    private static readonly string[] Lists = ["users", "roles"];

    public static void Check(Part message, Findings findings)
    {
        var allowed = message["allowed_mentions"];
        if (!allowed.IsThere)
        {
            findings.Add(allowed.Place, "is missing, so that Discord's default decides whom the text wakes up");
            return;
        }

        var parsed = allowed["parse"].Entries.Select(kind => kind.AsText).ToList();
        foreach (var list in Lists.Where(list => parsed.Contains(list) && allowed[list].IsFilled))
            findings.Add(allowed[list].Place, $"excludes \"{list}\" in parse");
    }
}
