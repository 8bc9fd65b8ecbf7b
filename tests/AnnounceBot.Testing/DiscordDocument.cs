using AnnounceBot.Playground.Checking;

namespace AnnounceBot.Testing;

/// <summary>Discord's OpenAPI document, where it lies beside the checkout.</summary>
public static class DiscordDocument
{
    public const string Absent = "skipped: no ../shared";

    private static readonly Lazy<OpenApiDocument?> Read = new(() => File.Exists(Path) ? OpenApiDocument.Load(Path) : null);

    /// <summary>The document, read once for all tests; null where it is not there.</summary>
    public static OpenApiDocument? Shared => Read.Value;

    private static string Path => Repository.File("..", "shared", "discord", "openapi.json");
}
