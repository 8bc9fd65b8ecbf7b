using System.Globalization;
using AnnounceBot.Announcements;
using AnnounceBot.Announcements.Routing;
using AnnounceBot.Announcements.Templates;

namespace AnnounceBot.Cli.Configuration;

/// <summary>Reads routes that are written elsewhere than in the configuration, as if they stood there.</summary>
internal static class WrittenRoute
{
    /// <inheritdoc cref="RouteReader"/>
    public static RouteOptions Read(IReadOnlyDictionary<string, object> written, TemplateFiles templates, List<(string Key, string Reason)> mistakes)
    {
        var found = new List<Mistake>();
        var section = new Node(NodeKind.Section, "", "");
        foreach (var (key, value) in written)
            section.Members.Add(key, Value(value));
        var route = (RouteOptions)new Binder(found).Section(typeof(RouteOptions), section, "");
        if (SettingsCheck.WhyNoTemplate(templates, route.Template) is { } reason)
            found.Add(new("", "template", reason));
        mistakes.AddRange(found.Select(mistake => (mistake.Key, mistake.Reason)));
        return route;
    }

    private static Node Value(object value) => value switch
    {
        long number => new(NodeKind.Number, "", "") { Text = number.ToString(CultureInfo.InvariantCulture) },
        bool truth => new(NodeKind.Truth, "", "") { Text = truth.ToString() },
        _ => new(NodeKind.Anything, "", "") { Text = (string)value },
    };
}
