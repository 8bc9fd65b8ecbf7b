using AnnounceBot.Playground.Checking.Schemas;

namespace AnnounceBot.Playground.Checking.Rules;

/// <summary>Buttons (components/reference, "Button").</summary>
internal static class ButtonRules
{
    private const long Link = 5;
    private const long Premium = 6;

    public static void Check(Part button, Findings findings)
    {
        switch (button.Whole("style"))
        {
            case Link:
                Needs(button, "url", "a link button", findings);
                Excludes(button, "custom_id", "a link button", findings);
                NeedsFace(button, findings);
                break;
            case Premium:
                Needs(button, "sku_id", "a premium button", findings);
                foreach (var name in new[] { "custom_id", "url", "label", "emoji" })
                    Excludes(button, name, "a premium button", findings);
                break;
            case not null:
                Needs(button, "custom_id", "a button that is no link", findings);
                Excludes(button, "url", "a button that is no link", findings);
                NeedsFace(button, findings);
                break;
        }
    }

    private static void Needs(Part button, string name, string what, Findings findings)
    {
        if (!button[name].IsThere)
            findings.Add(button[name].Place, $"is missing, {what} must have it");
    }

    private static void Excludes(Part button, string name, string what, Findings findings)
    {
        if (button[name].IsThere)
            findings.Add(button[name].Place, $"{what} must not have it");
    }

    private static void NeedsFace(Part button, Findings findings)
    {
        if (!button["label"].IsFilled && !button["emoji"].IsThere)
            findings.Add(button.Place, "a button needs a label or an emoji");
    }
}
