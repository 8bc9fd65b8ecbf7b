using AnnounceBot.Playground.Checking.Schemas;

namespace AnnounceBot.Playground.Checking.Rules;

/// <summary>What holds for components in messages and in modals.</summary>
internal static class ComponentTree
{
    public static ComponentKind? KindOf(Part component) => (ComponentKind?)component.Whole("type");

    /// <summary>Every component, those inside others after the one that holds them.</summary>
    public static IEnumerable<Part> All(Part components) => components.Entries.SelectMany(WithThoseInside);

    /// <summary>custom_id must be unique in a message or modal.</summary>
    public static void CheckCustomIds(Part components, Findings findings)
    {
        var named = All(components).Where(component => component.Text("custom_id") is not null);
        foreach (var again in named.GroupBy(component => component.Text("custom_id")).SelectMany(same => same.Skip(1)))
            findings.Add(again["custom_id"].Place, $"{Scalar.Shown(again["custom_id"].Value)} is another component's, too");
    }

    private static IEnumerable<Part> WithThoseInside(Part component)
    {
        if (!component.IsObject)
            return [];

        var single = new[] { component["accessory"], component["component"] }.Where(inside => inside.IsObject);
        return single.SelectMany(WithThoseInside).Concat(All(component["components"])).Prepend(component);
    }
}
