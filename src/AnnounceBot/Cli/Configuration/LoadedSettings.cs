namespace AnnounceBot.Cli.Configuration;

/// <summary>What the configuration came to.</summary>
/// <param name="File">The file it was read from; null: there is none, and all is as it comes or as the environment says.</param>
internal sealed record LoadedSettings(Settings Settings, string? File);
