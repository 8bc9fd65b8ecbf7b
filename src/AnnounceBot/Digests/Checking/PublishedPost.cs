namespace AnnounceBot.Digests.Checking;

/// <summary>A post in an issue that was published.</summary>
/// <param name="Issue">Its number.</param>
/// <param name="Url">Canonical; null: it has none of its own.</param>
/// <param name="By">Its author or its blog; null: nobody is known.</param>
internal sealed record PublishedPost(int Issue, string? Url, string Title, string? By);
