namespace AnnounceBot.Playground.Tests.Page;

/// <summary>The machine's own chromium; none is downloaded.</summary>
internal static class Chromium
{
    public const string Absent = "skipped: no chromium";

    /// <summary>Null when there is none.</summary>
    public static string? Executable { get; } = new[] { Environment.GetEnvironmentVariable("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser" }
        .FirstOrDefault(File.Exists);
}
