namespace AnnounceBot.Explain.Why;

/// <summary>What people think of a post.</summary>
/// <param name="RetractedAt">When a moderator took it back; null: nobody did.</param>
/// <param name="FeaturedAt">When a moderator put it at the top; null: nobody did.</param>
/// <param name="Seconds">How many people suggested it when it was known already.</param>
/// <param name="Issue">The number of the round-up that it is in; null: it is in none.</param>
internal readonly record struct PostMarks(DateTimeOffset? RetractedAt, DateTimeOffset? FeaturedAt, long Seconds, int? Issue);
