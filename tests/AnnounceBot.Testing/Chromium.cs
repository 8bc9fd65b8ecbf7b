namespace AnnounceBot.Testing;

/// <summary>The machine's own chromium; none is downloaded.</summary>
public static class Chromium
{
    /// <summary>Why a test that needs a browser is skipped.</summary>
    public const string Absent = "skipped: no chromium";

    /// <summary>Null when there is none.</summary>
    public static string? Executable { get; } = new[] { Environment.GetEnvironmentVariable("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser" }
        .FirstOrDefault(File.Exists);

    /// <summary>Without a screen, and without asking other hosts for anything.</summary>
    public static IReadOnlyList<string> Arguments { get; } =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];
}
