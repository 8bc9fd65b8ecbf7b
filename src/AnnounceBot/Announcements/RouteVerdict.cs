namespace AnnounceBot.Announcements;

/// <summary>What a route says of a post.</summary>
/// <param name="Unmet">The first of its conditions that the post does not meet; null: it takes the post.</param>
internal sealed record RouteVerdict(RouteOptions Route, RouteCondition? Unmet);
