namespace AnnounceBot.Cli.Configuration;

/// <summary>Finds, reads and checks the configuration: the file, then the environment over it.</summary>
internal static class SettingsFile
{
    public const string Usual = "config/announcebot.json";

    /// <summary>Beside the file.</summary>
    public const string TemplatesFolder = "templates";

    private const string Nowhere = "the configuration";

    /// <param name="given">What <c>--config</c> says; null: <c>ANNOUNCEBOT_CONFIG</c>, else the usual place if a file is there.</param>
    /// <exception cref="ConfigurationException">It has mistakes.</exception>
    public static LoadedSettings Load(string? given, IReadOnlyDictionary<string, string> environment, string currentFolder)
    {
        var mistakes = new List<Mistake>();
        var named = given ?? environment.GetValueOrDefault("ANNOUNCEBOT_CONFIG");
        var root = ReadFile(named, currentFolder, mistakes);
        ThrowIfAny(mistakes);
        // Without a file its folder is only where somebody stands.
        var hasFile = root.Place != Nowhere;

        EnvironmentVariables.Overlay(root, environment, currentFolder, mistakes);
        var bound = (Settings)new Binder(mistakes).Section(typeof(Settings), root, "");
        var settings = bound with { Templates = new(hasFile ? Path.Combine(root.Folder, TemplatesFolder) : null) };
        mistakes.AddRange(SettingsCheck.Mistakes(settings, root).Select(mistake => Discretion.Without(mistake, root)));
        ThrowIfAny(mistakes);
        return new(settings, hasFile ? Path.GetFullPath(NameOf(named), currentFolder) : null);
    }

    private static Node ReadFile(string? given, string currentFolder, List<Mistake> mistakes)
    {
        var name = NameOf(given);
        var path = Path.GetFullPath(name, currentFolder);
        var folder = Path.GetDirectoryName(path)!;
        if (string.IsNullOrEmpty(given) && !File.Exists(path))
            return new Node(NodeKind.Section, Nowhere, currentFolder);

        try
        {
            var root = JsonFile.Read(File.ReadAllBytes(path), name, folder, mistakes);
            return root ?? new Node(NodeKind.Section, name, folder);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            mistakes.Add(new(name, "", "there is no such file. --config or ANNOUNCEBOT_CONFIG says where the configuration is."));
            return new Node(NodeKind.Section, name, folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            mistakes.Add(new(name, "", $"cannot be read: {failure.Message}"));
            return new Node(NodeKind.Section, name, folder);
        }
    }

    private static string NameOf(string? given) => string.IsNullOrEmpty(given) ? Usual : given;

    private static void ThrowIfAny(List<Mistake> mistakes)
    {
        if (mistakes.Count > 0)
            throw new ConfigurationException(mistakes);
    }
}
