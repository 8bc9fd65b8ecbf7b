using AnnounceBot.Digests.Rendering;

namespace AnnounceBot.Digests.Publishing;

/// <summary>An issue that was published, as it was then.</summary>
/// <param name="By">As they were called then; null: the bot, when it was time.</param>
/// <param name="Json">The issue as data.</param>
/// <param name="WrittenAt">When its file was written to the output folder; null: it was not, or is yet to be.</param>
internal sealed record PublishedIssue(
    DigestId Id, int Number, Period Period, string Title, DateTimeOffset PublishedAt, string? By, Renderings Renderings, string Json, DateTimeOffset? WrittenAt);
