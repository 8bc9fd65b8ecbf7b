using AnnounceBot.Cli.Configuration;
using AnnounceBot.Testing;

namespace AnnounceBot.Tests.Cli;

/// <summary>A folder with a configuration that a test writes.</summary>
public abstract class SettingsSide : IDisposable
{
    private protected readonly TempFolder _folder = new();

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected IReadOnlyList<Mistake> MistakesOf(string text) => Should.Throw<ConfigurationException>(() => Load(text)).Mistakes;

    private protected LoadedSettings Load(string text, Dictionary<string, string>? environment = null)
    {
        _folder.Write("a.json", text);
        return SettingsFile.Load("a.json", environment ?? [], _folder.Path);
    }
}
