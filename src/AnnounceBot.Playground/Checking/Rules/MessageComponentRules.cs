using System.Globalization;
using AnnounceBot.Playground.Checking.Schemas;

namespace AnnounceBot.Playground.Checking.Rules;

/// <summary>Components of a message (components/reference).</summary>
internal static class MessageComponentRules
{
    private const int MostRows = 5;
    private const int MostComponents = 40;
    private const int LongestTexts = 4000;

    /// <param name="components">The list of the outermost components.</param>
    /// <param name="isV2">The message has the flag IS_COMPONENTS_V2.</param>
    /// <param name="mayBeV2">It may have got the flag earlier.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static void Check(Part components, bool isV2, bool mayBeV2, Findings findings)
    {
        var all = ComponentTree.All(components).ToList();
        if (all.Count == 0)
            return;

        ComponentTree.CheckCustomIds(components, findings);
        foreach (var component in all)
            CheckOne(component, findings);

        if (isV2 || (mayBeV2 && components.Entries.Any(IsNew)))
            CheckNew(components, all, findings);
        else
            CheckRows(components, findings);
    }

    private static bool IsNew(Part component) => ComponentTree.KindOf(component) != ComponentKind.ActionRow;

    private static void CheckRows(Part components, Findings findings)
    {
        var count = components.Entries.Count();
        if (count > MostRows)
            findings.Add(components.Place, string.Create(CultureInfo.InvariantCulture, $"{count} rows, at most {MostRows} are allowed"));
        foreach (var component in components.Entries.Where(IsNew))
            findings.Add(component.Place, "only action rows may stand there without the flag IS_COMPONENTS_V2 (32768)");
    }

    private static void CheckNew(Part components, List<Part> all, Findings findings)
    {
        if (all.Count > MostComponents)
            findings.Add(components.Place, string.Create(CultureInfo.InvariantCulture, $"{all.Count} components with those inside others, at most {MostComponents} are allowed"));

        var texts = all.Where(component => ComponentTree.KindOf(component) == ComponentKind.TextDisplay).Sum(component => Length.Of(component.Text("content") ?? ""));
        if (texts > LongestTexts)
            findings.Add(components.Place, string.Create(CultureInfo.InvariantCulture, $"{texts} characters of text together, at most {LongestTexts} are allowed"));
    }

    private static void CheckOne(Part component, Findings findings)
    {
        switch (ComponentTree.KindOf(component))
        {
            case ComponentKind.ActionRow:
                CheckRow(component, findings);
                break;
            case ComponentKind.Button:
                ButtonRules.Check(component, findings);
                break;
            case ComponentKind.StringSelect:
                SelectRules.Check(component, findings);
                break;
        }
    }

    private static void CheckRow(Part row, Findings findings)
    {
        var kinds = row["components"].Entries.Select(ComponentTree.KindOf).ToList();
        if (kinds.Count > 1 && kinds.Any(kind => kind != ComponentKind.Button))
            findings.Add(row["components"].Place, "a select takes a row for itself");
    }
}
