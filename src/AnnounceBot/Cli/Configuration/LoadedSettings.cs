namespace AnnounceBot.Cli.Configuration;

/// <summary>What the configuration came to.</summary>
internal sealed record LoadedSettings(Settings Settings);
