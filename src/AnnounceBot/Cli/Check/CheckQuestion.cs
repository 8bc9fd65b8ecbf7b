namespace AnnounceBot.Cli.Check;

/// <summary>One line of a batch.</summary>
/// <param name="Source">A file or an address.</param>
/// <param name="ContentType">The HTTP Content-Type to assume for a file.</param>
/// <param name="BaseUrl">The address to resolve a file's links against.</param>
internal sealed record CheckQuestion(string Source, string? ContentType = null, string? BaseUrl = null);
