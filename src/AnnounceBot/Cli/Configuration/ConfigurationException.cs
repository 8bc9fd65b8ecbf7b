namespace AnnounceBot.Cli.Configuration;

/// <summary>The configuration has mistakes, all of them listed; nothing was started. Ends the program with status 2.</summary>
internal sealed class ConfigurationException(IReadOnlyList<Mistake> mistakes)
    : Exception($"The configuration has {(mistakes.Count == 1 ? "a mistake" : $"{mistakes.Count} mistakes")}; nothing was started.\n{string.Join('\n', mistakes.Select(mistake => "  " + mistake))}")
{
    public IReadOnlyList<Mistake> Mistakes => mistakes;
}
