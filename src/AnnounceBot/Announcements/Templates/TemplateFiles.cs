namespace AnnounceBot.Announcements.Templates;

/// <summary>The looks that a route can name: those that come with the bot, and those of one's own, which win.</summary>
internal sealed class TemplateFiles
{
    private const string Ending = ".hbs";

    private readonly Dictionary<string, string> _paths = new(StringComparer.OrdinalIgnoreCase);
    private readonly string? _own;

    /// <param name="own">A folder that may be there; null: there is none.</param>
    public TemplateFiles(string? own)
    {
        _own = own;
        foreach (var folder in new[] { Shipped, own }.Where(Directory.Exists))
        {
            // "digest.html.hbs" and its kin are no looks of announcements.
            foreach (var path in Directory.EnumerateFiles(folder!, $"*{Ending}").Where(path => !Path.GetFileName(path)[..^Ending.Length].Contains('.')))
                _paths[Path.GetFileNameWithoutExtension(path)] = path;
        }
    }

    public static string Shipped { get; } = Path.Combine(AppContext.BaseDirectory, "config", "templates");

    public IEnumerable<string> Names => _paths.Keys.Order(StringComparer.OrdinalIgnoreCase);

    /// <returns>A template that comes with the bot and is no look: its name has a dot in it.</returns>
    public static TemplateFile Ours(string name) => Read(Shipped, name);

    /// <returns>One's own in place of that; null: there is none.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    public TemplateFile? Own(string name) => _own is not null && File.Exists(Path.Combine(_own, name + Ending)) ? Read(_own, name) : null;

    /// <returns>Whether it is one's own, not as it comes with the bot.</returns>
    public bool IsOwn(string name) => Path.GetDirectoryName(PathOf(name)) != Shipped;

    public string PathOf(string name) => _paths[name];

    public bool Has(string name) => _paths.ContainsKey(name);

    /// <exception cref="IOException">It cannot be read.</exception>
    public TemplateFile Read(string name) => new(name, _paths[name], File.ReadAllText(_paths[name]));

    private static TemplateFile Read(string folder, string name)
    {
        var path = Path.Combine(folder, name + Ending);
        return new(name, path, File.ReadAllText(path));
    }
}
