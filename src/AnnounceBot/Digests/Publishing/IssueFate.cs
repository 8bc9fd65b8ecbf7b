namespace AnnounceBot.Digests.Publishing;

/// <summary>What became of something that was a draft once.</summary>
/// <param name="Number">Null: it was thrown away.</param>
/// <param name="By">Who published it; null: nobody did, or the bot when it was time.</param>
internal sealed record IssueFate(string State, int? Number, string? By, DateTimeOffset? PublishedAt)
{
    public bool IsDraft => State == "draft";

    public bool IsPublished => State == "published";
}
