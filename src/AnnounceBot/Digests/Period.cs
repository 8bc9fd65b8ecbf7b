namespace AnnounceBot.Digests;

/// <summary>What an issue tells of: half-open.</summary>
internal readonly record struct Period(DateTimeOffset From, DateTimeOffset To);
