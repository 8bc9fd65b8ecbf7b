using System.Globalization;

namespace AnnounceBot.Announcements.Templates;

/// <summary>An engine for each kind of place, with all helpers; made when the first template needs it.</summary>
internal sealed class Engines(TimeZoneInfo zone, CultureInfo culture)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<SectionKind, Engine> _engines = [];

    public static IReadOnlyList<Helper> AllHelpers { get; } = [.. TextHelpers.All, .. Dates.Helpers];

    public IReadOnlyDictionary<string, Helper> Helpers { get; } = AllHelpers.ToDictionary(helper => helper.Name);

    /// <summary>Dates as the community writes them.</summary>
    public Writing Writing { get; } = new(SectionKind.Plain, zone, culture);

    public Engine For(SectionKind kind)
    {
        lock (_lock)
            return _engines.TryGetValue(kind, out var engine) ? engine : _engines[kind] = new(new(kind, zone, culture), AllHelpers);
    }
}
