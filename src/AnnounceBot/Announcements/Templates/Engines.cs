using System.Globalization;

namespace AnnounceBot.Announcements.Templates;

/// <summary>An engine for each kind of place, with all helpers.</summary>
internal sealed class Engines(TimeZoneInfo zone, CultureInfo culture)
{
    private readonly Dictionary<SectionKind, Engine> _engines = Enum.GetValues<SectionKind>().ToDictionary(kind => kind, kind => new Engine(new(kind, zone, culture), AllHelpers));

    public static IReadOnlyList<Helper> AllHelpers { get; } = [.. TextHelpers.All, .. Dates.Helpers];

    public IReadOnlyDictionary<string, Helper> Helpers { get; } = AllHelpers.ToDictionary(helper => helper.Name);

    /// <summary>Dates as the community writes them.</summary>
    public Writing Writing { get; } = new(SectionKind.Plain, zone, culture);

    public Engine For(SectionKind kind) => _engines[kind];
}
