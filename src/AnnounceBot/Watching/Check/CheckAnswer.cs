namespace AnnounceBot.Watching.Check;

/// <summary>What the bot sees in a feed, a page or a file. Texts are plain; what is not told is null or empty.</summary>
/// <param name="Outcome">feed, notAFeed or failed.</param>
/// <param name="Error">What is wrong, as a sentence.</param>
internal sealed record CheckAnswer(
    string Source, string Outcome, string? Error, string? Format = null, string? Encoding = null, string? Title = null, string? Link = null, string? Id = null,
    string? Subtitle = null, string? Author = null, DateTimeOffset? Updated = null)
{
    public IReadOnlyList<CheckedEntry> Entries { get; init; } = [];

    /// <summary>What its server could do better.</summary>
    public IReadOnlyList<string> Findings { get; init; } = [];

    /// <summary>What had to be mended to read it.</summary>
    public IReadOnlyList<string> Repairs { get; init; } = [];
}
