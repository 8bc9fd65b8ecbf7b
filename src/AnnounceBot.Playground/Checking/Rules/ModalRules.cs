using System.Globalization;
using AnnounceBot.Playground.Checking.Schemas;

namespace AnnounceBot.Playground.Checking.Rules;

/// <summary>Modals (interactions/receiving-and-responding, "Modal"; components/reference, "Label" and "Text Input").</summary>
internal static class ModalRules
{
    private const int MostComponents = 5;

    public static void Check(Part modal, Findings findings)
    {
        var components = modal["components"];
        var count = components.Entries.Count();
        if (count > MostComponents)
            findings.Add(components.Place, string.Create(CultureInfo.InvariantCulture, $"{count} entries, at most {MostComponents} are allowed"));

        ComponentTree.CheckCustomIds(components, findings);
        foreach (var component in components.Entries)
            CheckOutermost(component, findings);
        foreach (var component in ComponentTree.All(components))
            CheckInside(component, findings);
    }

    private static void CheckOutermost(Part component, Findings findings)
    {
        var inside = ComponentTree.KindOf(component) == ComponentKind.ActionRow ? component["components"].Entries.ToList() : [];
        if (inside.Count > 1)
            findings.Add(component["components"].Place, "a row of a modal holds one text input");
        foreach (var input in inside.Where(input => !input["label"].IsFilled))
            findings.Add(input["label"].Place, "is missing; outside a label component a text input needs its own");

        if (component["component"]["label"].IsThere)
            findings.Add(component["component"]["label"].Place, "stands on the label component around it already");
    }

    private static void CheckInside(Part component, Findings findings)
    {
        switch (ComponentTree.KindOf(component))
        {
            case ComponentKind.TextInput when component.Whole("min_length") > component.Whole("max_length"):
                findings.Add(component["min_length"].Place, "is above max_length");
                break;
            case ComponentKind.StringSelect:
                SelectRules.Check(component, findings);
                break;
        }
    }
}
