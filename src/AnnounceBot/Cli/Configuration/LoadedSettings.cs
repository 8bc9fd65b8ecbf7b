namespace AnnounceBot.Cli.Configuration;

/// <param name="WithoutEffect">Settings that this version reads and checks, and does not use yet.</param>
internal sealed record LoadedSettings(Settings Settings, IReadOnlyList<string> WithoutEffect);
