using System.Security.Cryptography;

namespace AnnounceBot.Cli.Configuration;

/// <summary>Where the configuration comes from, to be read again: its file, the templates beside it, and the files that the environment names.</summary>
/// <remarks>Files are known by what they hold: so it does not matter whether somebody writes into one, puts another in its place or turns a link.</remarks>
internal sealed class SettingsSource
{
    private readonly string? _file;
    private readonly IReadOnlyDictionary<string, string> _environment;
    private readonly string _folder;

    /// <inheritdoc cref="SettingsFile.Load"/>
    public SettingsSource(string? given, IReadOnlyDictionary<string, string> environment, string currentFolder)
    {
        (_environment, _folder) = (environment, currentFolder);
        var named = given ?? environment.GetValueOrDefault("ANNOUNCEBOT_CONFIG");
        // One that was found once is missed when it is gone: that is no wish to watch nothing any more.
        _file = string.IsNullOrEmpty(named) && File.Exists(Path.GetFullPath(SettingsFile.Usual, currentFolder)) ? SettingsFile.Usual : named;
    }

    /// <exception cref="ConfigurationException">It has mistakes.</exception>
    public LoadedSettings Load() => SettingsFile.Load(_file, _environment, _folder);

    public SourceLook Look()
    {
        var file = Path.GetFullPath(string.IsNullOrEmpty(_file) ? SettingsFile.Usual : _file, _folder);
        var templates = Path.Combine(Path.GetDirectoryName(file)!, SettingsFile.TemplatesFolder);
        var paths = TemplatesIn(templates).Concat(EnvironmentVariables.Files(_environment, _folder)).Append(file).Distinct();
        return new(paths.ToDictionary(path => path, ChecksumOf));
    }

    private static string[] TemplatesIn(string folder)
    {
        try
        {
            return Directory.Exists(folder) ? Directory.GetFiles(folder, "*.hbs") : [];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Reading the configuration says why.
            return [folder];
        }
    }

    private static string ChecksumOf(string path)
    {
        try
        {
            return Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return failure.GetType().Name;
        }
    }
}
